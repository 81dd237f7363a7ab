# SPDX-License-Identifier: MIT
"""D6, D7 and D11: the torture program does these by itself, in one process, and prints what it saw."""
import re

from lab import Result


def _test(command, short, long, planted):
    def run(lab, plant):
        result = Result()
        count = planted if plant else lab.number(short, long)
        done = lab.call(command, lab.fresh(), "--count", count, *(["--plant", plant] if plant else []))
        for line in done.stdout.splitlines():
            kind, _, figures = line.rpartition(": ")
            for number, name in re.findall(r"(\d+) ([a-zA-Z ]+)", figures):
                if int(number) or kind == "":
                    result.count(f"{kind} {name}".strip(), int(number))
                result.count("SILENT", int(number) * (name == "SILENT"))
        result.demand(done.returncode == 0, done.stdout + done.stderr)
        return result

    return run


class Damage:
    """D6: bits flipped, pages swapped and emptied, files cut off and extended."""
    PLANTS = ["not-verified"]
    run = staticmethod(_test("damage", 100, 1000, 1))


class Replay:
    """D7: old pages, old rows, a deleted journal, the whole database rolled back."""
    PLANTS = ["old-anchor"]
    run = staticmethod(_test("replay", 2, 20, 1))


class Retries:
    """D11: the same saves delivered 1 to 5 times in any order of retry."""
    PLANTS = ["always-insert"]
    run = staticmethod(_test("retries", 100, 10_000, 10))
