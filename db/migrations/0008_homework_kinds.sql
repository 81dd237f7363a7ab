-- SPDX-License-Identifier: MIT
-- Fifteen kinds of homework more. A table's checks cannot be changed, so the table is made anew; its rows keep their order,
-- and what refers to them is looked at when all is done.

PRAGMA defer_foreign_keys = ON;

CREATE TABLE assignment_before AS SELECT * FROM assignment ORDER BY rowid;

DROP TABLE assignment;

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
    kind TEXT NOT NULL CHECK (kind IN ('touch_ritual', 'forgiveness', 'goal_plan', 'quality_time', 'daily_ritual',
        'couple_talk', 'gratitude', 'trust_commitment', 'boundary', 'self_care', 'novelty', 'deep_conversation',
        'needs_desires', 'lessons_learned', 'support_plan', 'resource', 'problem_map', 'sexual_intimacy')),
    plan TEXT NOT NULL CHECK (json_valid(plan)),
    follows_id TEXT REFERENCES assignment (id),
    CHECK (for_a + for_b >= 1)
) STRICT;

CREATE INDEX assignment_of_couple ON assignment (couple_id, start_day, id);

INSERT INTO assignment (id, couple_id, template_id, template_version, title, assigned_session_id, start_day, last_day,
    ended_day, schedule, for_a, for_b, joint, kind, plan, follows_id)
SELECT id, couple_id, template_id, template_version, title, assigned_session_id, start_day, last_day, ended_day, schedule,
    for_a, for_b, joint, kind, plan, follows_id
FROM assignment_before ORDER BY rowid;

DROP TABLE assignment_before;
