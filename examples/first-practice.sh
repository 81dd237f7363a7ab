#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The main job once, on a new practice: two partners' filled questionnaires and consents come in, homework is assigned, logged and
# reviewed over two sessions, the progress report is written.
# Call: first-practice.sh PROGRAM [FOLDER]   FOLDER: where the practice is made; build/first-practice when left out
set -euo pipefail

examples=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$1
folder=${2:-$examples/../build/first-practice}
mkdir -p "$folder"
if [ -n "$(ls -A "$folder")" ]; then # only what an earlier run made is taken away
    [ -d "$folder/Harbour.rekindle" ] || { echo "$folder is not empty and not from an earlier run." >&2; exit 1; }
    rm -rf "$folder/Harbour.rekindle" "$folder/progress.xlsx" "$folder/passphrase"
fi
folder=$(cd "$folder" && pwd)
practice=$folder/Harbour.rekindle
report=$folder/progress.xlsx

# This passphrase protects invented people. A real one is typed in at the terminal, or comes from a file like this.
secret=$folder/passphrase
(umask 077 && echo "five words for a try-out" >"$secret")

rekindle() {
    printf '\n$ rekindle-cli'
    printf ' %q' "$@"
    printf '\n'
    "$program" --practice "$practice" --passphrase-file "$secret" "$@"
}
answers() { rekindle answers import --couple C-0001 --partner "$1" --session "$2" "$examples/responses/$3"; }
agree() { rekindle consent record --couple C-0001 --partner "$1" --on 2026-03-02 --purpose "${@:2}"; }
assign() { rekindle homework assign --couple C-0001 --session 1 "$@"; }
log() { rekindle homework log --couple C-0001 --assignment "$1" --partner "$2" --day "$3" --state "$4" "${@:5}"; }
review() { rekindle homework review --couple C-0001 --session 2 --assignment "$1" --decision "$2" "${@:3}"; }

rekindle practice create "$practice" --name "Harbour Street Counseling" --counselor "Dana Reyes"
rekindle couple add --a Noor --b Sam --pronouns-a she/her --opened 2026-02-23

# The first session: each partner has filled in the intake and the check-in alone; three things are agreed on.
rekindle session add --couple C-0001 --day 2026-03-02
answers A 1 a-intake-1.json
answers B 1 b-intake-1.json
answers A 1 a-check-in-1.json
answers B 1 b-check-in-1.json

# What each of them said yes to, each on a sheet of their own, and what each answered alone on safety.
for partner in A B; do
    agree $partner counseling
    agree $partner confidentiality --about no-secrets
    agree $partner homework
    agree $partner touch
    rekindle consent mark --couple C-0001 --partner $partner --on 2026-03-02 --answer yes --about "holding hands" \
        --about "walking arm in arm" --about "walking close, side by side"
done
answers A 1 a-screen-1.json
answers B 1 b-screen-1.json
rekindle task list --couple C-0001

assign --template touch-hand-in-hand-walk
assign --template forgiveness-four-steps --plan "$examples/plans/forgiveness.json"
assign --template goal-joint-project --plan "$examples/plans/goal.json"

# Six weeks at home: what each noted on their own log sheet, typed in from paper.
log 1 A 2026-03-05 done --answer comfort=6 --answer closeness=5 --answer minutes-spent=15
log 1 B 2026-03-05 done --answer comfort=5 --answer closeness=4 --answer minutes-spent=15
log 1 A 2026-03-07 partial --answer comfort=6 --answer closeness=5 --answer barrier=time
log 1 B 2026-03-07 done --answer comfort=7 --answer closeness=6
log 1 A 2026-03-12 done --answer comfort=8 --answer closeness=7
log 1 B 2026-03-12 done --answer comfort=7 --answer closeness=7
log 1 B 2026-03-15 opted-out
log 1 A 2026-03-21 done --answer comfort=8 --answer closeness=8
log 1 B 2026-03-21 done --answer comfort=8 --answer closeness=7
log 2 A 2026-03-08 done --answer stage=acknowledge --answer intensity=7 --answer anger=6
log 2 B 2026-03-08 done --answer stage=acknowledge --answer empathy=6
log 2 A 2026-03-22 done --answer stage=acknowledge --answer intensity=5 --answer anger=4
log 2 B 2026-03-22 partial --answer empathy=7 --answer barrier=fatigue
log 3 A 2026-03-15 done --answer effort=6 --answer support=7
log 3 B 2026-03-15 done --answer effort=5 --answer support=6
rekindle goal step --couple C-0001 --goal 1 --step 1 --status done --day 2026-03-15
rekindle goal step --couple C-0001 --goal 1 --step 2 --status done --day 2026-03-28

# The second session: the forms again, the homework reviewed, the next step agreed on.
rekindle session add --couple C-0001 --day 2026-04-13
answers A 2 a-intake-2.json
answers B 2 b-intake-2.json
answers A 2 a-check-in-2.json
answers B 2 b-check-in-2.json
review 1 step-up --answer a-agrees=yes --answer b-agrees=yes --answer "helped=Leaving the phones at home"
review 2 continue --answer stage-complete=no --answer useful=7
review 3 continue --answer "in-the-way=Sam's shifts changed twice" --answer useful=8
rekindle goal rate --couple C-0001 --goal 1 --by A --level 0 --day 2026-04-13
rekindle goal rate --couple C-0001 --goal 1 --by B --level -1 --day 2026-04-13

rekindle --as-of 2026-04-13 progress show --couple C-0001
rekindle --as-of 2026-04-13 homework list --couple C-0001
rekindle --as-of 2026-04-13 report make progress --couple C-0001 --audience counselor --out "$report"
printf '\nThe progress report is %s\nThe practice is %s (passphrase: %s)\n' "$report" "$practice" "$(cat "$secret")"
