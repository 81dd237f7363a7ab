# SPDX-License-Identifier: MIT
"""Pictures of every page and dialog on the demo practice: screenshots.py PROGRAM FOLDER

In the window of 1024 x 700 that everything must fit into; in light, in dark, and with text of twice the size.
"""
import sys
from pathlib import Path

from desk import Program, Screen, until

LOOKS = {"light": {}, "dark": {"GTK_THEME": "Adwaita:dark"}, "large": {"GDK_DPI_SCALE": "2"}}
LONG = "Maximiliane-Friederike von und zu Hohenstein-Waldenburg-Schillingsfürst"
ARABIC = "ليلى بنت عبد الرحمن"


def take(screen, folder, look, page):
    screen.picture(folder / f"{page}-{look}.png")
    print(folder / f"{page}-{look}.png")


def close_dialog(desk):
    desk.keys("Escape")
    until(lambda: not desk.find_all(role="dialog"), "the end of the dialog")


def pages(desk):
    """Leads from page to page; gives the name of each."""
    yield "start"
    desk.press("Create practice…")
    desk.find("Create the practice", "push button")
    yield "create"
    desk.fill("Name of the practice", "Harbour")
    desk.press("Propose five words")
    desk.press("Create the practice")
    desk.find("The recovery key, to write down", "text")
    yield "recovery-key"
    key = desk.find("The recovery key, to write down", "text").text
    desk.fill("Type its last group, from the paper", key.split("-")[-1])
    desk.press("I have written it down")
    desk.wait_for_text("No couples yet.")
    yield "today-empty"
    desk.keys("ctrl+2")
    desk.wait_for_text("No couples yet. \"New couple\"")
    yield "couples-empty"
    desk.keys("ctrl+n")
    desk.find("How partner A wants to be called").put(ARABIC)
    desk.find("How partner B wants to be called").put(LONG)
    yield "new-couple"
    desk.press("Add the couple")
    desk.find("Sections of this couple")
    yield "couple-long-names"
    desk.keys("ctrl+l")
    desk.wait_for_text("The practice is locked.")
    yield "start-recent"
    desk.press("Unlock")
    desk.find("I have the recovery key", "push button")
    desk.fill("Passphrase", "wrong")
    desk.keys("Return")
    desk.wait_for_text("The passphrase is not the one of this practice.")
    yield "unlock"
    desk.press("I have the recovery key")
    desk.find("Change the passphrase", "push button")
    yield "recovery"
    close_dialog(desk)
    desk.press("Back")
    desk.press("Open the demo practice")
    desk.wait_for_text("to be done. Enter")
    yield "today"
    desk.keys("ctrl+2")
    desk.wait_for_text("12 couples")
    yield "couples"
    desk.keys("F1")
    desk.find("Close", "push button")
    yield "what-can-i-do"
    close_dialog(desk)
    desk.fill("Search codes and names", "C-0001")
    desk.wait_for_text("1 couple")
    desk.keys("Return", "Return")
    desk.find("Sections of this couple")
    yield "couple"
    desk.keys("Down")
    desk.find("Before the session", "text")
    yield "before-session"
    desk.keys("Down")
    desk.find("Ask and fill in", "push button")
    desk.choose_first("Questionnaires that can be filled")
    yield "questionnaires"
    desk.press("Enter from paper")
    desk.find("Filled in on (year-month-day)", "text")
    yield "from-paper"
    close_dialog(desk)
    desk.press("Ask and fill in")
    desk.find("Stop here", "push button")
    yield "fill-form"
    desk.press("Next")
    desk.find("Stop here", "push button")
    yield "fill-form-2"
    desk.press("Next")
    desk.find("Stop here", "push button")
    yield "fill-form-3"
    desk.press("Stop here")
    desk.find("Back to the couple", "push button")
    yield "fill-form-over"
    desk.press("Back to the couple")
    desk.give_keyboard(desk.find("Sections of this couple", "table"))
    desk.keys("End")
    desk.find("Consents")
    yield "record"
    desk.give_keyboard(desk.find("Sections of this couple", "table"))
    desk.keys("Up")
    desk.press("Hand over …")
    desk.find("Lock and hand over", "push button")
    desk.give_keyboard(desk.find("Session check-in", "check box"))
    desk.keys("space")
    yield "hand-over"
    desk.press("Lock and hand over")
    desk.wait_for_text("Partner A, alone")
    yield "handed-over"
    desk.press("Stop here")
    desk.wait_for_text("Thank you. Please hand the computer back.")
    yield "handed-over-over"
    desk.press("For the counselor: unlock the practice")
    desk.fill("Passphrase", "demo practice only")
    desk.keys("Return")
    desk.wait_for_text("filled alone")
    yield "what-came"
    close_dialog(desk)


def main(program, folder):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for look, environment in LOOKS.items():
        with Screen() as screen, Program(screen, program, environment=environment) as desk:
            for page in pages(desk):
                desk.wait_until_painted()
                take(screen, folder, look, page)
            desk.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
