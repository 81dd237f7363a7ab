# SPDX-License-Identifier: MIT
"""From nothing to what both partners said: a practice is created, a couple added, and each partner fills a form alone on the
counselor's computer, by the means of a screen reader and the keyboard. While one does there is nothing but the form; then the
counselor is told what came, and it is scored in the practice: hand_over.py PROGRAM REKINDLE_CLI"""
import subprocess
import sys

from desk import Program, Screen, until
from first_day import MARKER, PASSPHRASE, add_couple, create_practice

FORM = "Session check-in"
CLOSE = "How close did you feel to your partner this week?"
HARD = "How hard was this week for you?"
ALONE = "Is there anything you want only your counselor to know?"
SECRETS = {"A": "Thistledown", "B": "Gorseblossom"}  # what the partners write
CLOSENESS = {"A": 8, "B": 3}
HARD_WEEK = {"A": 2, "B": 9}  # that of B is over the line
ALERT = "A very hard week: ask alone how it was"


def choose_alone(desk, forms):
    boxes = until(lambda: desk.find_all(role="check box"), "the questionnaires to choose from")
    for box in boxes:
        if box.has(desk.reader.CHECKED) != (box.name in forms):
            desk.give_keyboard(box)
            desk.keys("space")
            until(lambda: box.has(desk.reader.CHECKED) == (box.name in forms), f"the mark at {box.name}")


def begin(desk, partner, form=FORM):
    """From the page of a couple to the form in the hands of a partner."""
    show_questionnaires(desk)
    if partner == "B":
        desk.find("Whose questionnaires", "combo box").choose(1)
    desk.press("Hand over …")
    choose_alone(desk, [form])
    desk.press("Lock and hand over")
    desk.wait_for_text(f"Partner {partner}, alone")


def demand_nothing_but_the_form(desk):
    words = [MARKER, "Sam", "Harbour", "C-0001", *SECRETS.values()]
    seen = [text for text in desk.texts() if any(word in text for word in words)]
    assert not seen, f"of the practice there is still to be seen: {seen}"
    titles = [node.name for node in desk.find_all(role="frame")]
    assert all("Harbour" not in title for title in titles), titles
    for key in ("ctrl+o", "ctrl+shift+n", "ctrl+1", "ctrl+2", "ctrl+n", "F1"):
        desk.keys(key)
    assert not desk.find_all(role="dialog") and not desk.find_all(role="file chooser"), "a command opened something"
    desk.find("Stop here", "push button")


def rate(desk, question, number):
    found = until(lambda: [each for each in desk.find_all(str(number), "radio button") if each.description == question],
                  f"{number} at {question!r}")
    desk.give_keyboard(found[0])
    desk.keys("space")
    until(lambda: found[0].has(desk.reader.CHECKED), f"the mark at {number}")


def fill_alone(desk, partner):
    demand_nothing_but_the_form(desk)
    rate(desk, CLOSE, CLOSENESS[partner])
    rate(desk, HARD, HARD_WEEK[partner])
    desk.fill(ALONE, SECRETS[partner])
    desk.press("Finish")
    desk.wait_for_text("Thank you. Please hand the computer back.")
    left = [text for text in desk.texts() if SECRETS[partner] in text]
    assert not left, f"what was answered is still there: {left}"


def unlock(desk, passphrase=PASSPHRASE):
    desk.press("For the counselor: unlock the practice")
    desk.fill("Passphrase", passphrase)
    desk.keys("Return")


def hear_what_came(desk, *words):
    """It is told at once, and nothing else before it."""
    for each in words:
        desk.wait_for_text(each)
    desk.keys("Escape")
    until(lambda: not desk.find_all(role="dialog"), "the end of the message")
    desk.find("Hand over …", "push button")  # where it began: no other couple is in sight
    assert not any("to be done" in text for text in desk.texts()), desk.told()


def open_couple(desk):
    desk.keys("ctrl+2")
    desk.fill("Search codes, names and tags", "C-0001")
    desk.wait_for_text("1 couple")
    desk.keys("Return", "Return")
    desk.find("Sections of this couple", "table")


def show_questionnaires(desk):
    desk.give_keyboard(desk.find("Sections of this couple", "table"))
    desk.keys("Home", "Down", "Down")
    desk.find("Hand over …", "push button")


def enter(desk, passphrase=PASSPHRASE):
    """From the page that asks for the passphrase to the couple, past what came."""
    desk.fill("Passphrase", passphrase)
    desk.keys("Return")
    until(lambda: any("to be done" in text for text in desk.texts()) or desk.find_all("Hand over …", "push button"),
          "the first page of the practice")
    while desk.find_all(role="dialog") or len(desk.find_all(role="frame")) > 1:
        desk.keys("Escape")
        until(lambda: len(desk.find_all(role="frame") + desk.find_all(role="dialog")) < 2, "the end of the message")
    open_couple(desk)


def begin_or_go_on(desk, form=FORM):
    """Partner A has the form, a new one or where it was."""
    show_questionnaires(desk)
    if not desk.find("Go on with the hand-over", "push button").has(desk.reader.SENSITIVE):
        return begin(desk, "A", form)
    desk.press("Go on with the hand-over")
    desk.wait_for_text("Partner A, alone")


def asked_of_practice(screen, cli, *words):
    practice = next((screen.folder / "home").rglob("Harbour.rekindle"))
    secret = screen.folder / "secret"
    secret.write_text(PASSPHRASE)
    secret.chmod(0o600)
    said = subprocess.run([cli, "--practice", practice, "--passphrase-file", secret, *words], env=screen.environment,
                          capture_output=True, text=True)
    assert said.returncode == 0, said.stderr
    return said.stdout


def demand_scored(screen, cli):
    for number, partner in enumerate("AB", 1):
        shown = asked_of_practice(screen, cli, "answers", "show", "--couple", "C-0001", "--response", str(number))
        words = [f"{number}  {partner}  ", "completed", SECRETS[partner], f"closeness {CLOSENESS[partner]}",
                 f"distress {HARD_WEEK[partner]}"]
        missing = [each for each in words if each not in shown]
        assert not missing, f"of partner {partner} there is no {missing} in:\n{shown}"
    matters = asked_of_practice(screen, cli, "safety", "list", "--couple", "C-0001")
    assert f"open  medium  B: {ALERT}" in matters, matters


def main(program, cli):
    with Screen() as screen, Program(screen, program) as desk:
        create_practice(desk)
        add_couple(desk)
        begin(desk, "A")
        fill_alone(desk, "A")
        unlock(desk)
        hear_what_came(desk, f'From partner A of couple C-0001, filled alone: 3 answers to "{FORM}".')
        open_couple(desk)
        begin(desk, "B")
        fill_alone(desk, "B")
        unlock(desk)
        hear_what_came(desk, ALERT, f'From partner B of couple C-0001, filled alone: 3 answers to "{FORM}".')
        code = desk.end()
        assert code == 0, f"ended with {code}: {desk.said()}"
        assert "ERROR" not in desk.said(), desk.said()
        demand_scored(screen, cli)


if __name__ == "__main__":
    main(*sys.argv[1:])
