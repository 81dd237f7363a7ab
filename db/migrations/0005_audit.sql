-- SPDX-License-Identifier: MIT
-- Who did what when. mac chains each entry to the one before with a key that is not in this file; rows_hash is the
-- keyed hash of everything stored under (subject, subject_id) after the change, or '' when nothing was changed.

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

-- Everything the trail vouches for: each row belongs to one subject, and content says all of it without ambiguity (hex).
-- A migration that adds a table makes this view anew.
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
SELECT 'session', id, '', couple_id || ' ' || number || ' ' || kind || ' ' || day
FROM session
UNION ALL
SELECT 'definition', kind || ' ' || id || '|' || version, '', hex(bytes)
FROM definition
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
FROM goal_rating;
