# SPDX-License-Identifier: MIT
"""A counselor's first day, by the means of a screen reader and the keyboard: a practice is created, a couple added,
everything locked. Then nothing of the couple is left where anybody could see it: first_day.py PROGRAM REKINDLE_CLI"""
import subprocess
import sys

from desk import Program, Screen, until

PASSPHRASE = "seven grey herons at low tide"
MARKER = "Quillfeather"  # a label nobody else has


def create_practice(desk):
    desk.press("Create practice…")
    desk.fill("Name of the practice", "Harbour")
    desk.fill("Your name, for the audit trail", "Dana")
    desk.fill("New passphrase", PASSPHRASE)
    desk.fill("The same again", "something else altogether")
    desk.press("Create the practice")
    desk.wait_for_text("The two passphrases differ.")
    desk.fill("The same again", PASSPHRASE)
    desk.press("Create the practice")
    key = desk.find("The recovery key, to write down", "text").text.replace("\n", "")
    assert key.startswith("RK"), "the recovery key is shown"
    print_key(desk)
    desk.fill("Type its last group, from the paper", "WRONG")
    desk.press("I have written it down")
    desk.wait_for_text("That is not the last group of the key.")
    desk.fill("Type its last group, from the paper", key.split("-")[-1].lower())
    desk.press("I have written it down")
    desk.wait_for_text("No couples yet. Begin with")
    return key


def print_key(desk):
    """As a PDF where it is wanted, and nowhere else."""
    def there():
        return {path for folder in (desk.screen.temporary, desk.screen.folder / "home") for path in folder.rglob("*")
                if path.is_file()}
    target, before = desk.screen.folder / "home" / "key.pdf", there()
    desk.press("Save it as a PDF to print")
    until(lambda: desk.find_all(role="file chooser"), "the question for a file")
    desk.keys("ctrl+a")
    desk.type(str(target))
    desk.keys("Return")
    desk.wait_for_text("Written to")
    assert target.stat().st_mode & 0o777 == 0o600, oct(target.stat().st_mode)
    recent = desk.screen.folder / "home/.local/share/recently-used.xbel"  # made by the question for a file, and empty
    assert there() - before - {recent} == {target}, there() - before
    assert not recent.exists() or "key.pdf" not in recent.read_text(), "the file is in a list of recent ones"


def add_couple(desk):
    desk.keys("ctrl+n")
    desk.fill("How partner A wants to be called", MARKER)
    desk.press("Add the couple")
    desk.wait_for_text("partner B")  # what is missing is said, and the dialog stays
    desk.fill("How partner B wants to be called", "Sam")
    desk.press("Add the couple")
    desk.wait_for_text(f"C-0001: {MARKER} and Sam")
    titles = [node.name for node in desk.find_all(role="frame")]
    assert any("C-0001" in title for title in titles), titles
    assert not any(MARKER in title or "Sam" in title for title in titles), titles


def select_and_copy(desk):
    """The label lies on both clipboards now, as any selected text does."""
    desk.keys("ctrl+2")
    desk.fill("Search codes, names and tags", MARKER.lower())
    desk.wait_for_text("1 couple")
    desk.fill("Search codes, names and tags", MARKER)
    desk.keys("ctrl+a", "ctrl+c")
    until(lambda: MARKER in clipboard(desk, "clipboard"), "the copy on the clipboard")
    until(lambda: MARKER in clipboard(desk, "primary"), "the selected text on the other one")


def clipboard(desk, which):
    done = subprocess.run(["timeout", "5", "xclip", "-o", "-selection", which], env=desk.screen.environment,
                          capture_output=True, text=True)
    return done.stdout


def demand_nothing_is_left(desk):
    left = [text for text in desk.texts() if MARKER in text]
    assert not left, f"still to be read by a screen reader: {left}"
    for which in ("clipboard", "primary"):
        assert MARKER not in clipboard(desk, which), f"still on the {which}"


def lock(desk):
    desk.keys("ctrl+l")
    desk.wait_for_text("The practice is locked.")
    demand_nothing_is_left(desk)


def unlock(desk, key):
    desk.press("Unlock")
    desk.fill("Passphrase", "not the right one at all")
    desk.keys("Return")
    desk.wait_for_text("The passphrase is not the one of this practice.")
    desk.press("I have the recovery key")
    desk.fill("Recovery key", key)
    for field in ("New passphrase", "The same again"):
        desk.fill(field, PASSPHRASE + " again")
    desk.press("Change the passphrase")
    desk.wait_for_text("things are to be done")
    desk.keys("ctrl+2")
    desk.wait_for_text("1 couple")


def main(program, _cli):
    with Screen() as screen, Program(screen, program) as desk:
        key = create_practice(desk)
        add_couple(desk)
        select_and_copy(desk)
        lock(desk)
        unlock(desk, key)
        code = desk.end()
        assert code == 0, f"ended with {code}: {desk.said()}"
        assert "ERROR" not in desk.said(), desk.said()
        kept = "".join(path.read_text(errors="replace") for path in (screen.folder / "home").rglob("*")
                       if path.is_file() and ".rekindle/" not in str(path))
        assert MARKER not in kept, "the couple's label is in a file beside the practice"
        assert "Harbour.rekindle" in kept, "the practice is remembered by its path"


if __name__ == "__main__":
    main(*sys.argv[1:])
