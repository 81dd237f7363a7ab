# SPDX-License-Identifier: MIT
"""What the workbooks of the three sessions say, read by openpyxl, beside what was entered."""
import datetime
import warnings
import zipfile

import openpyxl
import story
from intake_answers import HOPES, NUMBER, SCREEN, SECRETS, SHORT, answer, form, in_words, questions

PRIVATE = [*HOPES.values(), *SECRETS.values(), story.NOTE_OF_A, story.NOTE_ON_HURT, story.NOTE_OF_COUNSELOR]
SCALES_OF_ONE = ("Content with the shared life", "Readiness: importance", "Readiness: confidence", "Readiness: willingness")
POINTS = {"strongly-disagree": 1, "disagree": 2, "neutral": 3, "agree": 4, "strongly-agree": 5}
KEPT_APART = ("Answers", "Homework log", "Homework story", "Sessions", "Calculations", "Codebook", "Method")


def sheets(path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what openpyxl does not read
        book = openpyxl.load_workbook(path, data_only=True)
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}


def row_of(rows, first):
    return next(row for row in rows if row[0] == first)


def column(rows, head, name):
    return row_of(rows, head).index(name)


def day(text):
    return datetime.datetime.fromisoformat(text)


def short_score(partner):
    """The sum of the 17 items, those that say the opposite turned around."""
    turned = {"comm-5", "emot-6", "trust-5", "forg-4", "touch-5"}
    group = next(each for each in form(SHORT)["item"] if each["linkId"] == "us")
    total = 0
    for item in questions(group["item"]):
        points = POINTS[answer(SHORT, partner, item)["valueCoding"]["code"]]
        total += 6 - points if item["linkId"] in turned else points
    return total


def demand_scores(couple, counselor):
    scores = [short_score("A"), short_score("B")]
    summary = row_of(couple["Summary"], f"{form(SHORT)['title']}: {story.SHARED_SCALE}")
    assert scores == [value for value in summary[1:] if isinstance(value, (int, float))][:2], (scores, summary)
    summary = row_of(counselor["Summary"], story.SHARED_SCALE)
    assert scores == [value for value in summary if isinstance(value, (int, float))][:2], (scores, summary)
    for scale in SCALES_OF_ONE:
        row = row_of(counselor["Summary"], scale)
        assert list(NUMBER.values()) == [value for value in row if isinstance(value, (int, float))][:2], row


def demand_answers(counselor):
    """Each answer of either, in its words."""
    rows = counselor["Answers"]
    place = {name: column(rows, "Form", name) for name in ("Questionnaire", "Partner", "Item", "Answer", "Day")}
    found = {(row[place["Questionnaire"]].split(",")[0], row[place["Partner"]], row[place["Item"]]): row for row in rows
             if isinstance(row[0], int)}
    for name in (SHORT, SCREEN):
        for partner, whose in story.NAMES.items():
            for item in questions(form(name)["item"]):
                words = in_words(answer(name, partner, item))
                row = found[form(name)["title"].split(",")[0], whose, item["linkId"]]
                assert str(row[place["Answer"]]).lower() == words.lower(), (words, row)
                assert row[place["Day"]] == day(story.DAYS[0]), row


def counted(own, other):
    """The mark that counts for one of two who do it together: who opts out or is excused excuses both."""
    return story.STATES["e" if other in "oe" and own not in "oe" else own]


def demand_marks(couple, counselor):
    rows = counselor["Homework log"]
    marks = {(row[1], row[3]): row for row in rows if row[0] == story.RITUAL}
    for side, other in ("AB", "BA"):
        for number, (own, theirs) in enumerate(zip(story.MARKS[side], story.MARKS[other])):
            row = marks[story.NAMES[side], day(story.DAYS[0]) + datetime.timedelta(number)]
            assert row[4] == counted(own, theirs), row
            at_ease = story.AT_EASE[side].get(number)
            said = str(row[10] or "")
            assert (f"How at ease were you? {at_ease}" in said) if at_ease else "at ease" not in said, row
    assert story.NOTE_OF_A in str(marks[story.NAMES["A"], day(story.DAYS[0])][10]), "the note of A is missing"
    pieces = [row for row in couple["Homework together"] if isinstance(row[2], datetime.datetime)]
    pieces = [[value for value in row if value is not None] for row in pieces]
    assert [row[0] for row in pieces] == [story.RITUAL, story.GOAL_PLAN, story.HURT, story.RITUAL], pieces
    assert pieces[0][2:] == [day("2026-05-04"), day("2026-05-10")] and pieces[3][2:] == [day("2026-05-11")], pieces


def demand_review(counselor):
    told = [" ".join(str(value) for value in row if value is not None) for row in counselor["Homework story"]]
    for words in ("Decision: step up", f"What helped? {story.HELPED}", f"Level 2: {story.TOUCHES[2]}",
                  f"Level 3: {', '.join(story.TOUCHES)}"):
        assert any(words in line for line in told), (words, told)
    assert [row[0] for row in counselor["Sessions"] if isinstance(row[0], int)] == [1, 2, 3]


def demand_goal(couple, counselor):
    """At the start and now: the counselor's newest rating settles what both said before."""
    rows = counselor["Goals"]
    goal = dict(zip(row_of(rows, "Goal"), row_of(rows, story.GOAL)))
    now = story.RATINGS[2]["counselor"]
    wanted = {"Owner": "both", "Importance": 3, "Difficulty": 2, "Weight": 6, "At start": -1, "Now": now, "Change": now + 1}
    assert {name: goal[name] for name in wanted} == wanted, goal
    attainment = [value for value in row_of(rows, "Goal attainment T") if isinstance(value, (int, float))]
    assert attainment == [40, 50 + 10 * now, 10 * (now + 1)], attainment  # one goal: ten times its level
    levels = next(row for row in rows if row[0] == story.GOAL and story.LEVELS[0] in row)
    assert [value for value in levels[1:] if value] == list(story.LEVELS), levels
    shared = row_of(couple["Our goals"], story.GOAL)
    assert shared[1:3] == [-1, now] and story.LEVELS[now + 2] in shared, shared


def demand_nothing_private(path):
    """Neither in what can be seen nor anywhere else in the file."""
    words = [each for texts in PRIVATE for each in texts.split() if each[0].isupper() and len(each) > 6]
    told = str(sheets(path))
    parts = unpacked(path)
    found = [each for each in words + ["at ease", *SCALES_OF_ONE, "Nobody", "opted out", "excused"] if each in told or each in parts]
    assert not found, f"the couple's workbook has what is not for both: {found}"
    assert not set(sheets(path)) & set(KEPT_APART), sheets(path).keys()


def unpacked(path):
    with zipfile.ZipFile(path) as archive:
        return "".join(archive.read(name).decode(errors="replace") for name in archive.namelist())


def demand(couple_path, counselor_path):
    couple, counselor = sheets(couple_path), sheets(counselor_path)
    demand_scores(couple, counselor)
    demand_answers(counselor)
    demand_marks(couple, counselor)
    demand_review(counselor)
    demand_goal(couple, counselor)
    demand_nothing_private(couple_path)
