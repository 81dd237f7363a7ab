# SPDX-License-Identifier: MIT
"""D6, D7, D9, D10 and D11: the torture program does these by itself, in one process, and prints what it saw."""
import os
import re
import shutil
import tempfile

from lab import Result


def _test(command, short, long, planted):
    def run(lab, plant):
        result = Result()
        count = planted if plant else lab.number(short, long)
        done = lab.call(command, lab.fresh(), "--count", count, *(["--plant", plant] if plant else []))
        for line in done.stdout.splitlines():
            kind, _, figures = line.rpartition(": ")
            for number, name in re.findall(r"(\d+) ([a-zA-Z ]+)", figures):
                if int(number) or kind == "" or name in ("SILENT", "crashes", "lost or damaged"):
                    result.count(name if name == "SILENT" else f"{kind} {name}".strip(), int(number))
        # With a fault planted, red is what the test itself found, not a run that broke.
        result.demand(done.returncode == 0 if not plant else done.returncode != 1, done.stdout + done.stderr)
        if plant and done.returncode not in (0, 1):
            raise RuntimeError(f"{command} with {plant} ended with {done.returncode}: {done.stderr}")
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


class Memory:
    """D9: allocations of the engine and of our own code fail, once and from then on."""
    PLANTS = ["unchecked"]
    run = staticmethod(_test("memory", 25, 1_000_000, 20))


class Latency:
    """D10: how long a save takes on the disk the program is on. A figure, not a test: nothing is demanded of it."""
    PLANTS = []

    @staticmethod
    def run(lab, _):
        result = Result()
        with tempfile.TemporaryDirectory(dir=os.path.dirname(lab.program)) as disk:
            folder = shutil.copytree(lab.template, os.path.join(disk, "practice"))
            done = lab.call("saves", folder, "--count", lab.number(100, 1000))
        for number, name in re.findall(r"(\d+) ([a-zA-Z ]+)", done.stdout):
            result.count(name, int(number))
        result.demand(done.returncode == 0, done.stderr)
        return result
