# SPDX-License-Identifier: MIT
"""D8: a fault on top of a fault: while a hot journal is rolled back, while the schema is upgraded after a kill."""
import os
import shutil

from lab import Result, Writer, has_hot_journal
from points import ALL, WRITING, Job, in_order, killed, sweep

PLANTS = ["no-recovery"]


def needs_its_journal(lab, folder, response, acknowledged):
    """Whether pages were written already, so that the practice is not whole without the journal."""
    without = lab.fresh(folder)
    os.remove(os.path.join(without, "practice.db-journal"))
    kind, found = lab.verdict(without, response, acknowledged)
    shutil.rmtree(without)
    return kind != "ok" or not 0 <= found - max(0, acknowledged) <= 1


def with_hot_journal(lab):
    """A practice whose writer was killed while a save wrote its pages, its response, and what was acknowledged."""
    while True:
        folder = lab.fresh()
        writer = Writer(lab, folder, "--padding", 3000)
        writer.read_lines(1 + lab.random.randint(0, 3))
        writer.read_for(lab.random.uniform(0, 20))
        writer.kill()
        state = folder, writer.response, writer.acknowledged
        if has_hot_journal(folder) and needs_its_journal(lab, *state):
            return state
        shutil.rmtree(folder)


def with_failed_recovery(lab):
    """The same after the engine gave up rolling back and threw the journal away: only the copies are left."""
    folder, response, acknowledged = with_hot_journal(lab)
    copies = os.path.join(folder, "interrupted")
    os.mkdir(copies, 0o700)
    for name in ("practice.db", "practice.db-journal"):
        shutil.copy(os.path.join(folder, name), copies)
    os.remove(os.path.join(folder, "practice.db-journal"))
    return folder, response, acknowledged


def compound(lab, result, words, wanted, tomorrow=False, state=with_hot_journal):
    folder, response, acknowledged = state(lab)

    def prepare(place):
        return [lab.program, words[0], shutil.copytree(folder, os.path.join(place, "p")), *words[1:]]

    def judge(done, place, where):
        result.demand(killed(done) or in_order(done), f"{where}: ended with {done.returncode}: {done.stderr}")
        result.count("killed" if killed(done) else "failed and said" if done.returncode else "went on")
        kind, found = lab.verdict(os.path.join(place, "p"), response, acknowledged, tomorrow)
        result.demand(kind == "ok", f"{where}: {found}")
        result.demand(kind != "ok" or found <= max(0, acknowledged) + 1, f"{where}: answers nobody gave")

    name = ("opening after a kill" if state == with_hot_journal else "opening after a failed recovery") + (
        " and upgrading" if tomorrow else "")
    result.count("journals")
    sweep(lab, result, Job(name, prepare), judge, WRITING, [("signal=KILL", "")], wanted)
    sweep(lab, result, Job(name, prepare), judge, ALL, [("error=EIO", ""), ("error=EIO", "+")], wanted)
    # A disk that fails now and then: every 7th or 15th read from there on.
    sweep(lab, result, Job(name, prepare), judge, ["pread64"], [("error=EIO", "+7"), ("error=EIO", "+15")], wanted)


def run(lab, plant):
    result = Result()
    if plant:
        for _ in range(5):
            compound(lab, result, ["open", "--plant", plant], 3)
        return result
    for _ in range(lab.number(2, 1)):
        compound(lab, result, ["open"], lab.number(6, None))
        compound(lab, result, ["open", "--tomorrow"], lab.number(6, None), tomorrow=True)
        compound(lab, result, ["open"], lab.number(6, None), state=with_failed_recovery)
    return result
