#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# demo_exports.sh PROGRAM FOLDER: filled forms as they leave, as FOLDER/*.json: all of a demo couple, those of a partner, and
# one form alone.
set -euo pipefail
program=$1 folder=$2
examples=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../examples" && pwd)

(umask 077 && echo 'demo practice only' >"$folder/passphrase")
rekindle() { "$program" --practice "$folder/Demo.rekindle" --passphrase-file "$folder/passphrase" --as-of 2026-06-30 "$@"; }
leaves() { rekindle answers export --couple "$1" --audience "$2" --out "$folder/$3.json"; }

echo "exports by $program"
"$program" --as-of 2026-06-30 practice demo "$folder/Demo.rekindle" --couples 2 --seed 7 >/dev/null
read -r code _ < <(rekindle couple list --limit 1)
leaves "$code" counselor counselor
leaves "$code" partner-a partner-a
rekindle couple add --a One --b Two --code ALONE --opened 2026-01-01 >/dev/null
rekindle answers import --couple ALONE --partner B "$examples/responses/b-intake-1.json" >/dev/null
leaves ALONE partner-b one
