#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# run.sh BUILD [READER...] [--runs N] [--plant] [--keep]: see ./dev help. A finding ends with 1 and names its file.
set -euo pipefail
build=$1 source=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
shift
runs=100000 plant= keep= readers=()
while [ $# -gt 0 ]; do
    case $1 in
        --runs) runs=${2:?--runs needs a number} && shift ;;
        --plant) plant=yes ;;
        --keep) keep=yes ;;
        *) readers+=("$1") ;;
    esac
    shift
done
if [ ${#readers[@]} -eq 0 ]; then
    for seeds in "$source"/corpus/*/; do
        seeds=$(basename "$seeds")
        [ "$seeds" = planted ] || readers+=("$seeds")
    done
fi

# The quarantine of freed memory alone would fill the limit.
export ASAN_OPTIONS=quarantine_size_mb=16:detect_leaks=1 UBSAN_OPTIONS=print_stacktrace=1
# libFuzzer's limit counts the day's seconds, not the program's: on a busy machine one second would find nothing real.
limits=(-timeout=10 -rss_limit_mb=256 -print_final_stats=1)

# What each planted fault must be found as; anything else found is no proof.
declare -A means=([overrun]='heap-buffer-overflow' [undefined]='signed integer overflow' [leak]='LeakSanitizer: detected'
    [hang]='libFuzzer: timeout' [memory]='out-of-memory' [wrong]='does not hold: a planted invariant')

plant() {
    local fault program missed=0
    cmake --build "$build" --target planted_fuzzers --parallel "$(nproc)" || return 1
    for program in "$build"/bin/planted_*_fuzz; do
        fault=$(basename "$program" _fuzz)
        mkdir -p "$build/found/planted" "$build/corpus/$fault"
        if "$program" "${limits[@]}" -runs=2000000 -max_len=64 -seed=1 -verbosity=0 \
            -dict="$source/dictionaries/expression.dict" -artifact_prefix="$build/found/planted/$fault-" \
            "$build/corpus/$fault" "$source/corpus/expression" >"$build/found/planted/$fault.log" 2>&1; then
            echo "$fault: NOT found" && missed=1
        elif grep -q "${means[${fault#planted_}]}" "$build/found/planted/$fault.log"; then
            echo "$fault: found"
        else
            echo "$fault: NOT found as ${means[${fault#planted_}]}" && missed=1
        fi
    done
    return $missed
}

search() {
    local reader=$1 seeds=$source/corpus/$1 work=$build/corpus/$1
    [ -d "$seeds" ] || { echo "there is no reader '$reader'" >&2; exit 2; }
    mkdir -p "$work" "$build/found"
    local log=$build/found/$reader.log ends=0
    nice "$build/bin/${reader}_fuzz" "${limits[@]}" -runs="$runs" -max_len=8192 -verbosity=0 \
        -dict="$source/dictionaries/$reader.dict" -artifact_prefix="$build/found/$reader-" "$work" "$seeds" \
        >"$log" 2>&1 || ends=$?
    grep -vE '^(Dictionary:|stat::(slowest|new_units))' "$log" || true
    # Each by itself: where this is called, set -e does not hold. A finding ends with a code of its own or prints one of
    # these; libFuzzer's own end is the line of statistics, which it prints after a finding too.
    if [ "$ends" -ne 0 ]; then return 1; fi
    if grep -qE 'ERROR: |does not hold: |runtime error: ' "$log"; then return 1; fi
    if ! grep -q 'stat::number_of_executed_units' "$log"; then return 1; fi
}

# What covers most with the fewest files, of at most 2 kB each; the seeds stay.
keep() {
    local reader=$1 seeds=$source/corpus/$1 small
    small=$(mktemp -d)
    nice "$build/bin/${reader}_fuzz" -merge=1 -max_len=2048 -verbosity=0 -rss_limit_mb=0 "$small" "$seeds" "$build/corpus/$reader"
    find "$small" -type f -size -3k -printf '%s %p\n' | sort -n | head -60 | cut -d' ' -f2 | xargs -r cp -nt "$seeds"
    rm -r "$small"
}

if [ -n "$plant" ]; then plant && exit; exit 1; fi
status=0
for reader in "${readers[@]}"; do
    echo "== $reader"
    search "$reader" || { status=1 && echo "FOUND something: $build/found/$reader-*"; }
    if [ -n "$keep" ]; then keep "$reader"; fi
done
exit $status
