-- SPDX-License-Identifier: MIT
-- What each partner agreed to, what is known about safety and what was done about it, what left the practice and on whose
-- authority, and what the practice has set for itself. Nothing of it changes: what ends gets a row that says so.

-- The words a consent was given to, as they were.
CREATE TABLE practice_text (
    id TEXT NOT NULL CHECK (id <> ''),
    version INTEGER NOT NULL CHECK (version >= 1),
    words TEXT NOT NULL,
    PRIMARY KEY (id, version)
) STRICT;

CREATE TRIGGER practice_text_never_changes BEFORE UPDATE ON practice_text
BEGIN
    SELECT RAISE(ABORT, 'a text somebody agreed to never changes');
END;

CREATE TRIGGER practice_text_never_goes BEFORE DELETE ON practice_text
BEGIN
    SELECT RAISE(ABORT, 'a text somebody agreed to never goes');
END;

-- A signed page, scanned: base64.
CREATE TABLE scan (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    couple_id TEXT NOT NULL REFERENCES couple (id),
    side TEXT NOT NULL CHECK (side IN ('A', 'B')),
    media_type TEXT NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png', 'image/tiff')),
    content TEXT NOT NULL
) STRICT;

CREATE TRIGGER scan_never_changes BEFORE UPDATE ON scan
BEGIN
    SELECT RAISE(ABORT, 'a scan never changes');
END;

CREATE TRIGGER scan_never_goes BEFORE DELETE ON scan
BEGIN
    SELECT RAISE(ABORT, 'a scan never goes');
END;

CREATE TABLE consent (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    couple_id TEXT NOT NULL REFERENCES couple (id),
    side TEXT NOT NULL CHECK (side IN ('A', 'B')),
    purpose TEXT NOT NULL CHECK (purpose IN ('counseling', 'confidentiality', 'homework', 'touch', 'sexual-intimacy',
        'contact-outside', 'share-scale', 'electronic-contact', 'telehealth', 'local-norms', 'release')),
    about TEXT NOT NULL,
    text_id TEXT,
    text_version INTEGER,
    method TEXT NOT NULL CHECK (method IN ('paper-scan', 'paper', 'in-session', 'typed')),
    given_on TEXT NOT NULL CHECK (given_on IS date(given_on)),
    until_day TEXT CHECK (until_day IS date(until_day)),
    scan_id TEXT REFERENCES scan (id),
    utc TEXT NOT NULL CHECK (length(utc) = 24),
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -840 AND 840),
    FOREIGN KEY (text_id, text_version) REFERENCES practice_text (id, version),
    CHECK ((text_id IS NULL) = (text_version IS NULL)),
    CHECK ((method = 'paper-scan') = (scan_id IS NOT NULL))
) STRICT;

CREATE INDEX consent_of_couple ON consent (couple_id, id);

CREATE TRIGGER consent_never_changes BEFORE UPDATE ON consent
BEGIN
    SELECT RAISE(ABORT, 'a consent never changes');
END;

CREATE TRIGGER consent_never_goes BEFORE DELETE ON consent
BEGIN
    SELECT RAISE(ABORT, 'a consent never goes');
END;

CREATE TABLE consent_end (
    consent_id TEXT NOT NULL PRIMARY KEY REFERENCES consent (id),
    withdrawn_on TEXT NOT NULL CHECK (withdrawn_on IS date(withdrawn_on)),
    utc TEXT NOT NULL CHECK (length(utc) = 24),
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -840 AND 840)
) STRICT;

CREATE TRIGGER consent_end_never_changes BEFORE UPDATE ON consent_end
BEGIN
    SELECT RAISE(ABORT, 'the end of a consent never changes');
END;

CREATE TRIGGER consent_end_never_goes BEFORE DELETE ON consent_end
BEGIN
    SELECT RAISE(ABORT, 'the end of a consent never goes');
END;

-- The mutual-yes list: what each partner marked alone. The newest mark counts.
CREATE TABLE yes_mark (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    couple_id TEXT NOT NULL REFERENCES couple (id),
    side TEXT NOT NULL CHECK (side IN ('A', 'B')),
    about TEXT NOT NULL CHECK (about <> ''),
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'not-yet', 'no')),
    marked_on TEXT NOT NULL CHECK (marked_on IS date(marked_on)),
    until_day TEXT CHECK (until_day IS date(until_day)),
    utc TEXT NOT NULL CHECK (length(utc) = 24),
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -840 AND 840)
) STRICT;

CREATE INDEX yes_mark_of_couple ON yes_mark (couple_id, id);

CREATE TRIGGER yes_mark_never_changes BEFORE UPDATE ON yes_mark
BEGIN
    SELECT RAISE(ABORT, 'a mark of the mutual-yes list never changes');
END;

CREATE TRIGGER yes_mark_never_goes BEFORE DELETE ON yes_mark
BEGIN
    SELECT RAISE(ABORT, 'a mark of the mutual-yes list never goes');
END;

-- A safety matter the counselor noted; those that answers raise are computed from the answers.
CREATE TABLE flag (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    couple_id TEXT NOT NULL REFERENCES couple (id),
    side TEXT CHECK (side IN ('A', 'B')),
    kind TEXT NOT NULL CHECK (kind IN ('self-harm', 'partner-violence', 'harm-to-others', 'substance', 'abuse-of-dependent',
        'severe-distress', 'coercion', 'other')),
    severity TEXT NOT NULL CHECK (severity IN ('low', 'medium', 'high')),
    raised_on TEXT NOT NULL CHECK (raised_on IS date(raised_on)),
    words TEXT NOT NULL,
    utc TEXT NOT NULL CHECK (length(utc) = 24),
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -840 AND 840)
) STRICT;

CREATE INDEX flag_of_couple ON flag (couple_id, id);

CREATE TRIGGER flag_never_changes BEFORE UPDATE ON flag
BEGIN
    SELECT RAISE(ABORT, 'a flag never changes');
END;

CREATE TRIGGER flag_never_goes BEFORE DELETE ON flag
BEGIN
    SELECT RAISE(ABORT, 'a flag never goes');
END;

-- What was done about a flag (its id) or an alert ("response id/alert id").
CREATE TABLE safety_action (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    couple_id TEXT NOT NULL REFERENCES couple (id),
    about TEXT NOT NULL CHECK (about <> ''),
    action TEXT NOT NULL CHECK (action IN ('assessed', 'plan', 'referral', 'follow-up', 'closed')),
    words TEXT NOT NULL CHECK (trim(words) <> ''),
    acted_on TEXT NOT NULL CHECK (acted_on IS date(acted_on)),
    follow_up TEXT CHECK (follow_up IS date(follow_up)),
    utc TEXT NOT NULL CHECK (length(utc) = 24),
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -840 AND 840)
) STRICT;

CREATE INDEX safety_action_of_couple ON safety_action (couple_id, id);

CREATE TRIGGER safety_action_never_changes BEFORE UPDATE ON safety_action
BEGIN
    SELECT RAISE(ABORT, 'what was done about a safety matter never changes');
END;

CREATE TRIGGER safety_action_never_goes BEFORE DELETE ON safety_action
BEGIN
    SELECT RAISE(ABORT, 'what was done about a safety matter never goes');
END;

-- A rule the counselor set aside, and why.
CREATE TABLE override (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    couple_id TEXT NOT NULL REFERENCES couple (id),
    act TEXT NOT NULL CHECK (act <> ''),
    subject_id TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (trim(reason) <> ''),
    utc TEXT NOT NULL CHECK (length(utc) = 24),
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -840 AND 840)
) STRICT;

CREATE INDEX override_of_couple ON override (couple_id, id);

CREATE TRIGGER override_never_changes BEFORE UPDATE ON override
BEGIN
    SELECT RAISE(ABORT, 'an override never changes');
END;

CREATE TRIGGER override_never_goes BEFORE DELETE ON override
BEGIN
    SELECT RAISE(ABORT, 'an override never goes');
END;

-- A file that left.
CREATE TABLE release (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    couple_id TEXT NOT NULL REFERENCES couple (id),
    what TEXT NOT NULL CHECK (what <> ''),
    audience TEXT NOT NULL CHECK (audience IN ('counselor', 'couple-shared', 'partner-a', 'partner-b', 'de-identified')),
    recipient TEXT NOT NULL CHECK (recipient <> ''),
    purpose TEXT NOT NULL,
    authority TEXT NOT NULL CHECK (authority <> ''),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    utc TEXT NOT NULL CHECK (length(utc) = 24),
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -840 AND 840)
) STRICT;

CREATE INDEX release_of_couple ON release (couple_id, id);

CREATE TRIGGER release_never_changes BEFORE UPDATE ON release
BEGIN
    SELECT RAISE(ABORT, 'a release never changes');
END;

CREATE TRIGGER release_never_goes BEFORE DELETE ON release
BEGIN
    SELECT RAISE(ABORT, 'a release never goes');
END;

-- A task the counselor called done, by the name the program gives it.
CREATE TABLE task_done (
    couple_id TEXT NOT NULL REFERENCES couple (id),
    task TEXT NOT NULL CHECK (task <> ''),
    words TEXT NOT NULL,
    done_on TEXT NOT NULL CHECK (done_on IS date(done_on)),
    utc TEXT NOT NULL CHECK (length(utc) = 24),
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -840 AND 840),
    PRIMARY KEY (couple_id, task)
) STRICT;

CREATE TRIGGER task_done_never_changes BEFORE UPDATE ON task_done
BEGIN
    SELECT RAISE(ABORT, 'a task that was done never changes');
END;

CREATE TRIGGER task_done_never_goes BEFORE DELETE ON task_done
BEGIN
    SELECT RAISE(ABORT, 'a task that was done never goes');
END;

-- What the practice has set for itself; the newest row of a name counts.
CREATE TABLE setting (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number >= 1),
    name TEXT NOT NULL CHECK (name <> ''),
    value TEXT NOT NULL,
    utc TEXT NOT NULL CHECK (length(utc) = 24),
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -840 AND 840)
) STRICT;

CREATE TRIGGER setting_never_changes BEFORE UPDATE ON setting
BEGIN
    SELECT RAISE(ABORT, 'a setting never changes');
END;

CREATE TRIGGER setting_never_goes BEFORE DELETE ON setting
BEGIN
    SELECT RAISE(ABORT, 'a setting never goes');
END;

-- Their rows are sealed under names that are no columns; an index each finds them.
CREATE INDEX practice_text_as_subject ON practice_text (id || '|' || version);
CREATE INDEX task_done_as_subject ON task_done (couple_id || ' ' || task);
CREATE INDEX setting_as_subject ON setting (CAST(number AS TEXT));

-- As before, and the new tables after the answers.
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
SELECT 'task', couple_id || ' ' || task, '', hex(words) || ' ' || done_on || ' ' || utc || ' ' || offset_minutes
FROM task_done
UNION ALL
SELECT 'setting', CAST(number AS TEXT), '', hex(name) || ' ' || hex(value) || ' ' || utc || ' ' || offset_minutes
FROM setting
UNION ALL
SELECT 'data-key', CAST(last_number AS TEXT), '', chain_key || ' ' || rows_key || ' ' || inbox_key
FROM retired_audit_key;
