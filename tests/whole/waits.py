#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The wait after failed tries, of the real program under a clock that was set: by libfaketime and strace.

    waits.py PROGRAM

libfaketime sets the clock of the day and leaves CLOCK_BOOTTIME alone, as setting a clock does. strace says how long the
program asks the system to sleep, and lets it sleep no moment of it. Nothing here depends on how fast anything is, but
for a half minute between the end of one try and the beginning of the next.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from clocks import LIBRARIES, PASSPHRASE

ASLEEP = re.compile(r"clock_nanosleep\(\w+, \w+, \{tv_sec=(\d+), tv_nsec=(\d+)\}")


class Door:
    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.practice = folder / "P.rekindle"
        self.inbox = self.practice / "inbox"

    def secret(self, text):
        file = self.folder / "secret"
        file.write_text(text + "\n", encoding="utf-8")
        file.chmod(0o600)
        return file

    def run(self, *words, secret, clock="+0"):
        """Exit code, and what sleep was asked for, in seconds."""
        library = next(path for path in LIBRARIES if os.path.exists(path))
        log = self.folder / "log"
        given = {"LD_PRELOAD": library, "FAKETIME": clock, "FAKETIME_DONT_FAKE_MONOTONIC": "1",
                 "ASAN_OPTIONS": "verify_asan_link_order=0:detect_leaks=0"}
        strace = ["strace", "-f", "-qq", "-o", log, "-e", "trace=clock_nanosleep", "-e", "inject=clock_nanosleep:retval=0"]
        for name, value in given.items():
            strace += ["-E", f"{name}={value}"]
        done = subprocess.run([*strace, self.program, "--practice", self.practice, "--passphrase-file", self.secret(secret),
                               *words], capture_output=True, text=True, timeout=300)
        asleep = ASLEEP.findall(log.read_text(encoding="utf-8"))
        return done.returncode, sum(int(seconds) + int(rest) / 1e9 for seconds, rest in asleep)

    def fail(self, clock="+0"):
        code, asleep = self.run("couple", "list", secret="entirely different words of mine", clock=clock)
        assert code == 4, f"a wrong passphrase ends with {code}"
        return asleep

    def many_more_notes(self):
        """As if there had been enough tries for the longest wait."""
        note = next(self.inbox.iterdir())
        head, end = note.name.rsplit("-", 1)[0], ".sealed"
        for number in range(8):
            shutil.copy(note, self.inbox / f"{head}-{number:016x}{end}")

    def other_start(self):
        """As if the computer had been started again since."""
        for note in list(self.inbox.iterdir()):
            parts = note.name.split("-")  # failed-unlock-TIME-BOOT-TIME-ID.sealed
            note.rename(self.inbox / "-".join([*parts[:3], "0" * 32, *parts[4:]]))


def main():
    if not any(os.path.exists(path) for path in LIBRARIES):
        print("skipped: libfaketime is not installed")
        return 77
    if not shutil.which("strace") or subprocess.run(["strace", "-o", "/dev/null", "true"], check=False).returncode != 0:
        print("skipped: strace is missing or may not look into programs here")
        return 77
    with tempfile.TemporaryDirectory(prefix="rekindle-waits-") as folder:
        door = Door(sys.argv[1], Path(folder))
        code, _ = door.run("practice", "create", door.practice, "--name", "Waits", secret=PASSPHRASE)
        assert code == 0, f"creating ends with {code}"
        seen = {"the first try": door.fail()}
        door.many_more_notes()
        for clock in ("+0", "+1d", "+10y", "-1d"):
            seen[f"clock set by {clock}"] = door.fail(clock)
        door.other_start()
        with open("/proc/uptime", encoding="utf-8") as uptime:
            long_ago = float(uptime.read().split()[0]) > 30
        seen["another start of the computer"] = door.fail("-1d")
        wrong = [name for name, asleep in seen.items()
                 if not (0 < asleep <= 30 if name.startswith("clock") else asleep == 0 or not long_ago)]
        for name, asleep in seen.items():
            print(f"{'WRONG' if name in wrong else 'right'}: {name}: waits {asleep:.1f} s")
        return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
