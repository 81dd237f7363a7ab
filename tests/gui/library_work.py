# SPDX-License-Identifier: MIT
"""Leads through the library: what is in it, a questionnaire tried out, one taken in from a file, its scoring key written; gives the
name of each page. Ends where it began, on the page of a couple. Used by the walks over every page."""
import json

from desk import until

MINE = {  # its words are codes and the name of the practice: no language has others
    "resourceType": "Questionnaire", "status": "active", "id": "q1", "url": "https://rekindle.invalid/q1", "version": "1",
    "title": "Harbour", "item": [
        {"linkId": "Q1", "text": "Q1", "type": "choice", "answerOption": [
            {"valueCoding": {"code": code, "display": code}} for code in ("A0", "A1", "A2")]},
        {"linkId": "Q2", "text": "Q2", "type": "attachment"}]}


def write_mine(desk):
    file = desk.screen.folder / "home" / "Harbour"
    file.write_text(json.dumps(MINE))
    return file


def choose_in_dialog(desk, file):
    """By its path: the line for it comes a moment after its key."""
    until(lambda: desk.find_all(role="file chooser"), "the question for files")
    desk.keys("ctrl+l")
    until(lambda: desk.focused() is not None and desk.focused().role == "text", "the line for a path")
    line = desk.focused()
    line.put(file)  # keys may be lost while the toolkit looks for names that begin so
    until(lambda: line.text == file, "the path in its line")
    desk.keys("Return")


def search(desk, words, count):
    desk.fill("Search the library", words)
    desk.wait_for_text(count)


def pages(desk):
    desk.keys("ctrl+4")
    desk.find("What is in the library", "table")
    yield "library"
    search(desk, "Reading side by side", "1 entry")
    yield "library-homework"
    search(desk, "Session check-in", "1 entry")
    desk.press("Try it out")
    desk.find("End the trial", "push button")
    desk.keys("7")
    yield "try-form"
    desk.press("End the trial")
    desk.press("Import …")
    desk.find("Choose files …", "push button")
    yield "import-forms-empty"
    desk.press("Choose files …")
    choose_in_dialog(desk, str(write_mine(desk)))
    desk.wait_for_text("say who holds its licence")
    desk.choose_first("Files")
    yield "import-forms"
    desk.fill("Licence", "Harbour")
    desk.press("Take into the library")
    desk.find("What is in the library", "table")
    search(desk, "Harbour", "1 entry")
    desk.press("Scoring key …")
    desk.find("Save as a new version", "push button")
    yield "edit-key"
    desk.choose_first("Questions and their points")
    desk.find("In this scale it", "combo box").choose(1)
    desk.fill("Points of its answers", "0 1 2")
    desk.fill("Made-up answer", "b")
    yield "edit-key-scored"
    desk.press("Save as a new version")
    desk.find("What is in the library", "table")
    desk.keys("ctrl+2")
    desk.fill("Search codes, names and tags", "C-0001")
    desk.wait_for_text("1 couple")
    desk.keys("Return", "Return")
    desk.find("Sections of this couple")
