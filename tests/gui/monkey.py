# SPDX-License-Identifier: MIT
"""Keys and clicks at random while a partner has the computer: whatever they do, nothing of the record comes on screen, into what
a screen reader gets, or into the memory of the program: monkey.py PROGRAM REKINDLE_CLI [EVENTS [SEED]]

Where the hand-over comes to an end on the way (stopped, completed, the window closed) the program is killed and the partner goes on
with it. Only root can look into a program that protects itself; for others that look is left out, and said so."""
import json
import os
import random
import subprocess
import sys

from desk import Program, Screen, until
from hand_over import begin_or_go_on, enter
from nothing_left import MARKER, PASSPHRASE, make_practice

FORM = "How the two of you are doing"  # the longest
OTHER, SECRET = "Sandpiperling", "Gorseblossom"  # the other partner's label, and what that one wrote for the counselor alone
HIDDEN = (MARKER, OTHER, SECRET, PASSPHRASE)
TOGETHER, LOOKS = 20, 5  # events sent at once, and how often that is until the memory is looked at

KEYS = ("Tab", "shift+Tab", "Return", "space", "Escape", "Up", "Down", "Left", "Right", "Home", "End", "Prior", "Next", "Delete",
        "BackSpace", "F1", "F5", "F10", "F11", "Menu", "shift+F10", "0", "1", "2", "5", "9", "a", "e", "Z", "udiaeresis", "alt+p",
        "alt+g", "alt+c", "alt+h", "ctrl+a", "ctrl+c", "ctrl+x", "ctrl+v", "ctrl+z", "ctrl+o", "ctrl+shift+n", "ctrl+n", "ctrl+f",
        "ctrl+l", "ctrl+q", "ctrl+w", "ctrl+p", "ctrl+1", "ctrl+2", "ctrl+Tab", "ctrl+shift+i", "ctrl+shift+d", "ctrl+Return")


def one_event(chance, width, height):
    """Words for xdotool."""
    where = ["mousemove", str(chance.randrange(width)), str(chance.randrange(height))]
    kind = chance.random()
    if kind < 0.55:
        return ["key", chance.choice(KEYS)]
    if kind < 0.85:
        return [*where, "click", chance.choice("1112345")]
    if kind < 0.92:
        return [*where, "click", "--repeat", "2", "1"]
    if kind < 0.995:
        return ["mousedown", "1", *where, "mouseup", "1"]
    return ["key", "alt+F4"]


def send(desk, chance, count):
    words = [word for _ in range(count) for word in one_event(chance, 1024, 700)]
    subprocess.run(["xdotool", *words, "keyup", "Shift_L", "keyup", "Control_L", "keyup", "Alt_L"], env=desk.screen.environment,
                   check=True)


def windows(desk):
    """The titles of all windows on the screen, whosever they are."""
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "", "getwindowname", "%@"],
                           env=desk.screen.environment, capture_output=True, text=True)
    return found.stdout.splitlines()


def everything(desk):
    """Role, name, description and text of all a screen reader gets, in one walk: what goes on the way is left out."""
    for node in desk.root.walk():
        try:
            yield node.role, node.name or "", node.description or "", node.text or ""
        except desk.reader.GONE:
            continue


def demand_nothing_else(desk, events):
    """False where the hand-over is over."""
    if desk.process.poll() is not None:
        assert desk.process.returncode == 0, f"after {events} events it ended with {desk.process.returncode}: {desk.said()}"
        return False
    tree = list(everything(desk))
    texts = [text for _, *each in tree for text in each] + windows(desk)
    seen = [text for text in texts if any(word in text for word in HIDDEN) or "C-0001" in text]
    assert not seen, f"after {events} events there is to be seen: {seen}"
    if not any(role == "push button" and name == "Stop here" for role, name, *_ in tree):
        return False
    others = [each for each in tree if each[0] in ("dialog", "file chooser")]
    assert not others, f"after {events} events there is a window beside the form: {others}"
    assert not any("Harbour" in text for text in texts), f"after {events} events the practice is named"
    return True


def demand_nothing_in_memory(desk, events):
    if os.geteuid() == 0 and desk.process.poll() is None:
        found = {word: desk.memory_holds(word) for word in HIDDEN}
        assert not any(found.values()), f"after {events} events the memory of the program holds {found}"


def add_secret(cli, screen, practice):
    """The other partner has written something for the counselor alone."""
    answers = screen.folder / "answers.json"
    answers.write_text(json.dumps({
        "resourceType": "QuestionnaireResponse", "status": "completed", "authored": "2026-01-05T10:00:00+00:00",
        "questionnaire": "https://rekindle.invalid/fhir/Questionnaire/session-check-in|1",
        "item": [{"linkId": "note", "answer": [{"valueString": SECRET}]}]}))
    subprocess.run([cli, "--practice", practice, "--passphrase-file", screen.folder / "passphrase", "answers", "import", "--couple",
                    "C-0001", "--partner", "B", answers], check=True, env=screen.environment, capture_output=True)


def hand_over(desk):
    """To the form; what a screen reader was told of the couple on the way the toolkit's bridge gives up by and by."""
    desk.keys("Escape")  # a menu of the window manager that a click had opened holds the keyboard
    enter(desk)
    if os.geteuid() == 0:
        assert desk.memory_holds(MARKER) > 0, "the look into the memory finds what is there"
    begin_or_go_on(desk, FORM)
    if os.geteuid() == 0:
        until(lambda: not any(desk.memory_holds(word) for word in HIDDEN),
              lambda: f"a memory without {[word for word in HIDDEN if desk.memory_holds(word)]}", patience=120)


def main(program, cli, events="200", seed=None):
    seed = int(seed) if seed else random.randrange(1 << 32)
    print(f"seed {seed}")
    if os.geteuid() != 0:
        print("only root can look into the memory of the program: that is left out")
    chance, sent, hand_overs = random.Random(seed), 0, 0
    with Screen() as screen:
        practice = make_practice(cli, screen, OTHER)
        add_secret(cli, screen, practice)
        while sent < int(events):
            with Program(screen, program, str(practice)) as desk:
                hand_over(desk)
                hand_overs += 1
                goes_on, batches = True, 0
                while goes_on and sent < int(events):
                    send(desk, chance, TOGETHER)
                    sent += TOGETHER
                    batches += 1
                    goes_on = demand_nothing_else(desk, sent)
                    if not goes_on or batches % LOOKS == 0 or sent >= int(events):
                        demand_nothing_in_memory(desk, sent)
                desk.process.kill()
                desk.process.wait()
        print(f"{sent} events in {hand_overs} hand-overs: nothing but the form")


if __name__ == "__main__":
    main(*sys.argv[1:])
