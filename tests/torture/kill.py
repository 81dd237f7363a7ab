# SPDX-License-Identifier: MIT
"""D1: SIGKILL at random moments while answers are saved."""
import time

from lab import Result, Writer, has_hot_journal, judge

PLANTS = ["ack-before-commit"]


def run(lab, plant):
    result = Result()
    folder = None
    for i in range(20 if plant else lab.number(100, 1_000)):
        if i % 100 == 0:
            folder = lab.fresh()
        writer = Writer(lab, folder, plant=plant)
        writer.read_lines(1 + lab.random.randint(0, 3))  # however slow the machine is, there is something to lose
        writer.read_for(lab.random.uniform(0, 30))
        writer.kill()
        result.demand(writer.lines, "the writer did not start: " + writer.said)
        result.count("kills")
        result.count("journals recovered", has_hot_journal(folder))
        started = time.monotonic()
        judge(lab, result, writer, folder)
        result.slowest("ms at most to open, verify and read", time.monotonic() - started)
    result.demand(plant or result.figures["acknowledged"] > result.figures["kills"], "too little was acknowledged")
    return result
