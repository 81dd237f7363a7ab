-- SPDX-License-Identifier: MIT
-- Goal attainment scaling.

CREATE TABLE goal (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    couple_id TEXT NOT NULL REFERENCES couple (id),
    title TEXT NOT NULL,
    owner TEXT NOT NULL CHECK (owner IN ('A', 'B', 'joint', 'counselor')),
    importance INTEGER NOT NULL CHECK (importance BETWEEN 0 AND 3),
    difficulty INTEGER NOT NULL CHECK (difficulty BETWEEN 0 AND 3),
    baseline INTEGER NOT NULL CHECK (baseline BETWEEN -2 AND 2),
    set_on TEXT NOT NULL CHECK (set_on IS date(set_on)),
    target TEXT CHECK (target IS date(target))
) STRICT;

CREATE INDEX goal_of_couple ON goal (couple_id, set_on, id);

CREATE TABLE goal_level (
    goal_id TEXT NOT NULL REFERENCES goal (id),
    level INTEGER NOT NULL CHECK (level BETWEEN -2 AND 2),
    words TEXT NOT NULL,
    PRIMARY KEY (goal_id, level)
) STRICT;

CREATE TABLE goal_step (
    goal_id TEXT NOT NULL REFERENCES goal (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    title TEXT NOT NULL,
    owner TEXT NOT NULL CHECK (owner IN ('A', 'B', 'joint')),
    due TEXT NOT NULL CHECK (due IS date(due)),
    status TEXT NOT NULL CHECK (status IN ('open', 'done', 'partial', 'blocked')),
    done_on TEXT CHECK (done_on IS date(done_on)),
    PRIMARY KEY (goal_id, number)
) STRICT;

CREATE TABLE goal_rating (
    goal_id TEXT NOT NULL REFERENCES goal (id),
    day TEXT NOT NULL CHECK (day IS date(day)),
    rated_by TEXT NOT NULL CHECK (rated_by IN ('A', 'B', 'counselor')),
    level INTEGER NOT NULL CHECK (level BETWEEN -2 AND 2),
    PRIMARY KEY (goal_id, day, rated_by)
) STRICT;
