# SPDX-License-Identifier: MIT
"""The program is locked, left and killed while a plan and a note are written. Each time what the window had called kept is
there again, and says so; once it is saved it is there no more: kill_drafts.py PROGRAM REKINDLE_CLI"""
import sys

from couple_work import go_to
from desk import Program, Screen, make_demo, until

QUESTION, NOTE = "What is the short version for hard days?", "A new note"
KEPT, AGAIN = "Kept as a draft until you save it", "You began this"


def enter(desk):
    desk.press("Open the demo practice")
    desk.wait_for_text("to be done. Enter")


def to_couple(desk):
    desk.keys("ctrl+2")
    desk.fill("Search codes, names and tags", "C-0001")
    desk.wait_for_text("1 couple")
    desk.keys("Return", "Return")
    desk.find("Sections of this couple")


def to_plan(desk):
    to_couple(desk)
    go_to(desk, "homework")
    desk.press("Assign …")
    desk.fill("Search the library", "to calm down")
    desk.press("Agree on it …")
    return field(desk, QUESTION)


def to_note(desk):
    to_couple(desk)
    go_to(desk, "sessions")
    desk.press("Run this session")
    desk.give_keyboard(desk.find("Steps of this session", "table"))
    desk.keys("End", "Up")
    return desk.find(NOTE, "text")


def field(desk, start):
    """Also where it is to be scrolled to."""
    return until(lambda: next((each for each in desk.root.walk() if each.role == "text" and (each.name or "").startswith(start)),
                              None), f"a field {start!r}")


def write(desk, node, words):
    desk.give_keyboard(node)
    desk.keys("ctrl+End")
    desk.type(words)
    desk.wait_for_text(KEPT)


def kill(desk):
    desk.process.kill()
    desk.process.wait()


def demand(node, words):
    until(lambda: node.text == words, lambda: f"{words!r} in the field, where there is {node.text!r}")


def main(program, cli):
    with Screen() as screen:
        make_demo(screen, cli)
        with Program(screen, program, "--demo") as desk:
            desk.wait_for_text("to be done. Enter")
            write(desk, to_plan(desk), "The kettle")
            to_couple(desk)  # another page: it asks nothing
            desk.wait_for_text("Begun and not saved: a plan")
            node = to_plan(desk)
            demand(node, "The kettle")
            desk.wait_for_text(AGAIN)
            desk.give_keyboard(node)
            desk.keys("ctrl+End")
            desk.type(", still warm")
            desk.keys("ctrl+l")  # at once: nothing was called kept yet
            desk.wait_for_text("The practice is locked.")
            enter(desk)
            demand(to_plan(desk), "The kettle, still warm")
            write(desk, to_note(desk), "The evenings are")
            kill(desk)
        with Program(screen, program) as desk:
            enter(desk)
            node = to_note(desk)
            demand(node, "The evenings are")
            desk.wait_for_text(AGAIN)
            write(desk, node, " better")
            kill(desk)
        with Program(screen, program) as desk:
            enter(desk)
            demand(to_plan(desk), "The kettle, still warm")
            demand(to_note(desk), "The evenings are better")
            desk.press("Save the note")
            desk.wait_for_text("Saved: a note on session")
            kill(desk)
        with Program(screen, program) as desk:
            enter(desk)
            demand(to_note(desk), "")
            desk.end()
    print("what was begun was there after another page, a lock and two kills, and went when it was saved")


if __name__ == "__main__":
    main(*sys.argv[1:])
