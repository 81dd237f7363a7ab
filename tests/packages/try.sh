#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installs, starts and removes the two Debian packages that lie beside this script. As root, on a Debian 12 that has nothing
# of ours: `./dev fresh DIR --packages` makes one and runs it there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export DEBIAN_FRONTEND=noninteractive

fail() { printf 'packages: %s\n' "$*" >&2; exit 1; }
say() { printf 'packages: %s\n' "$*"; }
install_only() { apt-get install -y -q --no-install-recommends "$@" >/dev/null; }
what_is_ours() { find /usr /etc /opt /var/lib -xdev -iname '*rekindle*' -not -path '/usr/src/*'; }

[ -z "$(what_is_ours)" ] || fail "something of ours is here already: $(what_is_ours)"
apt-get update -q >/dev/null
dpkg-query -W -f '${Package}\n' | sort >/tmp/before

install_only ./rekindle-cli_*.deb
if dpkg-query -W -f '${Package}\n' | grep -Eq '^lib(wx|gtk)'; then fail "the command line pulls in a window toolkit"; fi
rekindle-cli --version
rekindle-cli practice demo /tmp/Demo.rekindle --couples 1 --short >/dev/null
printf 'demo practice only\n' >/tmp/passphrase
chmod 600 /tmp/passphrase
couples=$(rekindle-cli --practice /tmp/Demo.rekindle --passphrase-file /tmp/passphrase couple list | grep -c '^C-')
[ "$couples" -eq 1 ] || fail "the practice has $couples couples for 1"
rekindle-cli forms examples >/dev/null || fail "the installed forms are not whole"
rekindle-cli --practice /tmp/Demo.rekindle --passphrase-file /tmp/passphrase report make progress --couple C-0001 --audience counselor \
    --format pdf --out /tmp/progress.pdf >/dev/null
say "rekindle-cli: installed, made a practice and a report, without a window toolkit"

install_only ./rekindle_*.deb
dpkg-query -W -f '${Package}\n' | sort >/tmp/with_ours
install_only xvfb xauth xdotool dbus-daemon # a screen to start it on
# shellcheck disable=SC2016 # the inner shell fills this in
timeout 120 xvfb-run --auto-servernum dbus-run-session -- bash -ec '
    rekindle & program=$!
    xdotool search --sync --onlyvisible --class rekindle >/dev/null
    kill "$program"; wait "$program" || true' || fail "no window of rekindle came"
say "rekindle: installed, showed its window"

apt-get purge -y -q rekindle rekindle-cli >/dev/null
left=$(what_is_ours)
[ -z "$left" ] || fail "left behind: $left"
say "removed: nothing of ours is left; with them came $(comm -13 /tmp/before /tmp/with_ours | wc -l) packages"
