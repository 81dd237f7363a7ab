# SPDX-License-Identifier: MIT
"""One way over every page and dialog of the program, from its first start to a form that came back from a partner. Who goes it
looks at each page in its own way and leaves it as it was, but for where the keyboard is."""
import couple_work
import library_work
import settings_work
from desk import until

LONG = "Maximiliane-Friederike von und zu Hohenstein-Waldenburg-Schillingsfürst"
ARABIC = "ليلى بنت عبد الرحمن"
PRACTICE = "Harbour"
TAGS = "evenings, wait list"
RECIPIENT = "Dr. Reyes"
MATTER = "A call between sessions."
DEMO_PASSPHRASE = couple_work.DEMO_PASSPHRASE


def close_dialog(desk):
    desk.keys("Escape")
    until(lambda: not desk.find_all(role="dialog"), "the end of the dialog")


def pages(desk):
    """Leads from page to page; gives the name of each."""
    yield from first_practice(desk)
    yield from demo_practice(desk)
    yield from library_work.pages(desk)
    yield from filling(desk)
    yield from couple_work.pages(desk)
    yield from handing_over(desk)
    yield from settings_work.pages(desk, DEMO_PASSPHRASE)
    yield from joint_room(desk)


def first_practice(desk):
    yield "start"
    desk.press("Create practice…")
    desk.find("Create the practice", "push button")
    yield "create"
    desk.fill("Name of the practice", PRACTICE)
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
    desk.find("How partner A wants to be called", "text").put(ARABIC)
    desk.find("How partner B wants to be called", "text").put(LONG)
    yield "new-couple"
    desk.press("Add the couple")
    desk.find("Sections of this couple")
    yield "couple-long-names"
    desk.keys("alt+p", "p")
    desk.find("Passphrase of now", "password text")
    yield "change-passphrase"
    close_dialog(desk)
    desk.keys("alt+h", "a")
    desk.find("Close", "push button")
    yield "about"
    close_dialog(desk)
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


def demo_practice(desk):
    desk.press("Open the demo practice")
    desk.wait_for_text("to be done. Enter")
    yield "today"
    desk.keys("ctrl+2")
    desk.wait_for_text("12 couples")
    yield "couples"
    desk.keys("F1")
    desk.wait_for_text("lists what is to be done over all couples")  # the page of the guide for where one is
    yield "guide"
    desk.press("Pictures …")
    desk.find("The page of a couple, with its sections at the left", "icon")
    yield "guide-pictures"
    desk.keys("Escape")
    until(lambda: not desk.find_all("The page of a couple, with its sections at the left", "icon"), "the end of the pictures")
    close_dialog(desk)
    desk.keys("shift+F1")
    desk.find("Close", "push button")
    yield "what-can-i-do"
    close_dialog(desk)
    desk.fill("Search codes, names and tags", "C-0001")
    desk.wait_for_text("1 couple")
    desk.keys("Return", "Return")
    desk.find("Sections of this couple")
    desk.keys("ctrl+t")
    desk.fill("Tags", TAGS)
    desk.press("Keep the tags")
    until(lambda: not desk.find_all(role="dialog"), "the end of the dialog")
    desk.wait_for_text(TAGS)
    yield "couple"
    desk.press("Change the tags …")
    desk.find("Tags in use")
    yield "tags"
    close_dialog(desk)
    couple_work.go_to(desk, "before-session")
    desk.find("Before the session", "page tab list")
    yield "before-session"
    couple_work.go_to(desk, "record")
    desk.find("Consents")
    desk.press("Record a consent …")
    desk.find("Record the yes", "push button")
    desk.press("Record the yes")
    desk.wait_for_text("Choose who says yes.")
    yield "consent-refused"
    for field, place in (("Who says yes", 1), ("To what", 10), ("How it was given", 0)):
        desk.find(field, "combo box").choose(place)
    desk.fill("Who is to get it", RECIPIENT)
    yield "consent"
    desk.press("Record the yes")
    until(lambda: not desk.find_all(role="dialog"), "the end of the dialog")
    yield from safety(desk)
    desk.choose_first("Consents")
    yield "record"
    desk.press("Take the yes back …")
    desk.find("Take it back", "push button")
    yield "take-back"
    close_dialog(desk)


def safety(desk):
    desk.press("Note a safety matter …")
    desk.find("Note the matter", "push button")
    yield "safety-matter"
    for field, place in (("Whom it is about", 1), ("What it is about", 7), ("How grave it is", 2)):
        desk.find(field, "combo box").choose(place)
    desk.fill("In your own words", MATTER)
    desk.press("Note the matter")
    until(lambda: not desk.find_all(role="dialog"), "the end of the dialog")
    desk.choose_first("Safety matters")
    desk.press("Note what was done …")
    desk.find("Note what was done", "push button")
    yield "safety-step"
    close_dialog(desk)


def filling(desk):
    couple_work.go_to(desk, "questionnaires")
    desk.find("Ask and fill in", "push button")
    desk.choose_first("Questionnaires that can be filled")
    yield "questionnaires"
    desk.choose_first("Filled questionnaires")
    desk.press("Look at the answers")
    desk.find("Questions and answers", "table")
    yield "answers"
    close_dialog(desk)
    desk.choose_first("Questionnaires that can be filled")
    desk.press("Enter from paper")
    desk.find("Filled in on (year-month-day)", "text")
    yield "from-paper"
    desk.fill("Filled in on (year-month-day)", "2026-01-05")
    desk.give_keyboard(desk.find("Type it twice, and compare", "check box"))
    desk.keys("space", "Return")
    desk.find("Rows of the sheet")
    desk.keys("1", "2", "3")
    yield "paper-entry"
    desk.press("Type it again")
    desk.press("Save")
    yield "paper-entry-wrong"
    desk.press("Back to the couple")
    desk.press("Leave all the same")
    desk.choose_first("Filled questionnaires")
    desk.press("Amend …")
    desk.find("Why", "text")
    yield "amend"
    desk.fill("Why", "A line was misread.")
    desk.press("Begin the amendment")
    desk.wait_for_text("The counselor amends the answers")
    yield "amending"
    desk.press("Stop here")
    desk.press("Back to the couple")
    desk.choose_first("Filled questionnaires")
    desk.press("Move to whose it is …")
    desk.find("Couple (its code)", "text")
    yield "move"
    close_dialog(desk)
    desk.choose_first("Questionnaires that can be filled")
    desk.keys("Down")  # the first is the safety screen, which ends at once where nothing is answered
    desk.press("Ask and fill in")
    desk.find("Stop here", "push button")
    yield "fill-form"
    desk.keys("shift+F1")
    desk.wait_for_text("Prefer not to say, where something is chosen.")
    yield "keys-of-form"
    close_dialog(desk)
    desk.press("Next")
    until(lambda: desk.find("Back", "push button").has(desk.reader.SENSITIVE), "the second page")
    yield "fill-form-2"
    desk.press("Next")
    desk.find("Stop here", "push button")
    yield "fill-form-3"
    desk.press("Stop here")
    desk.find("Back to the couple", "push button")
    yield "fill-form-over"
    desk.press("Back to the couple")


def handing_over(desk):
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
    desk.fill("Passphrase", DEMO_PASSPHRASE)
    desk.keys("Return")
    desk.wait_for_text("filled alone")
    yield "what-came"
    close_dialog(desk)


def joint_room(desk):
    desk.keys("ctrl+2")
    desk.fill("Search codes, names and tags", "C-0001")
    desk.wait_for_text("1 couple")
    desk.keys("Return", "Return")
    desk.find("Sections of this couple")
    desk.keys("ctrl+j")
    desk.find("Leave the joint-room view", "push button")
    yield "joint-room"
