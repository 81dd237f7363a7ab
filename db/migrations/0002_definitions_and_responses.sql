-- SPDX-License-Identifier: MIT
-- Definitions as they were when first used, and every answer anybody gave.

CREATE TABLE definition (
    kind TEXT NOT NULL CHECK (kind IN ('questionnaire', 'key', 'homework')),
    id TEXT NOT NULL CHECK (id <> ''),
    version TEXT NOT NULL,
    bytes TEXT NOT NULL,
    PRIMARY KEY (kind, id, version)
) STRICT;

CREATE TRIGGER definition_never_changes BEFORE UPDATE ON definition
BEGIN
    SELECT RAISE(ABORT, 'a definition in use never changes');
END;

CREATE TRIGGER definition_never_goes BEFORE DELETE ON definition
BEGIN
    SELECT RAISE(ABORT, 'a definition in use never goes');
END;

-- One filled form: a questionnaire, or what was noted with a log entry or a review (these have the id of theirs).
CREATE TABLE response (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    couple_id TEXT NOT NULL REFERENCES couple (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('questionnaire', 'log', 'review')),
    owner TEXT NOT NULL CHECK (owner IN ('A', 'B', 'joint', 'counselor')),
    session_id TEXT REFERENCES session (id),
    questionnaire_kind TEXT,
    questionnaire_id TEXT,
    questionnaire_version TEXT,
    key_kind TEXT,
    key_id TEXT,
    key_version TEXT,
    authored_utc TEXT NOT NULL CHECK (length(authored_utc) = 24),
    authored_offset INTEGER NOT NULL CHECK (authored_offset BETWEEN -840 AND 840),
    status TEXT NOT NULL CHECK (status IN ('in-progress', 'completed')),
    FOREIGN KEY (questionnaire_kind, questionnaire_id, questionnaire_version) REFERENCES definition (kind, id, version),
    FOREIGN KEY (key_kind, key_id, key_version) REFERENCES definition (kind, id, version),
    CHECK ((purpose = 'questionnaire') = (questionnaire_id IS NOT NULL)),
    CHECK ((questionnaire_kind IS NULL) = (questionnaire_id IS NULL)
        AND (questionnaire_version IS NULL) = (questionnaire_id IS NULL)),
    CHECK ((key_kind IS NULL) = (key_id IS NULL) AND (key_version IS NULL) = (key_id IS NULL))
) STRICT;

CREATE INDEX response_of_couple ON response (couple_id, authored_utc, id);

CREATE UNIQUE INDEX response_only_once
    ON response (couple_id, owner, questionnaire_kind, questionnaire_id, questionnaire_version, authored_utc)
    WHERE purpose = 'questionnaire';

-- place: JSON array of [linkId, repetition] pairs from the root. position: the order in the response.
-- value_type 'none' keeps an item nobody answered.
CREATE TABLE answer (
    response_id TEXT NOT NULL REFERENCES response (id),
    place TEXT NOT NULL,
    position INTEGER NOT NULL CHECK (position >= 0),
    value_type TEXT NOT NULL CHECK (value_type IN ('none', 'boolean', 'integer', 'decimal', 'date', 'dateTime', 'time',
        'string', 'uri', 'coding', 'quantity', 'reference', 'declined')),
    value TEXT NOT NULL,
    visibility TEXT NOT NULL CHECK (visibility IN ('normal', 'private', 'safety')),
    saved_utc TEXT NOT NULL CHECK (length(saved_utc) = 24),
    saved_offset INTEGER NOT NULL CHECK (saved_offset BETWEEN -840 AND 840),
    PRIMARY KEY (response_id, place)
) STRICT;
