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
    [hang]='libFuzzer: timeout' [memory]='out-of-memory' [wrong]='does not hold: ')

# plant READER FAULT: searches from the seeds alone, the same ones each time, till one comes to the fault (tests/fuzz/plant.h);
# it must see it for what it is. Many short ones, since the longer a search, the rarer it goes back to a seed, and most of
# what it has made itself is refused at the door; each tenth is long, for what takes several steps.
plant() {
    local reader=$1 fault=$2 seeds=$source/corpus/$1 found=$build/found/planted/$1-$2 work log=$build/found/planted/$1-$2.log
    local search runs seen done=0
    mkdir -p "$build/found/planted"
    for ((search = 1; search <= ${REKINDLE_SEARCHES:-100}; ++search)); do
        work=$(mktemp -d) runs=$((search % 10 == 0 ? 20000 : 500))
        REKINDLE_PLANT=$fault nice "$build/bin/${reader}_fuzz" "${limits[@]}" -runs="$runs" -max_len=8192 -seed="$search" \
            -verbosity=0 -dict="$source/dictionaries/$reader.dict" -artifact_prefix="$found-" "$work" "$seeds" >"$log" 2>&1 || true
        rm -r "$work"
        seen=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log" | head -1)
        done=$((done + ${seen:-0}))
        if grep -q "^planted: $fault\$" "$log"; then break; fi
    done
    if ! grep -q "^planted: $fault\$" "$log"; then
        echo "$reader, $fault: NOT found in $done executions" && return 1
    elif ! grep -q "${means[$fault]}" "$log"; then
        echo "$reader, $fault: NOT found as ${means[$fault]}" && return 1
    elif [ "${seen:-0}" -le "$(find "$seeds" -type f | wc -l)" ]; then
        echo "$reader, $fault: a seed holds it, so nothing was searched" && return 1
    fi
    echo "$reader, $fault: found after $done executions"
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

status=0
if [ -n "$plant" ]; then
    for reader in "${readers[@]}"; do
        for fault in overrun undefined leak hang memory wrong; do plant "$reader" "$fault" || status=1; done
    done
    exit $status
fi
for reader in "${readers[@]}"; do
    echo "== $reader"
    search "$reader" || { status=1 && echo "FOUND something: $build/found/$reader-*"; }
    if [ -n "$keep" ]; then keep "$reader"; fi
done
exit $status
