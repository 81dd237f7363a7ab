# SPDX-License-Identifier: MIT
"""Leads through sessions, homework and goals of the couple that is shown; gives the name of each page. Used by the walks over
every page."""
from desk import until

DEMO_PASSPHRASE = "demo practice only"
SECTIONS = ["summary", "before-session", "questionnaires", "sessions", "homework", "goals", "progress", "reports", "record"]


def choose_at(desk, name, at):
    """In a list, or in the choice that is there in its place where there is little room."""
    found = desk.find(name)
    if found.role == "combo box":
        found.choose(at)
    else:
        desk.give_keyboard(desk.find(name, "table"))
        desk.keys("Home", *["Down"] * at)


def go_to(desk, section):
    choose_at(desk, "Sections of this couple", SECTIONS.index(section))


def of_what_is_there(desk):
    """Of a couple that has homework."""
    desk.press("Log")
    desk.find("Days and marks")
    yield "log"
    desk.press("Back")
    desk.press("Review")
    desk.find("Stop here", "push button")
    yield "review"
    desk.press("Stop here")
    desk.press("Print …")
    desk.find("For whom")
    yield "print"
    desk.keys("Escape")
    until(lambda: not desk.find_all(role="dialog"), "the end of the dialog")


def pages(desk):
    go_to(desk, "homework")
    desk.find("Assign …", "push button")
    yield "homework"
    if desk.find("Review", "push button").has(desk.reader.SENSITIVE):  # the short demo has none
        yield from of_what_is_there(desk)
    desk.press("Mutual-yes list …")
    desk.find("What both say yes to, for you alone …", "push button")
    yield "yes-list"
    desk.press("Ask partner A …")
    desk.find("Stop here", "push button")
    yield "yes-list-alone"
    desk.press("Stop here")
    desk.press("Back")
    desk.press("Assign …")
    desk.find("Agree on it …", "push button")
    yield "assign"
    desk.press("Agree on it …")
    desk.find("Stop here", "push button")
    yield "agree"
    # What was typed in several lines is put back when its page is shown again, and again.
    desk.give_keyboard(desk.find("What will you do then?", "text"))
    desk.keys("a", "Return", "b")
    for _ in range(2):
        desk.press("Next")
        desk.find("Finish", "push button")
        desk.press("Back")
        desk.find("What will you do then?", "text")
    desk.press("Next")
    desk.find("Finish", "push button")
    yield "agree-when"
    desk.press("Stop here")
    go_to(desk, "goals")
    desk.find("New goal …", "push button")
    yield "goals"
    desk.press("New goal …")
    desk.find("Stop here", "push button")
    yield "new-goal"
    desk.press("Stop here")
    go_to(desk, "sessions")
    desk.find("Run this session", "push button")
    yield "sessions"
    desk.press("Run this session")
    desk.find("Steps of this session")
    yield "run-session"
    desk.press("Read it now, alone")
    desk.find("Before the session", "page tab list")
    yield "since-last-time"
    desk.press("Put it away")
    choose_at(desk, "Steps of this session", 4)
    desk.find("A new note", "text")
    yield "notes"
    desk.press("Psychotherapy notes …")
    desk.find("A new psychotherapy note", "text")
    yield "psychotherapy-notes"
    desk.keys("Escape")
    until(lambda: not desk.find_all(role="dialog"), "the end of the dialog")
    choose_at(desk, "Steps of this session", 5)
    desk.find("What this session came to", "text")
    yield "wrap-up"
    desk.press("Back to the sessions")
    desk.find("Run this session", "push button")
    yield from looking_and_reporting(desk)


def charts_for_both(desk):
    desk.find("The numbers of this chart", "table")
    desk.press("Show to the couple …")
    desk.press("Who said yes, for your eyes")
    desk.find("What was agreed to", "table")
    yield "show-to-couple"
    desk.press("Show to the couple")
    desk.wait_for_text("For the two of you")
    yield "charts-for-couple"
    desk.press("Leave the joint-room view")
    desk.fill("Passphrase", DEMO_PASSPHRASE)
    desk.keys("Return")
    desk.find("Sections of this couple")
    desk.wait_until_painted()


def looking_and_reporting(desk):
    go_to(desk, "reports")
    desk.press("What is left out")
    desk.find("What would be left out, for your eyes", "table")
    yield "couple-reports"
    desk.press("Preview")
    desk.find("Next page", "push button")
    yield "preview"
    desk.keys("Escape")
    until(lambda: not desk.find_all(role="dialog"), "the end of the dialog")
    go_to(desk, "progress")
    show = desk.find("Show to the couple …", "push button")
    yield "progress"
    if show.has(desk.reader.SENSITIVE):  # the short demo has no chart
        yield from charts_for_both(desk)
    desk.keys("ctrl+3")
    desk.find("Make for every couple …", "push button")
    yield "reports"
    desk.keys("ctrl+2")
    desk.fill("Search codes, names and tags", "C-0001")
    desk.wait_for_text("1 couple")
    desk.keys("Return", "Return")
    go_to(desk, "questionnaires")
    desk.find("Hand over …", "push button")
