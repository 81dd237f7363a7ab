#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# ./dev setup and validate-forms with apt, npm and node played by stand-ins: what is asked for, what is refused, what is left behind.
# shellcheck disable=SC2016 # the stand-ins fill these in
set -euo pipefail

script=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)/dev
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
failures=0

# A stand-in program: its body runs in place of the real one, and its call is noted.
stand_in() { printf '#!/usr/bin/env bash\necho "%s $*" >>"%s/calls"\n%s\n' "$1" "$folder" "$2" >"$folder/bin/$1"; chmod +x "$folder/bin/$1"; }

# A checkout with nothing in it but ./dev, on a system where all packages are installed and npm gives our archive.
new_checkout() {
    rm -rf "${folder:?}"/*
    mkdir -p "$folder/bin" "$folder/checkout" "$folder/archive/package/deps/sqlite3"
    echo licence >"$folder/archive/package/LICENSE"
    echo engine >"$folder/archive/package/deps/sqlite3/sqlite3.c"
    echo header >"$folder/archive/package/deps/sqlite3/sqlite3.h"
    echo unwanted >"$folder/archive/package/install.js"
    tar -czf "$folder/given.tgz" -C "$folder/archive" package
    : >"$folder/calls"
    stand_in dpkg-query 'echo installed'
    stand_in apt-get ''
    stand_in sudo '"$@"'
    stand_in env 'exec /usr/bin/env "$@"'
    stand_in npm 'while [ "$1" != --pack-destination ]; do shift; done; cp '"$folder"'/given.tgz "$2"/p-1.tgz'
    sed "s/^sqlite_sha512=.*/sqlite_sha512=$(sha512sum "$folder/given.tgz" | cut -d' ' -f1)/" "$script" >"$folder/checkout/dev"
    chmod +x "$folder/checkout/dev"
}

setup() { status=0; said=$(PATH="$folder/bin:$PATH" SQLITE3MC_DIR="${1:-}" "$folder/checkout/dev" setup 2>&1) || status=$?; }
fetched() { (cd "$folder/checkout" && find .deps -type f | sort | tr '\n' ' '); }

expect() {
    if [ "$2" = "$3" ]; then return 0; fi
    printf 'FAILED: %s\n  wanted: %s\n  found:  %s\n' "$1" "$2" "$3"
    failures=$((failures + 1))
}
expect_said() { case $said in *"$1"*) ;; *) expect "what it says" "$1" "$said" ;; esac; }

new_checkout
setup
expect "set-up ends well" 0 "$status"
expect "three files are unpacked and the version noted" \
    ".deps/sqlite3mc/LICENSE .deps/sqlite3mc/package .deps/sqlite3mc/sqlite3.c .deps/sqlite3mc/sqlite3.h " "$(fetched)"
expect "apt is left alone when nothing is missing" 0 "$(grep -c apt-get "$folder/calls" || true)"
setup
expect "a second set-up fetches nothing" 1 "$(grep -c '^npm' "$folder/calls")"

sed -i "s/^sqlite_package=.*/sqlite_package=another@2/" "$folder/checkout/dev"
setup
expect "another version is fetched again" 2 "$(grep -c '^npm' "$folder/calls")"
expect "and takes the place of the old one" 1 "$(grep -c '^another@2 ' "$folder/checkout/.deps/sqlite3mc/package")"

new_checkout
printf 'x' >>"$folder/given.tgz"
setup
expect "another file than ours is refused" 1 "$status"
expect_said "refused: what npm gave for"
expect "and nothing of it is left" "" "$(fetched)"

new_checkout
stand_in npm 'exit 1'
setup
expect "a failing npm fails the set-up" 1 "$status"
expect_said "npm could not fetch"
expect "and leaves nothing" "" "$(fetched)"

new_checkout
stand_in dpkg-query 'case ${!#} in g++|libsodium-dev) exit 1 ;; *) echo installed ;; esac'
setup
expect "missing packages are installed, and only these" "1" \
    "$(grep -c '^apt-get install -y -q --no-install-recommends g++ libsodium-dev$' "$folder/calls" || true)"

new_checkout
mkdir "$folder/own"
setup "$folder/own"
expect "a local copy without the source is refused" 1 "$status"
expect_said "there is no sqlite3.c in SQLITE3MC_DIR"
touch "$folder/own/sqlite3.c"
setup "$folder/own"
expect "a local copy is taken" 0 "$status"
expect "and npm left alone" 0 "$(grep -c '^npm' "$folder/calls" || true)"

# The validator's archive takes the place of the engine's, with its own sum.
new_validator() {
    new_checkout
    mkdir -p "$folder/checkout/tests/fhir" "$folder/checkout/forms/questionnaires/one" "$folder/checkout/examples/responses" \
        "$folder/archive/package/dist" "$folder/checkout/build/dev/bin"
    echo validator >"$folder/archive/package/dist/bundle.js"
    touch "$folder/checkout/forms/questionnaires/one/questionnaire.json" "$folder/checkout/examples/responses/two.json"
    tar -czf "$folder/given.tgz" -C "$folder/archive" package
    sed -i "s/^validator_sha512=.*/validator_sha512=$(sha512sum "$folder/given.tgz" | cut -d' ' -f1)/" "$folder/checkout/dev"
    stand_in node 'exit 0'
    stand_in rekindle-cli ''
    mv "$folder/bin/rekindle-cli" "$folder/checkout/build/dev/bin"
    stand_in demo_exports.sh 'touch "$2/couple.json"'
    mv "$folder/bin/demo_exports.sh" "$folder/checkout/tests/fhir"
}
validate() { status=0; said=$(PATH="$folder/bin:$PATH" "$folder/checkout/dev" validate-forms "$@" 2>&1) || status=$?; }
node_calls() { grep '^node' "$folder/calls" | sed "s|$folder/checkout/||g; s|[^ ]*/couple.json|EXPORTS/couple.json|"; }

new_validator
validate
expect "forms that pass end well" 0 "$status"
expect "the validator is unpacked by itself" \
    ".deps/fhir-validator/LICENSE .deps/fhir-validator/bundle.js .deps/fhir-validator/package " "$(fetched)"
expect "every form, example and export is handed to it" \
    "node tests/fhir/validate_forms.js .deps/fhir-validator/bundle.js forms/questionnaires/one/questionnaire.json examples/responses/two.json EXPORTS/couple.json" \
    "$(node_calls)"
expect "the exports are made by the program that was built" 1 "$(grep -c '^demo_exports.sh build/dev/bin/rekindle-cli ' "$folder/calls")"
expect "and not left behind" "" "$(sed -n 's/^demo_exports.sh [^ ]* //p' "$folder/calls" | xargs ls -d 2>/dev/null || true)"
validate --plant
expect "planting is asked for" 1 "$(node_calls | grep -c ' --plant .deps')"
expect "and it was fetched once" 1 "$(grep -c '^npm' "$folder/calls")"
stand_in node 'exit 1'
validate
expect "a refused form fails it" 1 "$status"
validate --all
expect "another option is refused" 1 "$status"
expect_said "validate-forms knows --plant only"

new_validator
stand_in demo_exports.sh 'exit 6'
mv "$folder/bin/demo_exports.sh" "$folder/checkout/tests/fhir"
validate
expect "an export that cannot be made fails it" 6 "$status"
expect "and nothing is looked at" 0 "$(grep -c '^node' "$folder/calls" || true)"

new_validator
printf 'x' >>"$folder/given.tgz"
validate
expect "another validator than ours is refused" 1 "$status"
expect_said "refused: what npm gave for fhir@"
expect "and not run" 0 "$(grep -c '^node' "$folder/calls" || true)"
expect "and nothing of it is left" "" "$(fetched)"

[ "$failures" -eq 0 ] && echo "./dev: all as it should be"
