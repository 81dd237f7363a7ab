# SPDX-License-Identifier: MIT
"""Leads through the library: what is in it, a questionnaire tried out; gives the
name of each page. Ends where it began, on the page of a couple. Used by the walks over every page."""
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
    desk.find("What is in the library", "table")
    desk.keys("ctrl+2")
    desk.fill("Search codes and names", "C-0001")
    desk.wait_for_text("1 couple")
    desk.keys("Return", "Return")
    desk.find("Sections of this couple")
