#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Does what the README promises, on a Debian 12 where nothing of ours is installed:
#
#     ./dev fresh DIR [--working-tree | --packages] [COMMAND...]
#
# makes a minimal system with git and ca-certificates in DIR (kept when it is there already), clones the last commit
# into it (--working-tree: the files as they are now), and runs `./dev run` and `./dev test` inside, or the COMMANDs
# given instead. With --packages it copies the packages of `./dev package` there, and installs, starts and removes them
# (tests/packages/try.sh). Needs root and debootstrap. Packages come from where this machine gets them.
set -euo pipefail

checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
fail() { printf 'fresh: %s\n' "$*" >&2; exit 1; }

# The address this machine's own apt has for Debian 12; empty elsewhere, and debootstrap then takes its own.
debian_mirror() {
    # shellcheck disable=SC2016 # apt-get fills this in
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Codename: bookworm' 2>/dev/null | head -n 1 || true
}

make_system() {
    [ ! -e "$system/etc/debian_version" ] || return 0
    command -v debootstrap >/dev/null || fail "debootstrap is not installed"
    local mirror
    mirror=$(debian_mirror)
    debootstrap --variant=minbase --include=git,ca-certificates bookworm "$system" ${mirror:+"$mirror"}
}

# How this machine reaches its mirrors: package sources, proxies, certificates. No names, no passwords.
copy_network_settings() {
    local file
    cp /etc/resolv.conf "$system/etc/resolv.conf"
    local sources
    mapfile -t sources < <(grep -ls bookworm /etc/apt/sources.list /etc/apt/sources.list.d/*.{list,sources} || true)
    if [ ${#sources[@]} -gt 0 ]; then
        rm -f "$system/etc/apt/sources.list" # debootstrap's own, which would name the same packages twice
        for file in "${sources[@]}"; do install -D -m 644 "$file" "$system$file"; done
    fi
    for file in /etc/apt/apt.conf /etc/apt/apt.conf.d/* /etc/apt/keyrings/* /etc/apt/trusted.gpg.d/*; do
        if [ -f "$file" ]; then install -D -m 644 "$file" "$system$file"; fi
    done
    for file in /usr/local/share/ca-certificates/*.crt; do
        if [ -f "$file" ]; then install -D -m 644 "$file" "$system$file"; fi
    done
    chroot "$system" update-ca-certificates >/dev/null
}

npm_setting() {
    local value
    value=$(npm config get "$1" 2>/dev/null || true)
    case $value in '' | null | undefined) ;; *) echo "npm_config_${1//-/_}=$value" ;; esac
}

network_environment() {
    env | grep -E '^(https?_proxy|HTTPS?_PROXY|no_proxy|NO_PROXY)=' || true
    if command -v npm >/dev/null; then
        npm_setting registry
        npm_setting proxy
        npm_setting https-proxy
        npm_setting strict-ssl
    fi
}

copy_checkout() {
    rm -rf "$system/root/rekindle"
    if [ "$what" = --packages ]; then
        mkdir "$system/root/rekindle"
        cp "$checkout"/build/release/packages/*.deb "$checkout/tests/packages/try.sh" "$system/root/rekindle"
    elif [ "$what" = --working-tree ]; then
        mkdir "$system/root/rekindle"
        git -C "$checkout" ls-files -z --cached --others --exclude-standard |
            (cd "$checkout" && tar -c --null --ignore-failed-read -T -) | tar -x --no-same-owner -C "$system/root/rekindle"
    else
        [ -z "$(git -C "$checkout" status --porcelain)" ] || echo "fresh: what is not committed is left out" >&2
        git clone --quiet --no-local "$checkout" "$system/root/rekindle"
    fi
}

# Runs a command in the checkout inside. The mounts are in a namespace of their own and end with the command.
inside() {
    local environment=()
    mapfile -t environment < <(network_environment)
    # shellcheck disable=SC2016 # the inner shell fills these in
    unshare --mount --pid --fork --kill-child bash -ec '
        system=$1; command=$2; shift 2
        mount --make-rprivate /
        mount -t proc proc "$system/proc"
        mount -t devpts -o newinstance,ptmxmode=0666 devpts "$system/dev/pts"
        mount -t tmpfs tmpfs "$system/dev/shm"
        exec chroot "$system" /usr/bin/env -i HOME=/root TERM=dumb LANG=C.UTF-8 \
            PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@" \
            bash -c "cd /root/rekindle && $command"
    ' inside "$system" "$1" "${environment[@]}"
}

size_mb() { du -sxm "$system/usr" "$system/var/lib" | awk '{sum += $1} END {print sum}'; }
packages() { chroot "$system" dpkg-query -W -f '.' | wc -c; }

# Runs one command and adds a line to the summary.
try() {
    local began=$SECONDS status=0 mb count
    mb=$(size_mb) count=$(packages)
    printf '\nfresh: %s\n' "$1"
    inside "$1" || status=$?
    summary+=("$(printf 'exit %-3d %5d s  %+4d packages  %+5d MB   %s' "$status" $((SECONDS - began)) \
        $(($(packages) - count)) $(($(size_mb) - mb)) "$1")")
    [ "$status" -eq 0 ] || failed=yes
}

[ $# -ge 1 ] || fail "usage: ./dev fresh DIR [--working-tree] [COMMAND...]"
[ "$(id -u)" -eq 0 ] || fail "this needs root"
system=$(realpath -m "$1")
shift
what=
case ${1:-} in --working-tree | --packages) what=$1; shift ;; esac
commands=("$@")
if [ ${#commands[@]} -gt 0 ]; then :
elif [ "$what" = --packages ]; then commands=(./try.sh)
else commands=('./dev run' './dev test')
fi

make_system
copy_network_settings
copy_checkout
failed=no summary=()
for command in "${commands[@]}"; do try "$command"; done
printf '\nfresh: Debian %s in %s\n' "$(cat "$system/etc/debian_version")" "$system"
printf '  %s\n' "${summary[@]}"
[ "$failed" = no ]
