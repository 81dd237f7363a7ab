#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""bench.py BIN [--json FILE] [--sizes 100,1000,10000,100000] [--only report,save,scripts,couples,batch,desktop] [--work DIR]

The goals of docs/performance.md, each with its figure. What is compared runs in turns, five times, as processes of its
own; a figure is the median. Nothing here fails because something was slow."""

import argparse
import json
import math
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROUNDS = 5
SAVES = 20  # a round
BATCH = 1000  # couples of whom all have a report in one call


class Bench:
    def __init__(self, programs, disk, memory):
        self.programs, self.disk, self.memory = programs, disk, memory
        self.rows = []
        self.growth = {}

    def run(self, program, *words):
        done = subprocess.run([self.programs / program, *map(str, words)], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{program} {' '.join(map(str, words))}: {done.stderr}")
        return done.stdout

    def measure(self, *words):
        return self.run("rekindle_measure", *words)

    def row(self, goal, most, ours, reference, unit, ratio, met):
        self.rows.append({"goal": goal, "at_most": most, "figure": ours, "reference": reference, "unit": unit,
                          "ratio": ratio, "met": met})

    def compare(self, goal, most, ours, reference, unit):
        """One row out of the rounds of two things; the spread says how quiet the machine was."""
        figure, yardstick = statistics.median(ours), statistics.median(reference)
        ratio = figure / yardstick
        self.row(goal, f"{most} x", figure, yardstick, unit, ratio, ratio <= most)
        self.rows[-1]["spread"] = max(spread(ours), spread(reference))

    # One saved answer against the same transaction in plain C.
    def save(self):
        for place, folder in (("disk", self.disk), ("memory file system", self.memory)):
            if folder is None:
                continue
            practice = folder / "Save.rekindle"
            self.measure("make", practice, 1)
            self.measure("keys", practice, folder / "save.keys")
            self.measure("prepare-saves", practice, 2 * ROUNDS * SAVES, folder / "plan")
            lines = (folder / "plan").read_text().splitlines(keepends=True)
            ours, reference = [], []
            for round_number in range(ROUNDS):
                for times, program, database in ((ours, "rekindle_measure", [practice]),
                                                 (reference, "reference_save", [practice / "practice.db",
                                                                                folder / "save.keys"])):
                    plan = folder / "round.plan"
                    plan.write_text("".join(lines[:SAVES]))
                    del lines[:SAVES]
                    words = (["save"] if times is ours else []) + database + [plan]
                    times.append(statistics.median(map(float, self.run(program, *words).split())) * 1e6)
            self.measure("verify", practice)
            self.compare(f"one saved answer, {place}", 1.3, ours, reference, "µs")

    # The heavy couple's report against the same rows and cells in plain C.
    def report(self):
        folder = self.disk
        practice = folder / "Heavy.rekindle"
        self.measure("make-heavy", practice)
        self.measure("keys", practice, folder / "heavy.keys")
        couple = self.measure("cells", practice, "HEAVY", folder / "cells").strip()
        ours, reference, rows = [], [], 0
        for _ in range(ROUNDS):
            ours.append(list(map(float, self.measure("report", practice, "HEAVY", folder / "ours.xlsx").split())))
            found = self.run("reference_report", practice / "practice.db", folder / "heavy.keys", couple,
                             folder / "cells", folder / "reference.xlsx").split()
            reference.append(list(map(float, found[:3])))
            rows = int(found[3])
        self.compare(f"report of the heavy couple ({rows} rows)", 1.3, [each[0] * 1e3 for each in ours],
                     [each[0] * 1e3 for each in reference], "ms")
        grown = [statistics.median(each[2] - each[1] for each in side) / 1024 for side in (ours, reference)]
        self.row("memory for that report", "reference + 30 MB", grown[0], grown[1], "MiB", grown[0] / grown[1],
                 grown[0] <= grown[1] + 30e6 / 2**20)

    # The heavy couple's report, all of it, against scripts that only write its cells.
    def scripts(self):
        folder = self.disk
        practice = folder / "Scripts.rekindle"
        self.measure("make-heavy", practice)
        self.measure("cells", practice, "HEAVY", folder / "cells")
        libraries = {"openpyxl": 5, "xlsxwriter": 2.5}
        ours, scripts = [], {library: [] for library in libraries}
        for _ in range(ROUNDS):
            ours.append(float(self.measure("report", practice, "HEAVY", folder / "ours.xlsx").split()[0]) * 1e3)
            for library, times in scripts.items():
                script = Path(__file__).parent / "reference" / f"with_{library}.py"
                done = subprocess.run(["/usr/bin/python3", "-B", script, folder / "cells", folder / "script.xlsx"],
                                      capture_output=True, text=True)
                if done.returncode != 0:
                    sys.exit(f"{script.name}: {done.stderr}")
                times.append(float(done.stdout) * 1e3)
        for library, goal in libraries.items():
            figure, yardstick = statistics.median(ours), statistics.median(scripts[library])
            self.row(f"the same cells by python3-{library}", f"1 / {goal}", figure, yardstick, "ms", figure / yardstick,
                     yardstick >= goal * figure)
            self.rows[-1]["spread"] = max(spread(ours), spread(scripts[library]))

    # Practices of growing size.
    def couples(self, sizes):
        practices = {}
        for size in sizes:
            practices[size] = self.disk / f"Couples-{size}.rekindle"
            self.measure("make", practices[size], size)
        times = {size: {} for size in sizes}

        def note(size, what, seconds):
            times[size].setdefault(what, []).append(float(seconds) * 1e3)

        for _ in range(ROUNDS):
            for size, practice in practices.items():
                opening, listing, count = self.measure("list", practice, 50).split()
                assert int(count) == min(size, 50)
                note(size, "open", opening)
                note(size, "list 50", listing)
                note(size, "open and list 50", float(opening) + float(listing))
                note(size, "list all", self.measure("list", practice, "all").split()[1])
                note(size, "search", self.measure("list", practice, "all", "0042").split()[1])
                note(size, "one report", self.measure("report", practice, "C-0001", self.disk / "one.xlsx").split()[0])
        self.growth = {size: {what: statistics.median(each) for what, each in row.items()}
                       for size, row in times.items()}
        if 100 in sizes and 10000 in sizes:
            self.compare("open and list 50 of 10,000 couples, by 100", 1.5, times[10000]["open and list 50"],
                         times[100]["open and list 50"], "ms")
        self.judge_growth(times, min(sizes), max(sizes))

    def judge_growth(self, times, least, most):
        if least == most:
            return
        allowed = most * math.log(most) / (least * math.log(least))
        for what in ("open", "list 50", "list all", "search"):
            figure, start = (statistics.median(times[size][what]) for size in (most, least))
            self.row(f"{what}: {most:,} couples by {least:,}", f"n log n: {allowed:.0f} x", figure, start, "ms",
                     figure / start, figure / start <= allowed)
        self.compare(f"one report: {most:,} couples by {least:,}", 1.5, times[most]["one report"],
                     times[least]["one report"], "ms")

    # Reports of all couples: two at once by one at a time, memory from the first to the last, small and large practices.
    def batch(self):
        practices = {size: self.disk / f"Batch-{size}.rekindle" for size in (100, BATCH, 10000)}
        for size, practice in practices.items():
            self.measure("make", practice, size)

        def made(size, jobs, most):
            """Milliseconds a couple, MiB more than before by the 2nd percent, and in all."""
            folder = self.disk / "batch"
            found = self.measure("batch", practices[size], folder, jobs, *([most] if most else [])).split()
            shutil.rmtree(folder)
            before, early, late = map(int, found[2:])
            return float(found[0]) * 1e3 / int(found[1]), (early - before) / 1024, (late - before) / 1024

        one, two, small, large = [], [], [], []
        for _ in range(ROUNDS):
            one.append(made(BATCH, 1, BATCH // 5)[0])
            two.append(made(BATCH, 2, BATCH // 5)[0])
            small.append(made(100, 1, 100)[0])
            large.append(made(10000, 1, 100)[0])
        gain = statistics.median(one) / statistics.median(two)
        self.row(f"a couple of {BATCH:,}, two jobs by one", "1 / 1.6", statistics.median(two),
                 statistics.median(one), "ms", 1 / gain, gain >= 1.6)
        self.rows[-1]["spread"] = max(spread(one), spread(two))
        self.compare("a couple in a practice of 10,000 by one of 100", 1.15, large, small, "ms")
        _, early, late = made(BATCH, 2, 0)
        self.row(f"memory after {BATCH:,} couples by that after {BATCH // 50}", "1.1 x", late, early, "MiB",
                 late / early, late <= 1.1 * early)


    # The window, each time in a process of its own, on a screen where nothing else is.
    def desktop(self):
        practices = {size: self.disk / f"Window-{size}.rekindle" for size in (10, 10000, 100000)}
        for size, practice in practices.items():
            self.measure("make", practice, size)
        heavy = self.disk / "Window-heavy.rekindle"
        self.measure("make-heavy", heavy)
        logs = {marks: self.disk / f"Window-log-{marks}.rekindle" for marks in (80, 8000)}
        for marks, practice in logs.items():
            self.measure("make-log", practice, marks)
        # The first opening of a day makes a backup, and reads what is on the disk.
        for practice, couple in [*((each, "C-0001") for each in practices.values()), (heavy, "HEAVY"),
                                 *((each, "LOG") for each in logs.values())]:
            self.run("desktop_measure", "section", practice, couple, "summary")
        keys = {}
        for size, practice in practices.items():
            keys[size] = self.disk / f"window-{size}.keys"
            self.measure("keys", practice, keys[size])
        data = self.disk / "data"
        times = {}

        def note(what, *words, place=0):
            lines = self.run(*words).splitlines()
            times.setdefault(what, []).append(statistics.median(float(line.split()[place]) for line in lines) * 1e3)

        typed = ["C", "C-", "C-0", "C-00", "C-004", "C-0042", "C-00", "C-0", "no such couple"]
        for _ in range(ROUNDS):
            note("start", "watch_screen", self.programs / "rekindle", practices[10])
            note("minimal", "watch_screen", self.programs / "minimal_frame")
            for size in (10, 10000):
                note(f"list {size}", "desktop_measure", "list", practices[size])
            for size in (10000, 100000):
                note(f"key {size}", "desktop_measure", "search", practices[size], *typed)
                note(f"painted {size}", "desktop_measure", "search", practices[size], *typed, place=1)
                note(f"query {size}", "reference_search", practices[size] / "practice.db", keys[size], *typed)
            for items in (10, 300):
                note(f"form {items}", "desktop_measure", "form", practices[10], items, data)
            note("answer", "desktop_measure", "answers", practices[10], SAVES, data)
            for marks, practice in logs.items():
                note(f"scroll {marks}", "desktop_measure", "scroll", practice, SAVES)
            for couple, practice in (("HEAVY", heavy), ("C-0001", practices[10])):
                note(f"charts {couple}", "desktop_measure", "section", practice, couple, "progress")
            times.setdefault("memory", []).append(float(self.run("desktop_measure", "memory", heavy)) / 1024)
            times.setdefault("no memory", []).append(float(self.run("minimal_frame", "memory")) / 1024)
            plan = self.disk / "window.plan"
            self.measure("prepare-saves", practices[10], SAVES, plan)
            note("commit", "reference_save", practices[10] / "practice.db", keys[10], plan)
        self.compare("cold start to the unlock page, by a minimal frame", 1.3, times["start"], times["minimal"], "ms")
        self.compare("unlock to the painted list, 10,000 couples by 10", 1.3, times["list 10000"], times["list 10"],
                     "ms")
        self.compare("a key in the search over 10,000 couples, by the bare query", 2, times["key 10000"],
                     times["query 10000"], "ms")
        self.row("the same until painted, by a frame of 16 ms", "16 ms", statistics.median(times["painted 10000"]), 16,
                 "ms", statistics.median(times["painted 10000"]) / 16, statistics.median(times["painted 10000"]) <= 16)
        self.compare("a key in the search over 100,000 couples (only told)", 2, times["key 100000"],
                     times["query 100000"], "ms")
        self.compare("a form of 300 items opens, by one of 10", 1.3, times["form 300"], times["form 10"], "ms")
        self.compare("an answer until \"saved\" is said, by the bare commit", 1.5, times["answer"], times["commit"], "ms")
        self.compare("page of the heavy couple with charts, by an average one's", 2, times["charts HEAVY"],
                     times["charts C-0001"], "ms")
        self.compare("a scroll step in a log of 8,000 marks, by one of 80", 1.3, times["scroll 8000"],
                     times["scroll 80"], "ms")
        self.row("the same by a frame of 16 ms", "16 ms", statistics.median(times["scroll 8000"]), 16, "ms",
                 statistics.median(times["scroll 8000"]) / 16, statistics.median(times["scroll 8000"]) <= 16)
        ours, none = statistics.median(times["memory"]), statistics.median(times["no memory"])
        self.row("memory with the heavy couple open", "minimal frame + 60 MB", ours, none, "MiB", ours / none,
                 ours <= none + 60e6 / 2**20)


class Screen:
    """A screen and a home of its own. Nothing blinks, and no border fades in for 200 ms after everything is there, which
    would be taken for the last of the start."""

    def __init__(self, home):
        self.home = home

    def __enter__(self):
        (self.home / ".config" / "gtk-3.0").mkdir(parents=True)
        (self.home / ".config" / "gtk-3.0" / "settings.ini").write_text("[Settings]\ngtk-cursor-blink=0\ngtk-enable-animations=0\n")
        read, write = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x1024x24", "-nolisten",
                                        "tcp", "-noreset"], pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            display = number.readline().strip()
        os.environ |= {"DISPLAY": f":{display}", "HOME": str(self.home), "NO_AT_BRIDGE": "1",
                       "GSETTINGS_BACKEND": "memory", "XDG_CONFIG_HOME": str(self.home / ".config"),
                       "XDG_DATA_HOME": str(self.home / ".local" / "share"), "DBUS_SESSION_BUS_ADDRESS": "disabled:"}

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()


def spread(values):
    """How far the rounds lie apart: (largest - smallest) / median."""
    return (max(values) - min(values)) / statistics.median(values)


def show(result):
    print(f"\nmachine: {result['processors']} processors; load {result['load_before']:.1f} before, "
          f"{result['load_after']:.1f} after; median of {ROUNDS} rounds in turns")
    print("\n| what | goal | figure | reference | ratio | spread | |")
    print("|---|---|---|---|---|---|---|")
    for row in result["goals"]:
        apart = f"{row['spread']:.0%}" if "spread" in row else ""
        print(f"| {row['goal']} | at most {row['at_most']} | {row['figure']:.3g} {row['unit']} | "
              f"{row['reference']:.3g} {row['unit']} | {row['ratio']:.2f} | {apart} | "
              f"{'met' if row['met'] else 'NOT MET'} |")
    if result["growth"]:
        names = list(next(iter(result["growth"].values())))
        print("\n| couples | " + " | ".join(f"{name}, ms" for name in names) + " |")
        print("|" + "---|" * (len(names) + 1))
        for size, row in result["growth"].items():
            print(f"| {int(size):,} | " + " | ".join(f"{row[name]:.2f}" for name in names) + " |")


def main():
    words = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    words.add_argument("programs", type=Path)
    words.add_argument("--json", help="write the figures there; - is standard output, instead of the tables")
    words.add_argument("--sizes", default="100,1000,10000,100000")
    words.add_argument("--only", default="save,report,scripts,couples,batch,desktop")
    words.add_argument("--work", type=Path, default=Path("build/bench"), help="on the disk to measure on")
    asked = words.parse_args()
    asked.work.mkdir(parents=True, exist_ok=True)
    disk = Path(tempfile.mkdtemp(prefix="data-", dir=asked.work))
    shared = Path("/dev/shm")
    memory = Path(tempfile.mkdtemp(prefix="rekindle-bench-", dir=shared)) if os.access(shared, os.W_OK) else None
    result = {"processors": os.cpu_count(), "load_before": os.getloadavg()[0]}
    try:
        bench = Bench(asked.programs.resolve(), disk, memory)
        if "save" in asked.only:
            bench.save()
        if "report" in asked.only:
            bench.report()
        if "scripts" in asked.only:
            bench.scripts()
        if "couples" in asked.only:
            bench.couples([int(size) for size in asked.sizes.split(",")])
        if "batch" in asked.only:
            bench.batch()
        if "desktop" in asked.only:
            with Screen(disk / "home"):
                bench.desktop()
    finally:
        for folder in (disk, memory):
            if folder:
                shutil.rmtree(folder)
    result |= {"load_after": os.getloadavg()[0], "goals": bench.rows, "growth": bench.growth}
    if asked.json != "-":
        show(result)
    if asked.json:
        text = json.dumps(result, indent=2, ensure_ascii=False) + "\n"
        sys.stdout.write(text) if asked.json == "-" else Path(asked.json).write_text(text)


if __name__ == "__main__":
    main()
