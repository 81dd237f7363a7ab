# SPDX-License-Identifier: MIT
"""Three sessions with a couple, on three days a week apart, by the keyboard: intake of both, each yes, a touch ritual, a
forgiveness exercise and a goal plan, a week of marks of either, a review and a step up, ratings of the goal each time. Then
the workbook of the couple and that of the counselor hold what was entered, and the first nothing that is not for both:
three_sessions.py PROGRAM REKINDLE_CLI

Partner A fills the intake alone on this computer; that of B comes as a file. Each partner marks the mutual-yes list in the
window; what A does not want stands in no text while B marks, nor in the workbook of the couple."""
import contextlib
import datetime
import os
import subprocess
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "whole"))

import workbooks_of_story
from clocks import LIBRARIES
from couple_work import go_to
from desk import Program, Screen, until
from form_on_screen import choose_by_keys, fill_in, give, next_page, to_last_page
from hand_over import choose_alone, open_couple, unlock
from intake_answers import SCREEN, SHORT, answer, as_file, form, keys_on_screen, questions
from nothing_left import MARKER, PASSPHRASE
from story import (AT_EASE, DAYS, GOAL, GOAL_PLAN, HELPED, HURT, LEVELS, MARKS, MISREAD, NAMES, NOTE_OF_A, NOTE_OF_COUNSELOR, NOTE_ON_HURT, NOT_WANTED,
                   RATINGS, RITUAL, SHARED_SCALE, STATES, TOUCHES)

PURPOSES = {"homework": 2, "touch": 3, "share": 6}  # places among what can be said yes to


class Office:
    """The practice, and whatever works with it, on one day."""

    def __init__(self, screen, program, cli):
        self.screen, self.program, self.cli = screen, program, cli
        self.folder, self.secret = screen.folder / "home" / "Harbour.rekindle", screen.folder / "passphrase"
        self.secret.write_text(PASSPHRASE)
        self.secret.chmod(0o600)

    def clock(self, day):
        library = next(path for path in LIBRARIES if os.path.exists(path))
        options = os.environ.get("ASAN_OPTIONS", "")
        return {"LD_PRELOAD": library, "FAKETIME": f"@{day} 10:00:00", "FAKETIME_DONT_FAKE_MONOTONIC": "1", "NO_FAKE_STAT": "1",
                "TZ": "UTC", "ASAN_OPTIONS": f"{options}:verify_asan_link_order=0:detect_leaks=0"}

    def run(self, day, *words):
        done = subprocess.run([self.cli, "--passphrase-file", self.secret, *words], capture_output=True, text=True,
                              env={**self.screen.environment, **self.clock(day)})
        assert done.returncode == 0, (words, done.stderr)

    @contextlib.contextmanager
    def open(self, day):
        with Program(self.screen, self.program, self.folder, environment=self.clock(day)) as desk:
            desk.fill("Passphrase", PASSPHRASE)
            desk.keys("Return")
            desk.wait_for_text("to be done")
            open_couple(desk)
            yield desk
            code = desk.end()
            assert code == 0 and "ERROR" not in desk.said(), (code, desk.said())


def begin(office):
    """The couple, and what comes from elsewhere."""
    day = DAYS[0]
    office.run(day, "practice", "create", office.folder, "--name", "Harbour")
    about = ["--practice", office.folder]
    office.run(day, *about, "practice", "set", "short-forms", f"hb = {NOTE_OF_COUNSELOR}")
    office.run(day, *about, "couple", "add", "--a", MARKER, "--b", "Sam")
    for name in (SCREEN, SHORT):
        file = office.screen.folder / f"{name}.json"
        file.write_text(as_file(name, "B", day))
        office.run(day, *about, "answers", "import", "--couple", "C-0001", "--partner", "B", file)


def intake_of_a(desk):
    go_to(desk, "questionnaires")
    desk.press("Hand over …")
    wanted = [form(SCREEN)["title"], form(SHORT)["title"]]
    choose_alone(desk, wanted)
    desk.press("Lock and hand over")
    for name in (SCREEN, SHORT):
        desk.wait_for_text(form(name)["title"])
        texts = {each["text"]: answer(name, "A", each)["valueString"] for each in questions(form(name)["item"])
                 if "valueString" in (answer(name, "A", each) or {})}
        while True:
            choose_by_keys(desk, keys_on_screen(name, "A"))
            for question, words in texts.items():
                if desk.find_all(question, "text"):
                    give(desk, question, words)
            if desk.find_all("Finish", "push button"):
                break
            next_page(desk)
        desk.press("Finish")
    desk.wait_for_text("Thank you. Please hand the computer back.")
    unlock(desk)
    desk.wait_for_text(f'32 answers to "{wanted[0]}"; 39 answers to "{wanted[1]}".')
    desk.keys("Escape")
    until(lambda: not desk.find_all(role="dialog"), "the end of the message")
    open_couple(desk)


def say_yes(desk, *purposes):
    go_to(desk, "record")
    for side in "AB":
        for purpose in purposes:
            desk.press("Record a consent …")
            desk.find("Who says yes", "combo box").choose("AB".index(side))
            desk.find("To what", "combo box").choose(PURPOSES[purpose])
            if purpose == "share":
                offered = [each.name for each in desk.find("Which one", "combo box").walk() if each.name][1:]
                scale = next(i for i, each in enumerate(offered) if each.startswith(SHARED_SCALE))
                desk.find("Which one", "combo box").choose(scale)
            desk.find("How it was given", "combo box").choose(0)
            desk.press("Record the yes")
            until(lambda: not desk.find_all(role="dialog"), "the end of the dialog")


def run_session(desk, number):
    go_to(desk, "sessions")
    desk.press("Add a session …")
    desk.press("Finish")
    desk.wait_for_text(f"Session {number} on {DAYS[number - 1]}.")
    desk.press("Run this session")


def go_to_step(desk, number):
    desk.give_keyboard(desk.find("Steps of this session", "table"))
    desk.keys("Home", *["Down"] * number)


def assign(desk, search, *pages):
    desk.press("Assign …")
    desk.fill("Search the library", search)
    desk.wait_for_text("1 piece of homework")
    desk.press("Agree on it …")
    desk.find("Stop here", "push button")
    fill_in(desk, *pages)
    desk.wait_for_text(f"Agreed: {search}")


def mark_what_they_want(desk):
    """Each alone, by the keyboard; on the way from the homework to be agreed on and back to it."""
    desk.press("Mutual-yes list …")
    for side in "AB":
        desk.press(f"Ask partner {side} …")
        desk.wait_for_text(f"{NAMES[side]}, alone")
        wanted = {touch: "Yes" for touch in TOUCHES} | ({NOT_WANTED: "No"} if side == "A" else {})
        while True:
            assert side == "A" or not any("you said" in text for text in desk.texts()), "partner B is told what A marked"
            for touch in [each for each in wanted if desk.find_all(wanted[each], "radio button")]:
                if any(each.description == touch for each in desk.find_all(wanted[touch], "radio button")):
                    give(desk, touch, wanted.pop(touch))
            if desk.find_all("Finish", "push button"):
                break
            next_page(desk)
        assert not wanted, wanted
        desk.press("Finish")
        count = len(TOUCHES) + (side == "A")
        desk.wait_for_text(f"Saved: {count} marks of {NAMES[side]}.")
    desk.press("What both say yes to, for you alone …")
    for touch in TOUCHES:
        desk.wait_for_text(f"{touch} (level")
    assert not any(NOT_WANTED in text for text in desk.texts())
    desk.keys("Escape")
    until(lambda: not desk.find_all(role="dialog"), "the end of the dialog")
    desk.press("Back")


def agree_on_homework(desk):
    go_to_step(desk, 2)
    mark_what_they_want(desk)
    desk.press("Assign …")
    desk.fill("Search the library", RITUAL)
    desk.wait_for_text("1 piece of homework")
    desk.press("Agree on it …")
    for touch in TOUCHES[:2]:  # which is above the level they begin at
        box = until(lambda: next(iter(desk.find_all(f"{touch} (level 3)", "check box")), None), touch)
        desk.give_keyboard(box)
        desk.keys("space")
    fill_in(desk, {"At which level do they begin?": "Level 2"}, {"How often?": "Every day"})
    desk.wait_for_text(f"Agreed: {RITUAL}, daily, from {DAYS[0]}.")
    assign(desk, GOAL_PLAN,
           {"What is the goal, in their words?": GOAL, "Whose goal is it?": "Both", "How important is it?": "3: very much",
            "How hard is it?": "2: much"},
           levels_of_plan(),
           {"Where are they today?": "Level -1", "What is done?": "Measure it", "Who does it?": "Partner A", "By when?": "2026-05-10"},
           {"At which stage do they begin?": "Plan it"}, {})
    assign(desk, HURT,
           {"What is it about, in the words of who was hurt? Private to them.": NOTE_ON_HURT, "Who was hurt?": "Partner B",
            "How strong is the hurt now, 0 to 10?": "6", "At which stage do they begin?": "Say what happened",
            "How willing is partner A to work on it, 0 to 10?": "8", "How willing is partner B to work on it, 0 to 10?": "5"},
           {"How often?": "So many times a week", "How many times a week?": "1"})


def levels_of_plan():
    prompts = ("Level -2: much less than expected. The place is worse than on the day you began",
               "Level -1: less than expected. The place is as it was on the day you began",
               "Level 0: what is expected. The place is as you both expect by the date",
               "Level +1: more than expected. A bit more is done than you expect",
               "Level +2: much more than expected. Much more is done than you expect")
    return dict(zip(prompts, LEVELS))


def rate_goal(desk, ratings):
    go_to_step(desk, 3)
    desk.press("Rate …")
    asked = {"A": f"Where does {NAMES['A']} see it?", "B": f"Where does {NAMES['B']} see it?",
             "counselor": "And you, the counselor? It settles what both said before."}
    slip = f"+2: {LEVELS[4]}"
    give(desk, asked["B"], slip)
    desk.keys("ctrl+z")
    until(lambda: not any(each.has(desk.reader.CHECKED) for each in desk.find_all(slip, "radio button")), "the slip taken back")
    fill_in(desk, {asked[by]: f"{level:+d}: {LEVELS[level + 2]}".replace("+0", "0") for by, level in ratings.items()})
    desk.wait_for_text(f'"{GOAL}": 3 ratings saved.')


def write_note(desk):
    go_to_step(desk, 4)
    note = desk.find("A new note", "text")
    for typed, ended, stands in (("hb", "period", NOTE_OF_COUNSELOR + "."), ("hb", "Tab", NOTE_OF_COUNSELOR)):
        desk.fill("A new note", typed)
        desk.keys(ended)
        until(lambda: note.text == stands, lambda: f"{stands!r} in the note, where there is {note.text!r}")
    assert note.has(desk.reader.FOCUSED), "the key that put the text there went on"
    desk.keys("ctrl+z")
    desk.wait_for_text("The newest change was taken back.")
    assert note.text != NOTE_OF_COUNSELOR, note.text
    desk.fill("A new note", NOTE_OF_COUNSELOR)
    desk.press("Save the note")
    desk.wait_for_text("Saved: a note on session 1.")


def choose_row(desk, table, key):
    node = desk.find(table, "table")
    node.take_keyboard()
    until(lambda: desk.focused() is not None and desk.focused() in node.walk(), f"the keyboard in {table!r}")
    desk.keys(key)


def log_week(desk, side):
    desk.find("Whose marks", "combo box").choose("AB".index(side))
    first = datetime.date.fromisoformat(DAYS[0])
    for number, mark in enumerate(MARKS[side]):
        day = first + datetime.timedelta(number)
        if (side, number) == MISREAD[:2]:
            mark = MISREAD[2]
        choose_row(desk, "Days and marks", mark)
        if mark in "dpn":
            until(lambda: desk.find_all("Stop here", "push button"), "what is asked with the mark")
            if number in AT_EASE[side]:
                give(desk, "How at ease were you?", str(AT_EASE[side][number]))
            to_last_page(desk)
            if side == "A" and number == 0:
                give(desk, "Is there anything you want only your counselor to know?", NOTE_OF_A)
            desk.press("Finish")
        desk.wait_for_text(f"Saved: {NAMES[side]}, {day}, {STATES[mark]}.")


def log_the_week(desk):
    go_to(desk, "homework")
    choose_row(desk, "Homework", "End")
    desk.press("Log")
    for side in "AB":
        log_week(desk, side)
    desk.press("Back")
    choose_row(desk, "Homework", "End")
    desk.find(f"{NAMES['A']}, Monday {DAYS[0]}: done", "push button")  # on the strip, where it can be seen


def set_the_mark_right(desk):
    """The review has looked back on it, so it is asked why."""
    side, number, wrong = MISREAD
    day = datetime.date.fromisoformat(DAYS[0]) + datetime.timedelta(number)
    go_to(desk, "homework")
    desk.find("Which homework", "combo box").choose(1)
    choose_row(desk, "Homework", "Home")
    desk.press("Log")
    desk.find("Whose marks", "combo box").choose("AB".index(side))
    choose_row(desk, "Days and marks", "Home")
    desk.keys(*["Down"] * number)
    desk.press("Set right …")
    give(desk, "How was it?", STATES[MARKS[side][number]])
    next_page(desk)
    give(desk, "How at ease were you?", str(AT_EASE[side][number]))
    to_last_page(desk)
    desk.press("Finish")
    desk.fill("Why", "a smudge on the sheet")
    desk.press("Change it")
    desk.wait_for_text(f"Changed: {NAMES[side]}, {day}, {STATES[MARKS[side][number]]}.")
    desk.press("Back")
    go_to(desk, "record")
    desk.wait_for_text(f"mark was {STATES[wrong]}")
    desk.wait_for_text("a smudge on the sheet")


def step_up(desk):
    go_to_step(desk, 2)
    choose_row(desk, "Homework", "End")
    desk.press("Review")
    fill_in(desk, {"Partner A agrees to what comes next.": "Yes", "Partner B agrees to what comes next.": "Yes", "What helped?": HELPED},
            {"How does it go on?": "One step up"})
    desk.wait_for_text("Reviewed in session 2")


def save_report(desk, name, audience):
    target = desk.screen.folder / "home" / name
    box = desk.find("For", "combo box")
    box.choose([each.name for each in box.walk() if each.name][1:].index(audience))
    desk.press("Save …")
    until(lambda: desk.find_all(role="file chooser"), "the question for a file")
    desk.keys("ctrl+a")
    desk.type(str(target))
    desk.keys("Return")
    until(target.exists, "the workbook")
    until(lambda: not desk.find_all(role="file chooser"), "the end of the question")
    return target


def main(program, cli):
    if not any(os.path.exists(path) for path in LIBRARIES):
        print("skipped: libfaketime is not installed")
        return 77
    with Screen() as screen:
        office = Office(screen, program, cli)
        begin(office)
        with office.open(DAYS[0]) as desk:
            intake_of_a(desk)
            say_yes(desk, "homework", "touch", "share")
            run_session(desk, 1)
            agree_on_homework(desk)
            rate_goal(desk, RATINGS[0])
            write_note(desk)
        with office.open(DAYS[1]) as desk:
            log_the_week(desk)
            run_session(desk, 2)
            step_up(desk)
            rate_goal(desk, RATINGS[1])
        with office.open(DAYS[2]) as desk:
            run_session(desk, 3)
            rate_goal(desk, RATINGS[2])
            desk.press("Back to the sessions")
            set_the_mark_right(desk)
            go_to(desk, "reports")
            couple = save_report(desk, "couple.xlsx", "the couple: what both share")
            counselor = save_report(desk, "counselor.xlsx", "the counselor's own record")
        workbooks_of_story.demand(couple, counselor)
    print("what was entered over three sessions is in both workbooks, and what is not for both in the counselor's alone")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
