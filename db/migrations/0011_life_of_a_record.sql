-- SPDX-License-Identifier: MIT
-- The life of a record: notes on sessions, where the psychotherapy notes are, legal holds, and erasures. What never went
-- until now goes only once an erasure says so.

-- Not part of a key: an erasure outlives its couple when that was made by mistake.
CREATE TABLE erasure (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    couple_id TEXT NOT NULL CHECK (length(couple_id) = 36),
    code TEXT NOT NULL CHECK (code <> ''),
    side TEXT CHECK (side IN ('A', 'B')),
    reason TEXT NOT NULL CHECK (trim(reason) <> ''),
    erased TEXT NOT NULL CHECK (json_valid(erased)),
    erased_on TEXT NOT NULL CHECK (erased_on IS date(erased_on)),
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

-- While one holds, nothing of the record is erased.
CREATE TABLE legal_hold (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    couple_id TEXT NOT NULL REFERENCES couple (id),
    reason TEXT NOT NULL CHECK (trim(reason) <> ''),
    set_on TEXT NOT NULL CHECK (set_on IS date(set_on)),
    utc TEXT NOT NULL CHECK (length(utc) = 24),
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -840 AND 840)
) STRICT;

CREATE INDEX legal_hold_of_couple ON legal_hold (couple_id, id);

CREATE TRIGGER legal_hold_never_changes BEFORE UPDATE ON legal_hold
BEGIN
    SELECT RAISE(ABORT, 'a legal hold never changes');
END;

CREATE TRIGGER legal_hold_never_goes BEFORE DELETE ON legal_hold
BEGIN
    SELECT RAISE(ABORT, 'a legal hold never goes');
END;

CREATE TABLE legal_hold_end (
    hold_id TEXT NOT NULL PRIMARY KEY REFERENCES legal_hold (id),
    reason TEXT NOT NULL CHECK (trim(reason) <> ''),
    lifted_on TEXT NOT NULL CHECK (lifted_on IS date(lifted_on)),
    utc TEXT NOT NULL CHECK (length(utc) = 24),
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -840 AND 840)
) STRICT;

CREATE TRIGGER legal_hold_end_never_changes BEFORE UPDATE ON legal_hold_end
BEGIN
    SELECT RAISE(ABORT, 'the end of a legal hold never changes');
END;

CREATE TRIGGER legal_hold_end_never_goes BEFORE DELETE ON legal_hold_end
BEGIN
    SELECT RAISE(ABORT, 'the end of a legal hold never goes');
END;

-- A note on a session, of the record; that of an individual session is in that partner's compartment. An amendment is a
-- note of its own that names the one it amends.
CREATE TABLE session_note (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    couple_id TEXT NOT NULL REFERENCES couple (id),
    session_id TEXT NOT NULL REFERENCES session (id),
    owner TEXT NOT NULL CHECK (owner IN ('A', 'B', 'joint')),
    amends_id TEXT REFERENCES session_note (id),
    words TEXT NOT NULL CHECK (trim(words) <> ''),
    utc TEXT NOT NULL CHECK (length(utc) = 24),
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -840 AND 840)
) STRICT;

CREATE INDEX session_note_of_couple ON session_note (couple_id, id);

CREATE TRIGGER session_note_never_changes BEFORE UPDATE ON session_note
BEGIN
    SELECT RAISE(ABORT, 'a note on a session never changes');
END;

CREATE TRIGGER session_note_never_goes BEFORE DELETE ON session_note
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE couple_id = OLD.couple_id AND (side IS NULL OR side = OLD.owner))
BEGIN
    SELECT RAISE(ABORT, 'a note on a session never goes');
END;

-- The file of the psychotherapy notes and the key of its own that opens it; the newest row counts.
CREATE TABLE notes_store (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number >= 1),
    file TEXT NOT NULL CHECK (file <> ''),
    data_key TEXT NOT NULL CHECK (length(data_key) = 64)
) STRICT;

CREATE INDEX notes_store_as_subject ON notes_store (CAST(number AS TEXT));

CREATE TRIGGER notes_store_never_changes BEFORE UPDATE ON notes_store
BEGIN
    SELECT RAISE(ABORT, 'the place of the psychotherapy notes never changes');
END;

CREATE TRIGGER notes_store_never_goes BEFORE DELETE ON notes_store
BEGIN
    SELECT RAISE(ABORT, 'the place of the psychotherapy notes never goes');
END;

DROP VIEW sealed_row;

-- A couple may part: its record is closed, and nothing is shared between the two any more.
ALTER TABLE couple_status RENAME TO couple_status_before;
CREATE TABLE couple_status (
    couple_id TEXT NOT NULL REFERENCES couple (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    day TEXT NOT NULL CHECK (day IS date(day)),
    status TEXT NOT NULL CHECK (status IN ('active', 'paused', 'closed', 'separated')),
    PRIMARY KEY (couple_id, number)
) STRICT;
INSERT INTO couple_status SELECT couple_id, number, day, status FROM couple_status_before;
DROP TRIGGER couple_status_never_changes;
DROP TRIGGER couple_status_never_goes;
DROP TABLE couple_status_before;

CREATE TRIGGER couple_status_never_changes BEFORE UPDATE ON couple_status
BEGIN
    SELECT RAISE(ABORT, 'what became of a couple never changes');
END;

CREATE TRIGGER couple_status_never_goes BEFORE DELETE ON couple_status
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE couple_id = OLD.couple_id)
BEGIN
    SELECT RAISE(ABORT, 'what became of a couple never goes');
END;

DROP TRIGGER consent_end_never_goes;
CREATE TRIGGER consent_end_never_goes BEFORE DELETE ON consent_end
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE couple_id = (SELECT couple_id FROM consent WHERE id = OLD.consent_id))
BEGIN
    SELECT RAISE(ABORT, 'the end of a consent never goes');
END;

DROP TRIGGER consent_never_goes;
CREATE TRIGGER consent_never_goes BEFORE DELETE ON consent
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE couple_id = OLD.couple_id AND coalesce(side, OLD.side) = OLD.side)
BEGIN
    SELECT RAISE(ABORT, 'a consent never goes');
END;

DROP TRIGGER scan_never_goes;
CREATE TRIGGER scan_never_goes BEFORE DELETE ON scan
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE couple_id = OLD.couple_id AND coalesce(side, OLD.side) = OLD.side)
BEGIN
    SELECT RAISE(ABORT, 'a scan never goes');
END;

DROP TRIGGER yes_mark_never_goes;
CREATE TRIGGER yes_mark_never_goes BEFORE DELETE ON yes_mark
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE couple_id = OLD.couple_id AND coalesce(side, OLD.side) = OLD.side)
BEGIN
    SELECT RAISE(ABORT, 'a mark of the mutual-yes list never goes');
END;

DROP TRIGGER flag_never_goes;
CREATE TRIGGER flag_never_goes BEFORE DELETE ON flag
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE couple_id = OLD.couple_id AND (side IS NULL OR side = OLD.side))
BEGIN
    SELECT RAISE(ABORT, 'a flag never goes');
END;

DROP TRIGGER safety_action_never_goes;
CREATE TRIGGER safety_action_never_goes BEFORE DELETE ON safety_action
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE couple_id = OLD.couple_id)
BEGIN
    SELECT RAISE(ABORT, 'what was done about a safety matter never goes');
END;

DROP TRIGGER override_never_goes;
CREATE TRIGGER override_never_goes BEFORE DELETE ON override
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE couple_id = OLD.couple_id AND side IS NULL)
BEGIN
    SELECT RAISE(ABORT, 'an override never goes');
END;

-- The name of a task tells which question was left open: an entry of the audit trail must not. Those that were done before keep
-- the subject under which they were sealed.
ALTER TABLE task_done RENAME TO task_done_before;
CREATE TABLE task_done (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) >= 36),
    couple_id TEXT NOT NULL REFERENCES couple (id),
    task TEXT NOT NULL CHECK (task <> ''),
    words TEXT NOT NULL,
    done_on TEXT NOT NULL CHECK (done_on IS date(done_on)),
    utc TEXT NOT NULL CHECK (length(utc) = 24),
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -840 AND 840),
    UNIQUE (couple_id, task)
) STRICT;
INSERT INTO task_done SELECT couple_id || ' ' || task, couple_id, task, words, done_on, utc, offset_minutes FROM task_done_before
ORDER BY rowid;
DROP TRIGGER task_done_never_changes;
DROP TRIGGER task_done_never_goes;
DROP TABLE task_done_before;

CREATE TRIGGER task_done_never_changes BEFORE UPDATE ON task_done
BEGIN
    SELECT RAISE(ABORT, 'a task that was done never changes');
END;

CREATE TRIGGER task_done_never_goes BEFORE DELETE ON task_done
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE couple_id = OLD.couple_id)
BEGIN
    SELECT RAISE(ABORT, 'a task that was done never goes');
END;

-- As before, and the new tables before the retired keys.
CREATE VIEW sealed_row (subject, subject_id, part, content) AS
SELECT 'practice', id, '', hex(name) || ' ' || hex(counselor) || ' ' || created_utc || ' ' || created_offset
FROM practice
UNION ALL
SELECT 'couple', id, '', hex(code) || ' ' || opened || ' ' || status
FROM couple
UNION ALL
SELECT 'couple', couple_id, side, hex(label) || ' ' || hex(pronouns)
FROM partner
UNION ALL
SELECT 'couple', couple_id, printf('status %09d', number), day || ' ' || status
FROM couple_status
UNION ALL
SELECT 'session', id, '', couple_id || ' ' || number || ' ' || kind || ' ' || day
FROM session
UNION ALL
SELECT 'definition', kind || ' ' || id || '|' || version, '', hex(bytes)
FROM definition
UNION ALL
SELECT 'own-form', id, '', questionnaire_kind || ' ' || hex(questionnaire_id) || ' ' || hex(questionnaire_version) || ' '
    || coalesce(key_kind, '-') || ' ' || coalesce(hex(key_id), '-') || ' ' || coalesce(hex(key_version), '-')
FROM own_form
UNION ALL
SELECT CASE purpose WHEN 'questionnaire' THEN 'response' WHEN 'log' THEN 'log-entry' ELSE 'review' END, id, '',
    couple_id || ' ' || owner || ' ' || coalesce(session_id, '-') || ' ' || coalesce(questionnaire_kind, '-')
    || ' ' || hex(questionnaire_id) || ' ' || hex(questionnaire_version) || ' ' || coalesce(key_kind, '-') || ' '
    || hex(key_id) || ' ' || hex(key_version) || ' ' || authored_utc || ' ' || authored_offset || ' ' || status
FROM response
UNION ALL
SELECT CASE response.purpose WHEN 'questionnaire' THEN 'response' WHEN 'log' THEN 'log-entry' ELSE 'review' END,
    answer.response_id, printf('answer %09d', answer.position), hex(answer.place) || ' ' || answer.value_type || ' '
    || hex(answer.value) || ' ' || answer.visibility || ' ' || answer.saved_utc || ' ' || answer.saved_offset
FROM answer JOIN response ON response.id = answer.response_id
UNION ALL
SELECT 'assignment', id, '', couple_id || ' ' || hex(template_id) || ' ' || template_version || ' ' || hex(title)
    || ' ' || assigned_session_id || ' ' || start_day || ' ' || coalesce(last_day, '-') || ' '
    || coalesce(ended_day, '-') || ' ' || hex(schedule) || ' ' || for_a || for_b || joint || ' ' || kind || ' '
    || hex(plan) || ' ' || coalesce(follows_id, '-')
FROM assignment
UNION ALL
SELECT 'log-entry', id, 'entry', assignment_id || ' ' || number || ' ' || side || ' ' || day || ' ' || state || ' '
    || entered_by
FROM log_entry
UNION ALL
SELECT 'review', id, 'entry', assignment_id || ' ' || number || ' ' || session_id || ' ' || day || ' ' || decision
FROM review
UNION ALL
SELECT 'goal', id, '', couple_id || ' ' || hex(title) || ' ' || owner || ' ' || importance || difficulty || ' '
    || baseline || ' ' || set_on || ' ' || coalesce(target, '-')
FROM goal
UNION ALL
SELECT 'goal', goal_id, printf('level %d', level), hex(words)
FROM goal_level
UNION ALL
SELECT 'goal', goal_id, printf('step %09d', number), hex(title) || ' ' || owner || ' ' || due || ' ' || status || ' '
    || coalesce(done_on, '-')
FROM goal_step
UNION ALL
SELECT 'goal', goal_id, 'rating ' || day || ' ' || rated_by, level
FROM goal_rating
UNION ALL
SELECT 'practice-text', id || '|' || version, '', hex(words)
FROM practice_text
UNION ALL
SELECT 'scan', id, '', couple_id || ' ' || side || ' ' || media_type || ' ' || content
FROM scan
UNION ALL
SELECT 'consent', id, '', couple_id || ' ' || side || ' ' || purpose || ' ' || hex(about) || ' ' || coalesce(hex(text_id), '-')
    || ' ' || coalesce(text_version, '-') || ' ' || method || ' ' || given_on || ' ' || coalesce(until_day, '-') || ' '
    || coalesce(scan_id, '-') || ' ' || utc || ' ' || offset_minutes
FROM consent
UNION ALL
SELECT 'consent', consent_id, 'end', withdrawn_on || ' ' || utc || ' ' || offset_minutes
FROM consent_end
UNION ALL
SELECT 'yes-mark', id, '', couple_id || ' ' || side || ' ' || hex(about) || ' ' || answer || ' ' || marked_on || ' '
    || coalesce(until_day, '-') || ' ' || utc || ' ' || offset_minutes
FROM yes_mark
UNION ALL
SELECT 'flag', id, '', couple_id || ' ' || coalesce(side, '-') || ' ' || kind || ' ' || severity || ' ' || raised_on || ' '
    || hex(words) || ' ' || utc || ' ' || offset_minutes
FROM flag
UNION ALL
SELECT 'safety-action', id, '', couple_id || ' ' || hex(about) || ' ' || action || ' ' || hex(words) || ' ' || acted_on
    || ' ' || coalesce(follow_up, '-') || ' ' || utc || ' ' || offset_minutes
FROM safety_action
UNION ALL
SELECT 'override', id, '', couple_id || ' ' || hex(act) || ' ' || hex(subject_id) || ' ' || hex(reason) || ' ' || utc
    || ' ' || offset_minutes
FROM override
UNION ALL
SELECT 'release', id, '', couple_id || ' ' || hex(what) || ' ' || audience || ' ' || hex(recipient) || ' ' || hex(purpose)
    || ' ' || hex(authority) || ' ' || sha256 || ' ' || utc || ' ' || offset_minutes
FROM release
UNION ALL
SELECT 'task', id, '', CASE id WHEN couple_id || ' ' || task THEN '' ELSE couple_id || ' ' || hex(task) || ' ' END || hex(words)
    || ' ' || done_on || ' ' || utc || ' ' || offset_minutes
FROM task_done
UNION ALL
SELECT 'setting', CAST(number AS TEXT), '', hex(name) || ' ' || hex(value) || ' ' || utc || ' ' || offset_minutes
FROM setting
UNION ALL
SELECT 'session-note', id, '', couple_id || ' ' || session_id || ' ' || owner || ' ' || coalesce(amends_id, '-') || ' '
    || hex(words) || ' ' || utc || ' ' || offset_minutes
FROM session_note
UNION ALL
SELECT 'notes-store', CAST(number AS TEXT), '', hex(file) || ' ' || data_key
FROM notes_store
UNION ALL
SELECT 'legal-hold', id, '', couple_id || ' ' || hex(reason) || ' ' || set_on || ' ' || utc || ' ' || offset_minutes
FROM legal_hold
UNION ALL
SELECT 'legal-hold', hold_id, 'end', hex(reason) || ' ' || lifted_on || ' ' || utc || ' ' || offset_minutes
FROM legal_hold_end
UNION ALL
SELECT 'erasure', id, '', couple_id || ' ' || hex(code) || ' ' || coalesce(side, '-') || ' ' || hex(reason) || ' '
    || hex(erased) || ' ' || erased_on || ' ' || utc || ' ' || offset_minutes
FROM erasure
UNION ALL
SELECT 'data-key', CAST(last_number AS TEXT), '', chain_key || ' ' || rows_key || ' ' || inbox_key
FROM retired_audit_key;
