-- SPDX-License-Identifier: MIT
-- What became of a couple since it was added: paused, taken up again, closed, each a fact with its day. couple.status stays
-- what it was on the day it was added; the newest row here, if any, says what it is now.

CREATE TABLE couple_status (
    couple_id TEXT NOT NULL REFERENCES couple (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    day TEXT NOT NULL CHECK (day IS date(day)),
    status TEXT NOT NULL CHECK (status IN ('active', 'paused', 'closed')),
    PRIMARY KEY (couple_id, number)
) STRICT;

CREATE TRIGGER couple_status_never_changes BEFORE UPDATE ON couple_status
BEGIN
    SELECT RAISE(ABORT, 'what became of a couple never changes');
END;

CREATE TRIGGER couple_status_never_goes BEFORE DELETE ON couple_status
BEGIN
    SELECT RAISE(ABORT, 'what became of a couple never goes');
END;

-- As before, and the new table after the partners.
DROP VIEW sealed_row;

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
SELECT 'data-key', CAST(last_number AS TEXT), '', chain_key || ' ' || rows_key || ' ' || inbox_key
FROM retired_audit_key;
