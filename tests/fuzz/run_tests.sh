#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# run.sh with fuzzers played by stand-ins: every kind of finding must end it with 1, and a clean search with 0.
set -euo pipefail

script=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/run.sh
build=$(mktemp -d)
trap 'rm -rf "$build"' EXIT
failures=0

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

[ "$failures" -eq 0 ] && echo "run.sh: all as it should be"
