#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The program under clocks and time zones that are wrong, strange or at an edge, by libfaketime.

    clocks.py PROGRAM [--all]

Each case opens a practice of its own at one moment and works at the next: the order of sessions and of the audit trail
stays, the trail verifies, ages and days are right, and a clock that went back is in the trail. --all runs 30 cases.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PASSPHRASE = "a quiet harbour with seven lanterns"
LIBRARIES = ("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1", "/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1")

# name, time zone, clock at the start (UTC), clock afterwards (UTC), does it go back, in CI too
CASES = [
    ("an ordinary hour", "Europe/Berlin", "2026-05-04 09:00:00", "2026-05-04 10:00:00", False, False),
    ("summer time begins", "Europe/Berlin", "2026-03-29 00:59:00", "2026-03-29 01:01:00", False, False),
    ("summer time ends, the hour comes twice", "Europe/Berlin", "2026-10-25 00:45:00", "2026-10-25 01:15:00", False, True),
    ("summer time ends and the clock is back", "Europe/Berlin", "2026-10-25 01:15:00", "2026-10-25 00:45:00", True, True),
    ("summer time of New York begins", "America/New_York", "2026-03-08 06:59:00", "2026-03-08 07:01:00", False, False),
    ("summer time of New York ends", "America/New_York", "2026-11-01 05:30:00", "2026-11-01 06:30:00", False, False),
    ("half an hour of summer time", "Australia/Lord_Howe", "2026-04-04 14:45:00", "2026-04-04 15:15:00", False, False),
    ("the leap day", "Europe/London", "2028-02-28 23:59:00", "2028-02-29 00:01:00", False, True),
    ("after the leap day", "Europe/London", "2028-02-29 23:59:00", "2028-03-01 00:01:00", False, False),
    ("a year without one", "Europe/London", "2100-02-28 23:59:00", "2100-03-01 00:01:00", False, False),
    ("2000 had one", "UTC", "2000-02-28 12:00:00", "2000-02-29 12:00:00", False, False),
    ("the century turns", "UTC", "1999-12-31 23:59:00", "2000-01-01 00:01:00", False, False),
    ("1999", "America/Los_Angeles", "1999-06-01 12:00:00", "1999-06-02 12:00:00", False, False),
    ("the time protocol wraps", "UTC", "2036-02-07 06:28:00", "2036-02-07 06:29:00", False, False),
    ("32 bits of seconds end", "UTC", "2038-01-19 03:14:00", "2038-01-19 03:15:00", False, True),
    ("32 bits of seconds end on Samoa", "Pacific/Apia", "2038-01-19 03:14:00", "2038-01-19 03:15:00", False, False),
    ("long after", "UTC", "2061-07-28 00:00:00", "2061-07-29 00:00:00", False, False),
    ("the earliest day on earth", "Pacific/Kiritimati", "2026-05-03 10:30:00", "2026-05-03 11:30:00", False, True),
    ("the latest day on earth", "Etc/GMT+12", "2026-05-03 11:30:00", "2026-05-03 12:30:00", False, False),
    ("three quarters of an hour", "Asia/Kathmandu", "2026-05-03 18:00:00", "2026-05-03 18:30:00", False, False),
    ("a day that was left out", "Pacific/Apia", "2011-12-30 09:59:00", "2011-12-30 10:01:00", False, False),
    ("no time zone at all", "", "2026-05-03 18:00:00", "2026-05-03 18:30:00", False, False),
    ("a time zone nobody knows", "Nowhere/Land", "2026-05-03 18:00:00", "2026-05-03 18:30:00", False, False),
    ("set back an hour", "Europe/Berlin", "2026-05-04 09:00:00", "2026-05-04 08:00:00", True, False),
    ("set back ten years", "Europe/Berlin", "2026-05-04 09:00:00", "2016-05-04 09:00:00", True, True),
    ("set back over the century", "UTC", "2026-05-04 09:00:00", "1999-12-31 23:00:00", True, False),
    ("set back before the epoch's first year", "UTC", "2026-05-04 09:00:00", "1970-06-01 00:00:00", True, False),
    ("set right by seconds", "UTC", "2026-05-04 09:00:00", "2026-05-04 08:59:50", False, False),
    ("set forward ten years", "UTC", "2026-05-04 09:00:00", "2036-05-04 09:00:00", False, False),
    ("set back by a day on the leap day", "Asia/Tokyo", "2028-02-29 12:00:00", "2028-02-28 12:00:00", True, False),
]


class Case:
    def __init__(self, program, folder, zone):
        self.program, self.folder, self.zone = program, folder, zone
        self.secret = folder / "passphrase"
        self.secret.write_text(PASSPHRASE + "\n", encoding="utf-8")
        self.secret.chmod(0o600)
        self.practice = folder / "P.rekindle"

    def run(self, clock, *words):
        library = next(path for path in LIBRARIES if os.path.exists(path))
        # libfaketime reads the moment as local time, so the zone is UTC for it and the program's own for the rest:
        # a count of seconds before or after now means the same everywhere.
        seconds = int(subprocess.run(["date", "-u", "-d", clock + " UTC", "+%s"], check=True, capture_output=True,
                                     text=True).stdout) - int(subprocess.run(["date", "+%s"], check=True,
                                                              capture_output=True, text=True).stdout)
        # A build with AddressSanitizer wants its library first.
        environment = {**os.environ, "TZ": self.zone, "LD_PRELOAD": library, "FAKETIME": f"{seconds:+d}",
                       "ASAN_OPTIONS": "verify_asan_link_order=0:detect_leaks=0"}
        done = subprocess.run([self.program, "--practice", self.practice, "--passphrase-file", self.secret, "--json",
                               *words], env=environment, capture_output=True, text=True, timeout=120)
        if done.returncode != 0:
            raise AssertionError(f"{words} ends with {done.returncode}: {done.stderr}")
        return json.loads(done.stdout) if done.stdout.strip() else None


def check(program, name, zone, first, then, goes_back):
    folder = Path(tempfile.mkdtemp(prefix="rekindle-clocks-"))
    try:
        case = Case(program, folder, zone)
        case.run(first, "practice", "create", case.practice, "--name", "Clocks")
        case.run(first, "couple", "add", "--a", "Noor", "--b", "Sam")
        case.run(first, "session", "add", "--couple", "C-0001")
        # A clock that was set back is before the opening, which is to be said.
        case.run(then, "session", "add", "--couple", "C-0001", "--before-opening")
        sessions = case.run(then, "session", "list", "--couple", "C-0001")
        trail = case.run(then, "audit", "list")
        case.run(then, "audit", "verify")
        entries = trail["entries"] if isinstance(trail, dict) else trail
        problems = []
        if [one["number"] for one in sessions] != [1, 2]:
            problems.append(f"sessions in another order: {sessions}")
        zone_days = [subprocess.run(["date", "-d", f"{moment} UTC", "+%F"], env={**os.environ, "TZ": zone}, check=True,
                                    capture_output=True, text=True).stdout.strip() for moment in (first, then)]
        if [one["day"] for one in sessions] != zone_days:
            problems.append(f"days {[one['day'] for one in sessions]} instead of {zone_days}")
        if [entry["number"] for entry in entries] != list(range(1, len(entries) + 1)):
            problems.append("the trail has another order")
        steps = [entry["action"] for entry in entries].count("clock-back")
        if (steps > 0) != goes_back or steps > 1:
            problems.append(f"{steps} steps back in the trail")
        return problems
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main():
    if not any(os.path.exists(path) for path in LIBRARIES):
        print("skipped: libfaketime is not installed")
        return 77
    program = sys.argv[1]
    cases = [case for case in CASES if "--all" in sys.argv or case[5]]
    bad = 0
    for name, zone, first, then, goes_back, _ in cases:
        problems = check(program, name, zone, first, then, goes_back)
        bad += bool(problems)
        print(f"{'WRONG' if problems else 'right'}: {name}", *problems, sep="\n    ", flush=True)
    print(f"{len(cases)} cases, {bad} wrong")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
