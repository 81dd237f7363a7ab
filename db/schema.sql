-- SPDX-License-Identifier: MIT
-- The schema of a new practice, to look at: made from the migrations by ./dev fixtures, never by hand.
PRAGMA application_id = 1380664396;
PRAGMA user_version = 15;

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

CREATE TABLE assignment (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    couple_id TEXT NOT NULL REFERENCES couple (id),
    template_id TEXT NOT NULL CHECK (template_id <> ''),
    template_version INTEGER NOT NULL,
    title TEXT NOT NULL,
    assigned_session_id TEXT NOT NULL REFERENCES session (id),
    start_day TEXT NOT NULL CHECK (start_day IS date(start_day)),
    last_day TEXT CHECK (last_day IS date(last_day)),
    ended_day TEXT CHECK (ended_day IS date(ended_day)),
    schedule TEXT NOT NULL CHECK (json_valid(schedule)),
    for_a INTEGER NOT NULL CHECK (for_a IN (0, 1)),
    for_b INTEGER NOT NULL CHECK (for_b IN (0, 1)),
    joint INTEGER NOT NULL CHECK (joint IN (0, 1)),
    kind TEXT NOT NULL CHECK (kind IN ('touch_ritual', 'forgiveness', 'goal_plan', 'quality_time', 'daily_ritual',
        'couple_talk', 'gratitude', 'trust_commitment', 'boundary', 'self_care', 'novelty', 'deep_conversation',
        'needs_desires', 'lessons_learned', 'support_plan', 'resource', 'problem_map', 'sexual_intimacy')),
    plan TEXT NOT NULL CHECK (json_valid(plan)),
    follows_id TEXT REFERENCES assignment (id),
    CHECK (for_a + for_b >= 1)
) STRICT;

CREATE INDEX assignment_of_couple ON assignment (couple_id, start_day, id);

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

CREATE TRIGGER audit_has_no_gaps BEFORE INSERT ON audit
WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM audit)
BEGIN
    SELECT RAISE(ABORT, 'the audit trail has no gaps');
END;

CREATE TRIGGER audit_never_changes BEFORE UPDATE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit trail never changes');
END;

CREATE TRIGGER audit_never_shrinks BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit trail never shrinks');
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
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE couple_id = OLD.couple_id AND coalesce(side, OLD.side) = OLD.side)
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
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE couple_id = (SELECT couple_id FROM consent WHERE id = OLD.consent_id))
BEGIN
    SELECT RAISE(ABORT, 'the end of a consent never goes');
END;

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

CREATE TABLE couple_status (
    couple_id TEXT NOT NULL REFERENCES couple (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    day TEXT NOT NULL CHECK (day IS date(day)),
    status TEXT NOT NULL CHECK (status IN ('active', 'paused', 'closed', 'separated')),
    PRIMARY KEY (couple_id, number)
) STRICT;

CREATE TRIGGER couple_status_never_changes BEFORE UPDATE ON couple_status
BEGIN
    SELECT RAISE(ABORT, 'what became of a couple never changes');
END;

CREATE TRIGGER couple_status_never_goes BEFORE DELETE ON couple_status
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE couple_id = OLD.couple_id)
BEGIN
    SELECT RAISE(ABORT, 'what became of a couple never goes');
END;

CREATE TABLE couple_tag (
    couple_id TEXT NOT NULL REFERENCES couple (id),
    tag TEXT NOT NULL CHECK (tag <> '' AND trim(tag) = tag AND length(tag) <= 40),
    PRIMARY KEY (couple_id, tag)
) STRICT;

CREATE INDEX couple_tag_as_tag ON couple_tag (tag, couple_id);

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
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE couple_id = OLD.couple_id AND (side IS NULL OR side = OLD.side))
BEGIN
    SELECT RAISE(ABORT, 'a flag never goes');
END;

CREATE TABLE goal (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    couple_id TEXT NOT NULL REFERENCES couple (id),
    title TEXT NOT NULL,
    owner TEXT NOT NULL CHECK (owner IN ('A', 'B', 'joint', 'counselor')),
    importance INTEGER NOT NULL CHECK (importance BETWEEN 0 AND 3),
    difficulty INTEGER NOT NULL CHECK (difficulty BETWEEN 0 AND 3),
    baseline INTEGER NOT NULL CHECK (baseline BETWEEN -2 AND 2),
    set_on TEXT NOT NULL CHECK (set_on IS date(set_on)),
    target TEXT CHECK (target IS date(target))
) STRICT;

CREATE INDEX goal_of_couple ON goal (couple_id, set_on, id);

CREATE TABLE goal_level (
    goal_id TEXT NOT NULL REFERENCES goal (id),
    level INTEGER NOT NULL CHECK (level BETWEEN -2 AND 2),
    words TEXT NOT NULL,
    PRIMARY KEY (goal_id, level)
) STRICT;

CREATE TABLE goal_rating (
    goal_id TEXT NOT NULL REFERENCES goal (id),
    day TEXT NOT NULL CHECK (day IS date(day)),
    rated_by TEXT NOT NULL CHECK (rated_by IN ('A', 'B', 'counselor')),
    level INTEGER NOT NULL CHECK (level BETWEEN -2 AND 2),
    PRIMARY KEY (goal_id, day, rated_by)
) STRICT;

CREATE TABLE goal_step (
    goal_id TEXT NOT NULL REFERENCES goal (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    title TEXT NOT NULL,
    owner TEXT NOT NULL CHECK (owner IN ('A', 'B', 'joint')),
    due TEXT NOT NULL CHECK (due IS date(due)),
    status TEXT NOT NULL CHECK (status IN ('open', 'done', 'partial', 'blocked')),
    done_on TEXT CHECK (done_on IS date(done_on)),
    PRIMARY KEY (goal_id, number)
) STRICT;

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

CREATE TRIGGER hand_over_ends_once BEFORE UPDATE ON hand_over
WHEN OLD.state = 'ended'
BEGIN
    SELECT RAISE(ABORT, 'a hand-over that ended never changes');
END;

CREATE TRIGGER hand_over_never_goes BEFORE DELETE ON hand_over
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE couple_id = OLD.couple_id AND coalesce(side, OLD.side) = OLD.side)
BEGIN
    SELECT RAISE(ABORT, 'a hand-over never goes');
END;

CREATE TRIGGER hand_over_stays_whose_it_is BEFORE UPDATE ON hand_over
WHEN NEW.id <> OLD.id OR NEW.couple_id <> OLD.couple_id OR NEW.side <> OLD.side OR NEW.day <> OLD.day OR NEW.utc <> OLD.utc
    OR NEW.offset_minutes <> OLD.offset_minutes
BEGIN
    SELECT RAISE(ABORT, 'whose a hand-over is never changes');
END;

CREATE TRIGGER hand_over_takes_nothing_twice BEFORE UPDATE ON hand_over
WHEN NEW.mac_key = OLD.mac_key AND NEW.taken_in < OLD.taken_in
BEGIN
    SELECT RAISE(ABORT, 'what was taken in is taken in');
END;

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

CREATE TABLE log_entry (
    id TEXT NOT NULL PRIMARY KEY REFERENCES response (id),
    assignment_id TEXT NOT NULL REFERENCES assignment (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    side TEXT NOT NULL CHECK (side IN ('A', 'B')),
    day TEXT NOT NULL CHECK (day IS date(day)),
    state TEXT NOT NULL
        CHECK (state IN ('done', 'partial', 'not-done', 'opted-out', 'excused', 'not-applicable')),
    entered_by TEXT NOT NULL CHECK (entered_by IN ('partner', 'counselor-from-paper')),
    UNIQUE (assignment_id, number)
) STRICT;

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
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE couple_id = OLD.couple_id AND side IS NULL)
BEGIN
    SELECT RAISE(ABORT, 'an override never goes');
END;

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

CREATE TABLE partner (
    couple_id TEXT NOT NULL REFERENCES couple (id),
    side TEXT NOT NULL CHECK (side IN ('A', 'B')),
    label TEXT NOT NULL,
    pronouns TEXT NOT NULL,
    PRIMARY KEY (couple_id, side)
) STRICT;

CREATE TABLE practice (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    only_one INTEGER NOT NULL DEFAULT 1 UNIQUE CHECK (only_one = 1),
    name TEXT NOT NULL CHECK (name <> ''),
    counselor TEXT NOT NULL,
    created_utc TEXT NOT NULL CHECK (length(created_utc) = 24),
    created_offset INTEGER NOT NULL CHECK (created_offset BETWEEN -840 AND 840)
) STRICT;

CREATE TABLE practice_text (
    id TEXT NOT NULL CHECK (id <> ''),
    version INTEGER NOT NULL CHECK (version >= 1),
    words TEXT NOT NULL,
    PRIMARY KEY (id, version)
) STRICT;

CREATE INDEX practice_text_as_subject ON practice_text (id || '|' || version);

CREATE TRIGGER practice_text_never_changes BEFORE UPDATE ON practice_text
BEGIN
    SELECT RAISE(ABORT, 'a text somebody agreed to never changes');
END;

CREATE TRIGGER practice_text_never_goes BEFORE DELETE ON practice_text
BEGIN
    SELECT RAISE(ABORT, 'a text somebody agreed to never goes');
END;

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
    status TEXT NOT NULL CHECK (status IN ('in-progress', 'completed')), administration TEXT CHECK (administration IN ('interview', 'alone', 'paper')), amends_id TEXT REFERENCES response (id) CHECK (amends_id IS NULL OR purpose = 'questionnaire'), amended_because TEXT
    CHECK ((amended_because IS NULL) = (amends_id IS NULL) AND trim(amended_because) <> ''), amended_by TEXT CHECK ((amended_by IS NULL) = (amends_id IS NULL)), amended_utc TEXT CHECK ((amended_utc IS NULL) = (amends_id IS NULL) AND length(amended_utc) = 24), amended_offset INTEGER
    CHECK ((amended_offset IS NULL) = (amends_id IS NULL) AND amended_offset BETWEEN -840 AND 840),
    FOREIGN KEY (questionnaire_kind, questionnaire_id, questionnaire_version) REFERENCES definition (kind, id, version),
    FOREIGN KEY (key_kind, key_id, key_version) REFERENCES definition (kind, id, version),
    CHECK ((purpose = 'questionnaire') = (questionnaire_id IS NOT NULL)),
    CHECK ((questionnaire_kind IS NULL) = (questionnaire_id IS NULL)
        AND (questionnaire_version IS NULL) = (questionnaire_id IS NULL)),
    CHECK ((key_kind IS NULL) = (key_id IS NULL) AND (key_version IS NULL) = (key_id IS NULL))
) STRICT;

CREATE UNIQUE INDEX response_amended_once ON response (amends_id) WHERE amends_id IS NOT NULL;

CREATE INDEX response_of_couple ON response (couple_id, authored_utc, id);

CREATE UNIQUE INDEX response_only_once ON response
    (couple_id, owner, questionnaire_kind, questionnaire_id, questionnaire_version, authored_utc, coalesce(amends_id, ''))
    WHERE purpose = 'questionnaire';

CREATE TRIGGER response_stays_as_it_was_amended BEFORE UPDATE ON response
WHEN EXISTS (SELECT 1 FROM response AS later WHERE later.amends_id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'what was amended stays as it was');
END;

CREATE TABLE response_move (
    from_response_id TEXT NOT NULL PRIMARY KEY CHECK (length(from_response_id) = 36),
    from_couple_id TEXT NOT NULL REFERENCES couple (id),
    from_side TEXT NOT NULL CHECK (from_side IN ('A', 'B')),
    to_response_id TEXT NOT NULL UNIQUE CHECK (length(to_response_id) = 36),
    to_couple_id TEXT NOT NULL REFERENCES couple (id),
    to_side TEXT NOT NULL CHECK (to_side IN ('A', 'B')),
    reason TEXT NOT NULL CHECK (trim(reason) <> ''),
    moved_by TEXT NOT NULL,
    utc TEXT NOT NULL CHECK (length(utc) = 24),
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -840 AND 840),
    CHECK (from_couple_id <> to_couple_id OR from_side <> to_side)
) STRICT;

CREATE INDEX response_move_from ON response_move (from_couple_id);

CREATE INDEX response_move_to ON response_move (to_couple_id);

CREATE TRIGGER response_move_never_changes BEFORE UPDATE ON response_move
BEGIN
    SELECT RAISE(ABORT, 'that answers were moved never changes');
END;

CREATE TRIGGER response_move_never_goes BEFORE DELETE ON response_move
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE (couple_id = OLD.from_couple_id AND coalesce(side, OLD.from_side) = OLD.from_side)
    OR (couple_id = OLD.to_couple_id AND coalesce(side, OLD.to_side) = OLD.to_side))
BEGIN
    SELECT RAISE(ABORT, 'that answers were moved never goes');
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

CREATE TABLE review (
    id TEXT NOT NULL PRIMARY KEY REFERENCES response (id),
    assignment_id TEXT NOT NULL REFERENCES assignment (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    session_id TEXT NOT NULL REFERENCES session (id),
    day TEXT NOT NULL CHECK (day IS date(day)),
    decision TEXT NOT NULL CHECK (decision IN ('continue', 'step-up', 'step-down', 'change', 'replace', 'stop')),
    UNIQUE (assignment_id, number)
) STRICT;

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
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE couple_id = OLD.couple_id)
BEGIN
    SELECT RAISE(ABORT, 'what was done about a safety matter never goes');
END;

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
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE couple_id = OLD.couple_id AND coalesce(side, OLD.side) = OLD.side)
BEGIN
    SELECT RAISE(ABORT, 'a scan never goes');
END;

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

CREATE TABLE session (
    id TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
    couple_id TEXT NOT NULL REFERENCES couple (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    kind TEXT NOT NULL CHECK (kind IN ('conjoint', 'individual-a', 'individual-b', 'feedback')),
    day TEXT NOT NULL CHECK (day IS date(day)),
    UNIQUE (couple_id, number)
) STRICT;

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

CREATE TABLE setting (
    number INTEGER NOT NULL PRIMARY KEY CHECK (number >= 1),
    name TEXT NOT NULL CHECK (name <> ''),
    value TEXT NOT NULL,
    utc TEXT NOT NULL CHECK (length(utc) = 24),
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -840 AND 840)
) STRICT;

CREATE INDEX setting_as_subject ON setting (CAST(number AS TEXT));

CREATE TRIGGER setting_never_changes BEFORE UPDATE ON setting
BEGIN
    SELECT RAISE(ABORT, 'a setting never changes');
END;

CREATE TRIGGER setting_never_goes BEFORE DELETE ON setting
BEGIN
    SELECT RAISE(ABORT, 'a setting never goes');
END;

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

CREATE TRIGGER task_done_never_changes BEFORE UPDATE ON task_done
BEGIN
    SELECT RAISE(ABORT, 'a task that was done never changes');
END;

CREATE TRIGGER task_done_never_goes BEFORE DELETE ON task_done
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE couple_id = OLD.couple_id)
BEGIN
    SELECT RAISE(ABORT, 'a task that was done never goes');
END;

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
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE couple_id = OLD.couple_id AND coalesce(side, OLD.side) = OLD.side)
BEGIN
    SELECT RAISE(ABORT, 'a mark of the mutual-yes list never goes');
END;
