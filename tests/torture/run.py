#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The torture suite: run.py --program TORTURE [--long] [--job JOB] [NAME...]

Each test runs twice: as things are, and with each of its faults planted; then it must be red. Ends with 0 when all is
so, 1 when not, 77 when nothing failed but something could not run here (SKIPPED, which is not passed).
"""
import argparse
import importlib
import sys
import time

import from_program
import kills_at_calls
import locks
from lab import Lab, Skipped

TESTS = {"D1-kill": "kill", "D2-power-cut": "power_cut", "D3-crash-states": "crash_states", "D4-faults": "faults",
         "D5-full-disk": "full_disk", "D6-damage": from_program.Damage, "D7-replay": from_program.Replay,
         "D8-compound": "recovery", "D9-memory": from_program.Memory, "D10-latency": from_program.Latency,
         "D11-retries": from_program.Retries, "B1-backup": kills_at_calls.Backup, "B3-restore": kills_at_calls.Restore,
         "R2-passphrase": kills_at_calls.KeyChange("passphrase", 6),
         "R2-data-key": kills_at_calls.KeyChange("data-key", 1), "L1-two": locks.Two, "L2-refused": locks.Refused}


def run(lab, name, test):
    started = time.monotonic()
    result = test.run(lab, None)
    print(f"{name}: {result} ({time.monotonic() - started:.0f} s)", flush=True)
    for failure in result.failures[:20]:
        print(f"  FAILED: {failure}")
    good = not result.failures
    for plant in test.PLANTS:
        red = test.run(lab, plant).failures
        print(f"  planted {plant}: " + (f"found ({len(red)})" if red else "NOT FOUND: this test proves nothing"), flush=True)
        good = good and bool(red)
    return good


def is_named(name, word):
    """D1 is D1-kill and not D11-retries."""
    name, word = name.lower(), word.lower()
    return name == word or name.split("-")[0] == word


def main():
    words = argparse.ArgumentParser()
    words.add_argument("--program", required=True)
    words.add_argument("--long", action="store_true")
    words.add_argument("--job", help="D4: what the program does while calls fail, \"backup\" for one")
    words.add_argument("names", nargs="*", metavar="NAME")
    words = words.parse_args()
    names = [name for name in TESTS if not words.names or any(is_named(name, word) for word in words.names)]
    if not names:
        sys.exit(f"there is no such test; there are {', '.join(TESTS)}")
    failed, skipped = [], []
    for name in names:
        test = TESTS[name]
        try:
            with Lab(words.program, words.long, words.job) as lab:
                if not run(lab, name, importlib.import_module(test) if isinstance(test, str) else test):
                    failed.append(name)
        except Skipped as why:
            skipped.append(name)
            print(f"{name}: SKIPPED, {why}")
    if failed:
        sys.exit("torture: FAILED: " + ", ".join(failed))
    if skipped:
        print("torture: SKIPPED, so not passed: " + ", ".join(skipped))
        sys.exit(77)
    print("torture: all held")


main()
