# SPDX-License-Identifier: MIT
"""Typing goes on while the disk takes its time: each sync of the program is held up, and what is typed meanwhile is on screen
before the first of them is over; nothing is called saved before it is, and locking in the middle loses nothing:
slow_disk.py PROGRAM REKINDLE_CLI"""
import contextlib
import subprocess
import sys

from desk import Program, Screen, until
from hand_over import (ALONE, CLOSE, FORM, SECRETS, asked_of_practice, begin, enter, hear_what_came, rate,
                       show_questionnaires, unlock)
from nothing_left import make_practice

HELD_UP = 20  # seconds; nobody waits for them, since the disk is let go as soon as it was seen that somebody could type


class SlowDisk:
    """Holds up every sync of a program until it is let go."""

    def __init__(self, desk):
        self.log, said = desk.screen.folder / "syncs", desk.screen.folder / "tracer"
        calls = "fsync,fdatasync"
        with open(said, "w") as out:
            self.tracer = subprocess.Popen(
                ["strace", "-f", "-p", str(desk.process.pid), "-o", self.log, "-e", "trace=" + calls, "-e",
                 f"inject={calls}:delay_enter={HELD_UP}s"], stdout=out, stderr=out)
        until(lambda: "attached" in said.read_text() or self.tracer.poll() is not None, "what slows the disk down")
        self.is_there = self.tracer.poll() is None

    def over(self):
        """How many syncs are."""
        return self.log.read_text().count(") = 0")

    def let_go(self):
        self.tracer.terminate()
        self.tracer.wait()


def type_while_it_saves(desk, disk):
    rate(desk, CLOSE, 8)
    desk.wait_for_text("Saving 1 answer")
    desk.fill(ALONE, SECRETS["A"])
    until(lambda: desk.find(ALONE, "text").text == SECRETS["A"], "what was typed")
    desk.wait_for_text("Saving 2 answers")  # it became an answer when nobody typed any more
    assert disk.over() == 0, "the window waited for the disk"
    desk.wait_for_text("Saving 2 answers")


@contextlib.contextmanager
def slowly(desk):
    disk = SlowDisk(desk)
    if not disk.is_there:
        print("SKIPPED: no program can be traced here")
        sys.exit(77)
    yield disk
    disk.let_go()


def ask_in_practice(desk):
    enter(desk)
    show_questionnaires(desk)
    desk.find(FORM, "table cell").take_keyboard()
    desk.press("Ask and fill in")
    desk.find("Stop here", "push button")


def main(program, cli):
    with Screen() as screen:
        practice = make_practice(cli, screen)
        with Program(screen, program, str(practice)) as desk:
            ask_in_practice(desk)
            with slowly(desk) as disk:
                type_while_it_saves(desk, disk)
                desk.keys("ctrl+l")
            desk.wait_for_text("The practice is locked.")
            desk.press("Unlock")
            enter(desk)
            begin(desk, "A")
            with slowly(desk) as disk:
                type_while_it_saves(desk, disk)
                desk.press("Stop here")
            unlock(desk)
            hear_what_came(desk, f'filled alone: 2 answers to "{FORM}". It was stopped before its end')
            assert desk.end() == 0, desk.said()
            assert "ERROR" not in desk.said(), desk.said()
        for number in ("1", "2"):
            shown = asked_of_practice(screen, cli, "answers", "show", "--couple", "C-0001", "--response", number)
            assert SECRETS["A"] in shown and "8  (points: 8" in shown, shown


if __name__ == "__main__":
    main(*sys.argv[1:])
