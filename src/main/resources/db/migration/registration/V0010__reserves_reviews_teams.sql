-- What an organiser decides about registrations beyond the capacity: seats reserved for a profile, whom a
-- cycle is for, questions of their own; and the requests that wait for a decision.
--
-- A request (UNDER_REVIEW) holds no seat but keeps its number of arrival: accepted when the day is full,
-- it takes the rank in the waiting list that it would have had. REFUSED holds nothing, like WITHDRAWN.

ALTER TABLE place DROP CONSTRAINT place_state_check;
ALTER TABLE place ADD CONSTRAINT place_state_check
    CHECK (state IN ('CONFIRMED', 'OFFERED', 'WAITING', 'UNDER_REVIEW', 'WITHDRAWN', 'REFUSED'));
ALTER TABLE place DROP CONSTRAINT queued_when_waiting;
ALTER TABLE place ADD CONSTRAINT numbered_when_waiting
    CHECK ((state IN ('WAITING', 'UNDER_REVIEW')) = (queue_number IS NOT NULL));
ALTER TABLE place ADD COLUMN kept boolean NOT NULL DEFAULT false;
ALTER TABLE place ADD CONSTRAINT kept_when_under_review CHECK (NOT kept OR state = 'UNDER_REVIEW');
COMMENT ON COLUMN place.kept IS 'Not personal: an organiser looked at the request and keeps it for later.';

DROP INDEX one_person_one_seat;
CREATE UNIQUE INDEX one_person_one_seat ON place (day_id, email_key) WHERE state NOT IN ('WITHDRAWN', 'REFUSED');
CREATE INDEX place_request ON place (day_id, queue_number) WHERE state = 'UNDER_REVIEW';

ALTER TABLE place_event DROP CONSTRAINT place_event_what_check;
ALTER TABLE place_event ADD CONSTRAINT place_event_what_check
    CHECK (what IN ('CONFIRMED', 'OFFERED', 'WAITING', 'UNDER_REVIEW', 'WITHDRAWN', 'REFUSED'));
ALTER TABLE place_event ADD COLUMN note text NOT NULL DEFAULT '';
COMMENT ON COLUMN place_event.note IS 'Personal: the reason that was given, who replaced whom; one year after the cycle''s last day; erased.';

ALTER TABLE registration ADD COLUMN request_reason text NOT NULL DEFAULT '';
COMMENT ON COLUMN registration.request_reason IS 'Personal: why the person asks to come, for the organisers who decide; one year after the cycle''s last day; erased.';

CREATE TABLE day_reserve (
    day_id bigint NOT NULL REFERENCES day_gauge ON DELETE CASCADE,
    profile text NOT NULL CHECK (profile IN ('LOCAL_AGENT', 'STATE_AGENT', 'ELECTED_OFFICIAL', 'OTHER')),
    seats integer NOT NULL CHECK (seats > 0),
    until timestamptz NOT NULL,
    PRIMARY KEY (day_id, profile)
);
COMMENT ON TABLE day_reserve IS 'Of a day''s seats, how many only that profile may take, until then.';
COMMENT ON COLUMN day_reserve.profile IS 'Not personal.';

CREATE TABLE registration_rules (
    cycle_id bigint PRIMARY KEY REFERENCES cycle ON DELETE CASCADE,
    reviewed_profiles text[] NOT NULL DEFAULT '{}',
    refused_profiles text[] NOT NULL DEFAULT '{}',
    departments text[] NOT NULL DEFAULT '{}',
    elsewhere text NOT NULL DEFAULT 'ADMITTED' CHECK (elsewhere IN ('ADMITTED', 'REVIEWED', 'REFUSED')),
    offer_hours integer NOT NULL DEFAULT 48 CHECK (offer_hours BETWEEN 1 AND 720),
    substitute_hours integer NOT NULL DEFAULT 24 CHECK (substitute_hours BETWEEN 0 AND 720),
    phone text NOT NULL DEFAULT 'OPTIONAL' CHECK (phone IN ('REQUIRED', 'OPTIONAL', 'HIDDEN')),
    job text NOT NULL DEFAULT 'REQUIRED' CHECK (job IN ('REQUIRED', 'OPTIONAL', 'HIDDEN')),
    access_needs text NOT NULL DEFAULT 'OPTIONAL' CHECK (access_needs IN ('REQUIRED', 'OPTIONAL', 'HIDDEN'))
);
INSERT INTO registration_rules (cycle_id, offer_hours) SELECT id, offer_hours FROM cycle WHERE offer_hours <> 48;
ALTER TABLE cycle DROP COLUMN offer_hours;
COMMENT ON TABLE registration_rules IS 'A cycle without a row has the defaults.';
COMMENT ON COLUMN registration_rules.reviewed_profiles IS 'Not personal: whose registration an organiser decides.';
COMMENT ON COLUMN registration_rules.refused_profiles IS 'Not personal: for whom the cycle is not.';
COMMENT ON COLUMN registration_rules.departments IS 'Not personal: codes of the departments it is for; all when empty.';
COMMENT ON COLUMN registration_rules.elsewhere IS 'Not personal: what becomes of somebody of another department.';
COMMENT ON COLUMN registration_rules.offer_hours IS 'How long a freed seat stays offered to the first in line.';
COMMENT ON COLUMN registration_rules.substitute_hours IS 'How long before a day its places no longer change hands.';
COMMENT ON COLUMN registration_rules.phone IS 'Not personal: whether the form asks for it.';
COMMENT ON COLUMN registration_rules.job IS 'Not personal: whether the form asks for it.';
COMMENT ON COLUMN registration_rules.access_needs IS 'Not personal: whether the form asks for them.';

CREATE TABLE question (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle_id bigint NOT NULL REFERENCES cycle ON DELETE CASCADE,
    position integer NOT NULL,
    version integer NOT NULL,
    asked boolean NOT NULL DEFAULT true
);
CREATE INDEX question_of_cycle ON question (cycle_id, position);
COMMENT ON TABLE question IS 'What an organiser asks beyond the form''s own fields; version is the current one.';

CREATE TABLE question_version (
    question_id bigint NOT NULL REFERENCES question ON DELETE CASCADE,
    version integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('TEXT', 'CHOICE', 'YES_NO')),
    label text NOT NULL,
    help text NOT NULL,
    choices text[] NOT NULL,
    required boolean NOT NULL,
    PRIMARY KEY (question_id, version)
);
COMMENT ON TABLE question_version IS 'The wording that was asked at a time; rows are only ever added.';
COMMENT ON COLUMN question_version.kind IS 'Not personal.';
COMMENT ON COLUMN question_version.label IS 'Not personal.';
COMMENT ON COLUMN question_version.help IS 'Not personal.';
COMMENT ON COLUMN question_version.choices IS 'Not personal.';

CREATE TABLE reply (
    registration_id bigint NOT NULL REFERENCES registration ON DELETE CASCADE,
    question_id bigint NOT NULL,
    version integer NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (registration_id, question_id),
    FOREIGN KEY (question_id, version) REFERENCES question_version
);
COMMENT ON TABLE reply IS 'A person''s answer, with the version of the question that they read.';
COMMENT ON COLUMN reply.text IS 'Personal: what the organiser asked for the days; one year after the cycle''s last day; erased.';

-- One form or request may register several people: one line each, none for whom nothing was recorded.
ALTER TABLE submission ADD COLUMN position integer NOT NULL DEFAULT 0;
ALTER TABLE submission ADD COLUMN fingerprint text NOT NULL DEFAULT '';
ALTER TABLE submission ADD COLUMN review_days bigint[] NOT NULL DEFAULT '{}';
ALTER TABLE submission ALTER COLUMN registration_id DROP NOT NULL;
ALTER TABLE submission DROP CONSTRAINT submission_pkey;
ALTER TABLE submission ADD PRIMARY KEY (key, position);
COMMENT ON COLUMN submission.fingerprint IS 'Not personal: a digest of what was asked, where the key does not hold it already.';
COMMENT ON COLUMN submission.review_days IS 'Not personal.';
