# SPDX-License-Identifier: MIT
"""A partner fills a form alone on the counselor's computer, by the means of a screen reader and the keyboard: while it goes on
there is nothing but the form, and afterwards what was answered is in the practice: hand_over.py PROGRAM REKINDLE_CLI"""
import subprocess
import sys

from desk import Program, Screen, until
from first_day import MARKER, PASSPHRASE, add_couple, create_practice

SECRET = "Thistledown"  # what the partner writes


def choose_check_in_alone(desk):
    boxes = until(lambda: desk.find_all(role="check box"), "the questionnaires to choose from")
    for box in boxes:
        if box.has(desk.reader.CHECKED) != (box.name == "Session check-in"):
            desk.give_keyboard(box)
            desk.keys("space")
            until(lambda: box.has(desk.reader.CHECKED) == (box.name == "Session check-in"), f"the mark at {box.name}")


def demand_nothing_but_the_form(desk):
    seen = [text for text in desk.texts() if MARKER in text or "Sam" in text or "Harbour" in text or "C-0001" in text]
    assert not seen, f"of the practice there is still to be seen: {seen}"
    titles = [node.name for node in desk.find_all(role="frame")]
    assert all("Harbour" not in title for title in titles), titles
    for key in ("ctrl+o", "ctrl+shift+n", "ctrl+1", "ctrl+2", "ctrl+n", "F1"):
        desk.keys(key)
    assert not desk.find_all(role="dialog") and not desk.find_all(role="file chooser"), "a command opened something"
    desk.find("Stop here", "push button")


def hand_over(desk):
    desk.give_keyboard(desk.find("Sections of this couple", "table"))
    desk.keys("Down", "Down")
    desk.press("Hand over …")
    choose_check_in_alone(desk)
    desk.press("Lock and hand over")
    desk.wait_for_text("Partner A, alone")
    demand_nothing_but_the_form(desk)
    desk.fill("Is there anything you want only your counselor to know?", SECRET)
    desk.press("Finish")
    desk.wait_for_text("Thank you. Please hand the computer back.")
    demand = [text for text in desk.texts() if SECRET in text]
    assert not demand, f"what was answered is still there: {demand}"
    desk.press("For the counselor: unlock the practice")
    desk.fill("Passphrase", PASSPHRASE)
    desk.keys("Return")
    desk.wait_for_text("Session check-in")  # what came is told at once
    desk.keys("Escape")
    until(lambda: not desk.find_all(role="dialog"), "the end of the message")
    desk.wait_for_text("to be done")


def demand_saved(screen, cli):
    practice = next((screen.folder / "home").rglob("Harbour.rekindle"))
    secret = screen.folder / "secret"
    secret.write_text(PASSPHRASE)
    secret.chmod(0o600)
    said = subprocess.run([cli, "--practice", practice, "--passphrase-file", secret, "answers", "show", "--couple", "C-0001",
                           "--response", "1"], env=screen.environment, capture_output=True, text=True)
    assert said.returncode == 0, said.stderr
    assert SECRET in said.stdout, said.stdout[:2000]


def main(program, cli):
    with Screen() as screen, Program(screen, program) as desk:
        create_practice(desk)
        add_couple(desk)
        hand_over(desk)
        code = desk.end()
        assert code == 0, f"ended with {code}: {desk.said()}"
        assert "ERROR" not in desk.said(), desk.said()
        demand_saved(screen, cli)


if __name__ == "__main__":
    main(*sys.argv[1:])
