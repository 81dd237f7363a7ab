-- SPDX-License-Identifier: MIT
-- Forms the practice brought in itself: which questionnaire, and which key scores it. The texts of both are definitions, so
-- they never change.

CREATE TABLE own_form (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    questionnaire_kind TEXT NOT NULL CHECK (questionnaire_kind = 'questionnaire'),
    questionnaire_id TEXT NOT NULL,
    questionnaire_version TEXT NOT NULL,
    key_kind TEXT CHECK (key_kind = 'key'),
    key_id TEXT,
    key_version TEXT,
    UNIQUE (questionnaire_id, questionnaire_version),
    FOREIGN KEY (questionnaire_kind, questionnaire_id, questionnaire_version) REFERENCES definition (kind, id, version),
    FOREIGN KEY (key_kind, key_id, key_version) REFERENCES definition (kind, id, version),
    CHECK ((key_kind IS NULL) = (key_id IS NULL) AND (key_version IS NULL) = (key_id IS NULL))
) STRICT;

CREATE TRIGGER own_form_never_changes BEFORE UPDATE ON own_form
BEGIN
    SELECT RAISE(ABORT, 'a form of the practice never changes');
END;

CREATE TRIGGER own_form_never_goes BEFORE DELETE ON own_form
BEGIN
    SELECT RAISE(ABORT, 'a form of the practice never goes');
END;

-- As before, and the new table after the definitions.
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
SELECT 'data-key', CAST(last_number AS TEXT), '', chain_key || ' ' || rows_key || ' ' || inbox_key
FROM retired_audit_key;
