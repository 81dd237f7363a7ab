# SPDX-License-Identifier: MIT
"""Walks over every page and dialog in a language nobody speaks and fails on each text that stayed English:
untranslated.py PROGRAM REKINDLE_CLI

Left out is what is no text of the program: the page of the guide, what is in the files of forms and reports, and what the practice holds (labels, names,
codes, paths, and the words of its audit trail, which are the same in every language). Such a text must be one of theirs as a whole;
within another text it is left out where it has several words or is a name, so that a word of ours does not pass for theirs."""
import json
import re
import subprocess
import sys
from pathlib import Path

import pseudo
from desk import Program, Screen, make_demo
from walk import DEMO_PASSPHRASE, LONG, MATTER, PRACTICE, RECIPIENT, TAGS, pages

SOURCE = Path(__file__).parents[2]
NAMES = {"Rekindle", "rekindle", "Ctrl", "Shift", "Alt", "UTC", "key", "attachment"}


def texts_in(value):
    if isinstance(value, str):
        yield " ".join(value.split())
    elif isinstance(value, (list, dict)):
        for each in value.values() if isinstance(value, dict) else value:
            yield from texts_in(each)


def texts_of_files():
    for folder in ("forms", "reports"):
        for file in (SOURCE / folder).rglob("*.json"):
            yield from texts_in(json.loads(file.read_text(encoding="utf-8")))
    for file in (SOURCE / "forms" / "practice").glob("*.md"):
        yield from (line.strip("#-| ") for line in file.read_text(encoding="utf-8").splitlines())


def told_by_demo(screen, cli, *words):
    secret = screen.folder / "secret"
    secret.write_text(DEMO_PASSPHRASE)
    secret.chmod(0o600)
    practice = next(screen.folder.rglob("Demo.rekindle"))
    said = subprocess.run([cli, "--practice", practice, "--passphrase-file", secret, "--json", *words], check=True,
                          capture_output=True, text=True)
    return json.loads(said.stdout)


class Known:
    """What is no text of the program."""

    def __init__(self, names, texts):
        self.whole = {*names, *texts}
        within = {*names, *(text for text in texts if " " in text)}
        self.within = sorted(within, key=len, reverse=True)

    def english_in(self, text):
        """The words of a text that are neither translated nor known."""
        text = " ".join(text.replace("\u200e", "").split())
        if text in self.whole or "/" in text:
            return []
        for each in self.within:
            if each in text:
                text = re.sub(rf"(?<!\w){re.escape(each)}(?!\w)", "\0", text)
        text = re.sub(r"[A-Z0-9-]*[0-9][A-Z0-9-]*|(?<!\w)[a-z]:", "\0", text)  # codes, numbers, keys of an answer
        runs = re.findall(r"[A-Za-z]+(?:[ '-][A-Za-z]+)*", text)
        return [run for run in runs if len(run) > 1 and run not in self.whole]


def said(desk):
    """Every text a screen reader gets, as it is."""
    for node in desk.root.walk():
        try:
            yield from (text for text in node.words() if text)
        except desk.reader.GONE:
            continue


def seen_on(page, desk):
    texts = set(said(desk))
    assert any("[" in text for text in texts), f"{page} is not in the other language at all"
    return {(page, text) for text in texts}


def known(screen, cli):
    couples = texts_in(told_by_demo(screen, cli, "couple", "list"))
    trail = {f"{each['action']} {each['subject']}" for each in told_by_demo(screen, cli, "audit", "list")}
    typed = {PRACTICE, LONG, TAGS, *TAGS.split(", "), RECIPIENT, MATTER}
    return Known(NAMES | typed | {"Demo practice", "Demo counselor", *couples}, trail | set(texts_of_files()))


def main(program, cli):
    pseudo.make(Path(program).resolve().parents[1])
    seen = set()
    with Screen() as screen:
        make_demo(screen, cli)
        with Program(screen, program, environment={"LANGUAGE": pseudo.LANGUAGE}) as desk:
            desk.reader.understood = pseudo.plain
            for page in pages(desk):
                if not page.startswith("guide"):  # files, which are translated as a whole
                    seen |= seen_on(page, desk)
            assert desk.end() == 0, desk.said()
        left_out = known(screen, cli)
    wrong = [f"{page}: {english!r} in {text[:200]!r}" for page, text in sorted(seen) for english in left_out.english_in(text)]
    print("\n".join(wrong))
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main(*sys.argv[1:])
