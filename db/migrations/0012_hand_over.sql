-- SPDX-License-Identifier: MIT
-- Hand-over: what a partner may fill alone while the practice is locked, and of each response how it was filled.

-- A ticket. mac_key: authenticates what is captured under it; '' while nothing is, and another one each time it goes on, so
-- that no record counts twice. taken_in: the number of the newest record under this key that is in the practice.
CREATE TABLE hand_over (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    couple_id TEXT NOT NULL REFERENCES couple (id),
    side TEXT NOT NULL CHECK (side IN ('A', 'B')),
    day TEXT NOT NULL CHECK (day IS date(day)),
    mac_key TEXT NOT NULL CHECK (length(mac_key) IN (0, 64)),
    taken_in INTEGER NOT NULL CHECK (taken_in >= 0),
    state TEXT NOT NULL CHECK (state IN ('open', 'ended')),
    utc TEXT NOT NULL CHECK (length(utc) = 24),
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -840 AND 840),
    CHECK (state = 'open' OR mac_key = '')
) STRICT;

CREATE INDEX hand_over_of_couple ON hand_over (couple_id, id);

CREATE TRIGGER hand_over_stays_whose_it_is BEFORE UPDATE ON hand_over
WHEN NEW.id <> OLD.id OR NEW.couple_id <> OLD.couple_id OR NEW.side <> OLD.side OR NEW.day <> OLD.day OR NEW.utc <> OLD.utc
    OR NEW.offset_minutes <> OLD.offset_minutes
BEGIN
    SELECT RAISE(ABORT, 'whose a hand-over is never changes');
END;

CREATE TRIGGER hand_over_ends_once BEFORE UPDATE ON hand_over
WHEN OLD.state = 'ended'
BEGIN
    SELECT RAISE(ABORT, 'a hand-over that ended never changes');
END;

CREATE TRIGGER hand_over_takes_nothing_twice BEFORE UPDATE ON hand_over
WHEN NEW.mac_key = OLD.mac_key AND NEW.taken_in < OLD.taken_in
BEGIN
    SELECT RAISE(ABORT, 'what was taken in is taken in');
END;

CREATE TRIGGER hand_over_never_goes BEFORE DELETE ON hand_over
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE couple_id = OLD.couple_id AND coalesce(side, OLD.side) = OLD.side)
BEGIN
    SELECT RAISE(ABORT, 'a hand-over never goes');
END;

-- response_id: the response its answers become, once the form was begun.
CREATE TABLE hand_over_form (
    hand_over_id TEXT NOT NULL REFERENCES hand_over (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    questionnaire_kind TEXT NOT NULL CHECK (questionnaire_kind = 'questionnaire'),
    questionnaire_id TEXT NOT NULL,
    questionnaire_version TEXT NOT NULL,
    key_kind TEXT CHECK (key_kind = 'key'),
    key_id TEXT,
    key_version TEXT,
    response_id TEXT NOT NULL UNIQUE CHECK (length(response_id) = 36),
    PRIMARY KEY (hand_over_id, number),
    FOREIGN KEY (questionnaire_kind, questionnaire_id, questionnaire_version) REFERENCES definition (kind, id, version),
    FOREIGN KEY (key_kind, key_id, key_version) REFERENCES definition (kind, id, version),
    CHECK ((key_kind IS NULL) = (key_id IS NULL) AND (key_version IS NULL) = (key_id IS NULL))
) STRICT;

CREATE TRIGGER hand_over_form_never_changes BEFORE UPDATE ON hand_over_form
BEGIN
    SELECT RAISE(ABORT, 'the forms of a hand-over never change');
END;

CREATE TRIGGER hand_over_form_never_goes BEFORE DELETE ON hand_over_form
WHEN NOT EXISTS (SELECT 1 FROM hand_over JOIN erasure ON erasure.couple_id = hand_over.couple_id
    AND coalesce(erasure.side, hand_over.side) = hand_over.side WHERE hand_over.id = OLD.hand_over_id)
BEGIN
    SELECT RAISE(ABORT, 'the forms of a hand-over never go');
END;

DROP VIEW sealed_row;

-- How a questionnaire was filled; not known of what came in from files.
ALTER TABLE response ADD COLUMN administration TEXT CHECK (administration IN ('interview', 'alone', 'paper'));

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
    || coalesce(' ' || administration, '')
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
