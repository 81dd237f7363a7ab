# SPDX-License-Identifier: MIT
"""What both partners answer at intake in the story of three sessions: by hand on screen, or as a file to be imported."""
import json
from pathlib import Path

FORMS = Path(__file__).parents[2] / "forms" / "questionnaires"
SCREEN, SHORT = "safety-screen", "intake-short"
CAREFUL = ("signs-eggshells", "signs-reaction")  # anything but the first option raises an alert
CHOICE = {"A": 3, "B": 2}   # the option of each choice, counted from 0
NUMBER = {"A": 7, "B": 4}   # the answer to each question for a number
HOPES = {"A": "More evenings like Thistledown", "B": "Less hurry, as in Gorseblossom"}
SECRETS = {"A": "Nobody knows of Larkspur", "B": "I never told of Meadowsweet"}


def form(name):
    return json.loads((FORMS / name / "questionnaire.json").read_text())


def questions(items):
    for item in items:
        if item["type"] not in ("group", "display"):
            yield item
        yield from questions(item.get("item", []))


def option(name, partner, item):
    """The number of the option that is chosen: of what is about safety the first, which raises no alert."""
    if name == SCREEN or item["linkId"] in CAREFUL:
        return 0
    return min(CHOICE[partner], len(item["answerOption"]) - 1)


def answer(name, partner, item):
    """As FHIR has it; none for a question that is left open."""
    if item["type"] == "choice":
        return item["answerOption"][option(name, partner, item)]
    if item["type"] == "boolean":
        return {"valueBoolean": False}
    if item["type"] == "integer":
        return {"valueInteger": NUMBER[partner]}
    texts = {"hope": HOPES[partner], "note": SECRETS[partner]}
    return {"valueString": texts[item["linkId"]]} if item["linkId"] in texts else None


def in_words(given):
    if "valueCoding" in given:
        return given["valueCoding"]["display"]
    value = next(iter(given.values()))
    return "No" if value is False else str(value)


def as_file(name, partner, day):
    """A filled form, as another program would send it."""
    questionnaire = form(name)

    def filled(items):
        result = []
        for item in items:
            if item["type"] == "display":
                continue
            entry = {"linkId": item["linkId"]}
            if item["type"] == "group":
                entry["item"] = filled(item.get("item", []))
            elif (given := answer(name, partner, item)) is not None:
                entry["answer"] = [given]
            if len(entry) > 1 and entry.get("item") != []:
                result.append(entry)
        return result
    return json.dumps({"resourceType": "QuestionnaireResponse", "status": "completed",
                       "questionnaire": f"{questionnaire['url']}|{questionnaire['version']}",
                       "authored": f"{day}T09:00:00Z", "item": filled(questionnaire["item"])})


def keys_on_screen(name, partner):
    """The key that answers each question that is chosen from, by its words."""
    keys = {}
    for item in questions(form(name)["item"]):
        if item["type"] == "choice":
            keys[item["text"]] = str(option(name, partner, item) + 1)
        elif item["type"] == "boolean":
            keys[item["text"]] = "2"  # no
        elif item["type"] == "integer":
            keys[item["text"]] = str(NUMBER[partner])
    return keys
