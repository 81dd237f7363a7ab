-- SPDX-License-Identifier: MIT
-- What was agreed, what each partner noted about it, what was concluded.

CREATE TABLE assignment (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    couple_id TEXT NOT NULL REFERENCES couple (id),
    template_id TEXT NOT NULL CHECK (template_id <> ''),
    template_version INTEGER NOT NULL,
    title TEXT NOT NULL,
    assigned_session_id TEXT NOT NULL REFERENCES session (id),
    start_day TEXT NOT NULL CHECK (start_day IS date(start_day)),
    last_day TEXT CHECK (last_day IS date(last_day)),
    ended_day TEXT CHECK (ended_day IS date(ended_day)),
    schedule TEXT NOT NULL CHECK (json_valid(schedule)),
    for_a INTEGER NOT NULL CHECK (for_a IN (0, 1)),
    for_b INTEGER NOT NULL CHECK (for_b IN (0, 1)),
    joint INTEGER NOT NULL CHECK (joint IN (0, 1)),
    kind TEXT NOT NULL CHECK (kind IN ('touch_ritual', 'forgiveness', 'goal_plan')),
    plan TEXT NOT NULL CHECK (json_valid(plan)),
    follows_id TEXT REFERENCES assignment (id),
    CHECK (for_a + for_b >= 1)
) STRICT;

CREATE INDEX assignment_of_couple ON assignment (couple_id, start_day, id);

-- number: in the order they were saved.
CREATE TABLE log_entry (
    id TEXT NOT NULL PRIMARY KEY REFERENCES response (id),
    assignment_id TEXT NOT NULL REFERENCES assignment (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    side TEXT NOT NULL CHECK (side IN ('A', 'B')),
    day TEXT NOT NULL CHECK (day IS date(day)),
    state TEXT NOT NULL
        CHECK (state IN ('done', 'partial', 'not-done', 'opted-out', 'excused', 'not-applicable')),
    entered_by TEXT NOT NULL CHECK (entered_by IN ('partner', 'counselor-from-paper')),
    UNIQUE (assignment_id, number)
) STRICT;

CREATE TABLE review (
    id TEXT NOT NULL PRIMARY KEY REFERENCES response (id),
    assignment_id TEXT NOT NULL REFERENCES assignment (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    session_id TEXT NOT NULL REFERENCES session (id),
    day TEXT NOT NULL CHECK (day IS date(day)),
    decision TEXT NOT NULL CHECK (decision IN ('continue', 'step-up', 'step-down', 'change', 'replace', 'stop')),
    UNIQUE (assignment_id, number)
) STRICT;
