# SPDX-License-Identifier: MIT
"""What is entered over the three sessions of three_sessions.py, but for the intake (intake_answers.py)."""
from nothing_left import MARKER

DAYS = ("2026-05-04", "2026-05-11", "2026-05-18")
NAMES = {"A": f"{MARKER} (A)", "B": "Sam (B)"}
SHARED_SCALE = "Life as a couple, in short"
RITUAL, HURT, GOAL_PLAN = "A hug of twenty seconds", "Healing one hurt in four steps", "A goal for our home"
TOUCHES = ("a long hug, standing", "a long hug, sitting", "a short hug")
NOT_WANTED = "a kiss on the lips"  # by A; B says nothing of it
GOAL = "A corner to sit in"
LEVELS = ("Boxes everywhere", "As it was in May", "A bench by the window", "A bench and a lamp", "The room is light")
RATINGS = ({"A": -2, "B": -1, "counselor": -1}, {"A": -1, "B": 0, "counselor": 0}, {"A": 0, "B": 1, "counselor": 1})
MARKS = {"A": "dpnodee", "B": "dedodne"}
AT_EASE = {"A": {0: 7, 1: 6, 4: 9}, "B": {0: 5, 2: 8, 4: 4}}  # by the day of the week
MISREAD = ("B", 2, "e")  # what is entered at first in place of that mark
STATES = {"d": "done", "p": "partly", "n": "not done", "o": "opted out", "e": "excused"}
NOTE_OF_A, NOTE_OF_COUNSELOR, NOTE_ON_HURT = "Dreading what Nightshade meant", "They came as Harebell did", "The evening of Foxglove"
HELPED = "The clock by the door"
