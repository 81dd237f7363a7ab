#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# run.sh with fuzzers played by stand-ins: every kind of finding must end it with 1, and a clean search with 0.
set -euo pipefail

script=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/run.sh
build=$(mktemp -d)
trap 'rm -rf "$build"' EXIT
failures=0
export REKINDLE_SEARCHES=2 # for a planted fault

# stand_in READER CODE LINE...: a fuzzer that prints these lines, as libFuzzer on standard error, and ends with CODE.
stand_in() {
    local program=$build/bin/$1_fuzz code=$2
    shift 2
    mkdir -p "$build/bin"
    { echo '#!/usr/bin/env bash' && printf 'echo "%s" >&2\n' "$@" && echo "exit $code"; } >"$program"
    chmod +x "$program"
}

# expect WHAT STATUS READER...
expect() {
    local what=$1 wanted=$2 found=0
    shift 2
    "$script" "$build" "$@" >"$build/said" 2>&1 || found=$?
    if [ "$wanted" -eq "$found" ] && { [ "$wanted" -eq 0 ] || grep -q 'FOUND something' "$build/said"; }; then return 0; fi
    echo "FAILED: $what: wanted $wanted, found $found" && cat "$build/said"
    failures=$((failures + 1))
}

end='stat::number_of_executed_units: 100'
stand_in csv 0 "$end"
expect "nothing found ends with 0" 0 csv
stand_in expression 77 '==1== ERROR: libFuzzer: deadly signal' "$end"
expect "a crash ends with 1, statistics or not" 1 expression
expect "and so it does before a clean reader" 1 expression csv
expect "and after one" 1 csv expression
stand_in expression 77 "$end"
expect "a code of its own ends with 1, whatever is printed" 1 expression
stand_in expression 0 '==1==ERROR: LeakSanitizer: detected memory leaks' "$end"
expect "a leak ends with 1" 1 expression
stand_in expression 0 'a.cpp:1:1: runtime error: signed integer overflow' "$end"
expect "undefined behaviour ends with 1" 1 expression
stand_in expression 0 'does not hold: an invariant' "$end"
expect "an invariant that does not hold ends with 1" 1 expression
stand_in expression 0 'Seed: 1'
expect "a search that did not come to its end ends with 1" 1 expression

# expect_plant WHAT STATUS TEXT: all six faults in one reader.
expect_plant() {
    local found=0
    "$script" "$build" csv --plant >"$build/said" 2>&1 || found=$?
    if [ "$2" -eq "$found" ] && [ "$(grep -c "$3" "$build/said")" -eq 6 ]; then return 0; fi
    echo "FAILED: $1: wanted $2, found $found" && cat "$build/said"
    failures=$((failures + 1))
}

# shellcheck disable=SC2016 # the stand-in fills this in
reached='planted: $REKINDLE_PLANT'
seen=('heap-buffer-overflow' 'signed integer overflow' 'LeakSanitizer: detected' 'libFuzzer: timeout' 'out-of-memory'
    'does not hold: ')
stand_in csv 77 "$reached" "${seen[@]}" "$end"
expect_plant "planted faults that are found end with 0" 0 'found after 100 executions'
stand_in csv 0 "$end"
expect_plant "one that is not come to ends with 1" 1 'NOT found in 200 executions'
stand_in csv 77 "${seen[@]}" "$end"
expect_plant "and so does another crash" 1 'NOT found in 200 executions'
stand_in csv 77 "$reached" "$end"
expect_plant "and one that is not seen for what it is" 1 'NOT found as '
stand_in csv 77 "$reached" "${seen[@]}" 'stat::number_of_executed_units: 3'
expect_plant "and one that a seed holds" 1 'nothing was searched'

[ "$failures" -eq 0 ] && echo "run.sh: all as it should be"
