-- SPDX-License-Identifier: MIT
-- The practice itself, couples with their two partners, sessions.
-- Days are ISO text that must be a real day; moments are UTC text to the millisecond and the minutes of the local offset.

CREATE TABLE practice (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    only_one INTEGER NOT NULL DEFAULT 1 UNIQUE CHECK (only_one = 1),
    name TEXT NOT NULL CHECK (name <> ''),
    counselor TEXT NOT NULL,
    created_utc TEXT NOT NULL CHECK (length(created_utc) = 24),
    created_offset INTEGER NOT NULL CHECK (created_offset BETWEEN -840 AND 840)
) STRICT;

-- has_a and has_b make a couple without exactly the partners A and B impossible: both rows must be there at COMMIT,
-- and neither can go while the couple stays.
CREATE TABLE couple (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    opened TEXT NOT NULL CHECK (opened IS date(opened)),
    status TEXT NOT NULL CHECK (status IN ('active', 'closed')),
    has_a TEXT NOT NULL DEFAULT 'A' CHECK (has_a = 'A'),
    has_b TEXT NOT NULL DEFAULT 'B' CHECK (has_b = 'B'),
    FOREIGN KEY (id, has_a) REFERENCES partner (couple_id, side) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (id, has_b) REFERENCES partner (couple_id, side) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE TABLE partner (
    couple_id TEXT NOT NULL REFERENCES couple (id),
    side TEXT NOT NULL CHECK (side IN ('A', 'B')),
    label TEXT NOT NULL,
    pronouns TEXT NOT NULL,
    PRIMARY KEY (couple_id, side)
) STRICT;

CREATE TABLE session (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    couple_id TEXT NOT NULL REFERENCES couple (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    kind TEXT NOT NULL CHECK (kind IN ('conjoint', 'individual-a', 'individual-b', 'feedback')),
    day TEXT NOT NULL CHECK (day IS date(day)),
    UNIQUE (couple_id, number)
) STRICT;
