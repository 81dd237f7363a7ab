-- SPDX-License-Identifier: MIT
-- Psychotherapy notes, in a file and under a key of their own. Couples and sessions are those of practice.db.

-- As erased in practice.db: what lets notes go.
CREATE TABLE erasure (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    couple_id TEXT NOT NULL CHECK (length(couple_id) = 36),
    side TEXT CHECK (side IN ('A', 'B')),
    utc TEXT NOT NULL CHECK (length(utc) = 24),
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -840 AND 840)
) STRICT;

CREATE INDEX erasure_of_couple ON erasure (couple_id, id);

CREATE TRIGGER erasure_never_changes BEFORE UPDATE ON erasure
BEGIN
    SELECT RAISE(ABORT, 'an erasure never changes');
END;

CREATE TRIGGER erasure_never_goes BEFORE DELETE ON erasure
BEGIN
    SELECT RAISE(ABORT, 'an erasure never goes');
END;

-- An amendment is a note of its own that names the one it amends.
CREATE TABLE note (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    couple_id TEXT NOT NULL CHECK (length(couple_id) = 36),
    session_id TEXT NOT NULL CHECK (length(session_id) = 36),
    owner TEXT NOT NULL CHECK (owner IN ('A', 'B', 'joint')),
    amends_id TEXT REFERENCES note (id),
    words TEXT NOT NULL CHECK (trim(words) <> ''),
    utc TEXT NOT NULL CHECK (length(utc) = 24),
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -840 AND 840)
) STRICT;

CREATE INDEX note_of_couple ON note (couple_id, id);
CREATE INDEX note_amended ON note (amends_id);

CREATE TRIGGER note_never_changes BEFORE UPDATE ON note
BEGIN
    SELECT RAISE(ABORT, 'a psychotherapy note never changes');
END;

CREATE TRIGGER note_never_goes BEFORE DELETE ON note
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE couple_id = OLD.couple_id AND (side IS NULL OR side = OLD.owner))
BEGIN
    SELECT RAISE(ABORT, 'a psychotherapy note never goes');
END;

-- As in practice.db.
CREATE TABLE audit (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number >= 1),
    utc TEXT NOT NULL CHECK (length(utc) = 24),
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -840 AND 840),
    counselor TEXT NOT NULL,
    system_account TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action <> ''),
    subject TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    rows_hash TEXT NOT NULL CHECK (length(rows_hash) IN (0, 64)),
    mac TEXT NOT NULL CHECK (length(mac) = 64)
) STRICT;

CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit trail never changes');
END;

CREATE TRIGGER audit_never_shrinks BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit trail never shrinks');
END;

CREATE TRIGGER audit_has_no_gaps BEFORE INSERT ON audit
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM audit)
BEGIN
    SELECT RAISE(ABORT, 'the audit trail has no gaps');
END;

CREATE TABLE retired_audit_key (
    last_number INTEGER NOT NULL PRIMARY KEY REFERENCES audit (number),
    chain_key TEXT NOT NULL CHECK (length(chain_key) = 64),
    rows_key TEXT NOT NULL CHECK (length(rows_key) = 64),
    inbox_key TEXT NOT NULL CHECK (length(inbox_key) = 64)
) STRICT;

CREATE INDEX retired_audit_key_as_subject ON retired_audit_key (CAST(last_number AS TEXT));

CREATE TRIGGER retired_audit_key_never_changes BEFORE UPDATE ON retired_audit_key
BEGIN
    SELECT RAISE(ABORT, 'a retired audit key never changes');
END;

CREATE TRIGGER retired_audit_key_never_goes BEFORE DELETE ON retired_audit_key
BEGIN
    SELECT RAISE(ABORT, 'a retired audit key never goes');
END;

CREATE VIEW sealed_row (subject, subject_id, part, content) AS
SELECT 'psychotherapy-note', id, '', couple_id || ' ' || session_id || ' ' || owner || ' ' || coalesce(amends_id, '-')
    || ' ' || hex(words) || ' ' || utc || ' ' || offset_minutes
FROM note
UNION ALL
SELECT 'erasure', id, '', couple_id || ' ' || coalesce(side, '-') || ' ' || utc || ' ' || offset_minutes
FROM erasure
UNION ALL
SELECT 'data-key', CAST(last_number AS TEXT), '', chain_key || ' ' || rows_key || ' ' || inbox_key
FROM retired_audit_key;
