-- SPDX-License-Identifier: MIT
-- What a completed record said before it was changed, with the reason. It is part of that record and goes with it.

DROP VIEW sealed_row;

CREATE TABLE earlier_value (
    subject TEXT NOT NULL CHECK (subject IN ('session', 'goal', 'log-entry', 'review')),
    subject_id TEXT NOT NULL CHECK (length(subject_id) = 36),
    number INTEGER NOT NULL CHECK (number >= 1),
    couple_id TEXT NOT NULL REFERENCES couple (id),
    owner TEXT NOT NULL CHECK (owner IN ('A', 'B', 'joint', 'counselor')),
    what TEXT NOT NULL CHECK (what <> ''),
    value TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (trim(reason) <> ''),
    changed_by TEXT NOT NULL,
    utc TEXT NOT NULL CHECK (length(utc) = 24),
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -840 AND 840),
    PRIMARY KEY (subject, subject_id, number)
) STRICT;

CREATE INDEX earlier_value_of_couple ON earlier_value (couple_id);

CREATE TRIGGER earlier_value_never_changes BEFORE UPDATE ON earlier_value
BEGIN
    SELECT RAISE(ABORT, 'what a record said before never changes');
END;

CREATE TRIGGER earlier_value_never_goes BEFORE DELETE ON earlier_value
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE couple_id = OLD.couple_id)
BEGIN
    SELECT RAISE(ABORT, 'what a record said before never goes');
END;

-- As before, with what each record said earlier.
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
SELECT 'couple', couple_id, 'tag', hex(tag)
FROM couple_tag
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
    || coalesce(' ' || administration, '')
    || CASE WHEN coalesce(amends_id, amended_because, amended_by, amended_utc, amended_offset) IS NULL THEN ''
       ELSE ' amends ' || coalesce(amends_id, '-') || ' ' || coalesce(hex(amended_because), '-') || ' '
       || coalesce(hex(amended_by), '-') || ' ' || coalesce(amended_utc, '-') || ' ' || coalesce(amended_offset, '-') END
FROM response
UNION ALL
SELECT 'response-move', from_response_id, '', from_couple_id || ' ' || from_side || ' ' || to_response_id || ' ' || to_couple_id
    || ' ' || to_side || ' ' || hex(reason) || ' ' || hex(moved_by) || ' ' || utc || ' ' || offset_minutes
FROM response_move
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
SELECT subject, subject_id, printf('earlier %09d', number), couple_id || ' ' || owner || ' ' || hex(what) || ' ' || hex(value)
    || ' ' || hex(reason) || ' ' || hex(changed_by) || ' ' || utc || ' ' || offset_minutes
FROM earlier_value
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
SELECT 'hand-over', id, '', couple_id || ' ' || side || ' ' || day || ' ' || mac_key || ' ' || taken_in || ' ' || state || ' '
    || utc || ' ' || offset_minutes
FROM hand_over
UNION ALL
SELECT 'hand-over', hand_over_id, printf('form %09d', number), questionnaire_kind || ' ' || hex(questionnaire_id) || ' '
    || hex(questionnaire_version) || ' ' || coalesce(key_kind, '-') || ' ' || coalesce(hex(key_id), '-') || ' '
    || coalesce(hex(key_version), '-') || ' ' || response_id
FROM hand_over_form
UNION ALL
SELECT 'data-key', CAST(last_number AS TEXT), '', chain_key || ' ' || rows_key || ' ' || inbox_key
FROM retired_audit_key;
