-- Surveys after a day, by « the urn » (docs/decisions/0045): who was present may answer once, and nobody who
-- holds the database, at any moment and in any order, can tell whose an answer is. What would tell is not here:
-- the key of an urn is a file of the data folder, which no backup of the database holds and which ends with the
-- survey. A ticket knows no person and no time, a ballot is sealed until it is counted among others, and what is
-- counted is sums and loose texts.

CREATE TABLE survey (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle_id bigint NOT NULL REFERENCES cycle ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('HOT', 'FOLLOW_UP', 'SPEAKERS', 'FUNDERS', 'EMPLOYERS')),
    days bigint[] NOT NULL,
    title text NOT NULL,
    state text NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT', 'PLANNED', 'OPEN', 'CLOSED')),
    way text NOT NULL DEFAULT 'MAIL' CHECK (way IN ('MAIL', 'SLIPS')),
    revision integer NOT NULL DEFAULT 1,
    created_on date NOT NULL,
    opened_at timestamptz,
    closes_on date,
    closed_at timestamptz,
    reminded_at timestamptz,
    issued integer NOT NULL DEFAULT 0,
    reminded integer NOT NULL DEFAULT 0,
    answered integer NOT NULL DEFAULT 0,
    lost integer NOT NULL DEFAULT 0,
    destroyed boolean NOT NULL DEFAULT false,
    rewritten boolean NOT NULL DEFAULT false,
    sealed_cells bytea,
    decision text NOT NULL DEFAULT '',
    decided_on date,
    CHECK ((state IN ('OPEN', 'CLOSED')) = (opened_at IS NOT NULL)),
    CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)),
    CHECK (state <> 'CLOSED' OR sealed_cells IS NULL)
);
CREATE INDEX survey_cycle ON survey (cycle_id);
CREATE INDEX survey_under_way ON survey (state) WHERE state IN ('PLANNED', 'OPEN');
COMMENT ON TABLE survey IS 'Frozen once open. issued: tickets given; answered: ballots counted, all of them once closed; lost: ballots that no key opens any more; destroyed: fewer than five answered.';
COMMENT ON COLUMN survey.days IS 'The meeting days that it is about: whoever was present at one of them is asked.';
COMMENT ON COLUMN survey.kind IS 'Not personal.';
COMMENT ON COLUMN survey.title IS 'Not personal: what the survey is called.';
COMMENT ON COLUMN survey.state IS 'Not personal.';
COMMENT ON COLUMN survey.way IS 'Not personal.';
COMMENT ON COLUMN survey.sealed_cells IS 'Not personal: counts by group while the survey is open, sealed under the urn''s key so that none under five is seen.';
COMMENT ON COLUMN survey.decision IS 'Not personal: what the centre changed, in its own words.';

CREATE TABLE survey_question (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    survey_id bigint NOT NULL REFERENCES survey ON DELETE CASCADE,
    rank integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('SCALE', 'SINGLE', 'SEVERAL', 'TEXT')),
    code text NOT NULL DEFAULT '',
    text text NOT NULL,
    options text[] NOT NULL DEFAULT '{}',
    breakdown boolean NOT NULL DEFAULT false,
    CHECK ((kind = 'TEXT') = (cardinality(options) = 0)),
    CHECK (NOT breakdown OR kind = 'SINGLE')
);
CREATE INDEX survey_question_survey ON survey_question (survey_id, rank);
COMMENT ON COLUMN survey_question.kind IS 'Not personal.';
COMMENT ON COLUMN survey_question.code IS 'Not personal: by which a model''s question is known again in another survey.';
COMMENT ON COLUMN survey_question.text IS 'Not personal: what is asked.';
COMMENT ON COLUMN survey_question.options IS 'Not personal: the answers to choose from.';

CREATE TABLE survey_asked (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    survey_id bigint NOT NULL REFERENCES survey ON DELETE CASCADE,
    registration_id bigint REFERENCES registration ON DELETE CASCADE,
    email text NOT NULL DEFAULT '',
    CHECK ((registration_id IS NULL) = (email <> ''))
);
CREATE UNIQUE INDEX survey_asked_person ON survey_asked (survey_id, registration_id, email) NULLS NOT DISTINCT;
CREATE INDEX survey_asked_registration ON survey_asked (registration_id);
COMMENT ON TABLE survey_asked IS 'Who was asked, whether they answered or not; a message of kind SURVEY or SURVEY_REMINDER bears this number as its subject.';
COMMENT ON COLUMN survey_asked.email IS 'Personal: address of a speaker, funder or employer who is asked, empty for who is registered; one year after the survey closed; erased.';

CREATE TABLE survey_ticket (
    digest bytea PRIMARY KEY,
    survey_id bigint NOT NULL REFERENCES survey ON DELETE CASCADE
);
CREATE INDEX survey_ticket_survey ON survey_ticket (survey_id);
COMMENT ON TABLE survey_ticket IS 'Tickets that were not used yet: no person, no time, filled in the order of their digests.';
COMMENT ON COLUMN survey_ticket.digest IS 'Not personal: SHA-256 of a random-looking ticket that only the key of the urn makes.';

CREATE TABLE survey_box (
    id uuid PRIMARY KEY,
    survey_id bigint NOT NULL REFERENCES survey ON DELETE CASCADE,
    sealed bytea NOT NULL
);
CREATE INDEX survey_box_survey ON survey_box (survey_id);
COMMENT ON TABLE survey_box IS 'Ballots until they are counted: sealed, padded, without time or address.';
COMMENT ON COLUMN survey_box.id IS 'Not personal: random.';
COMMENT ON COLUMN survey_box.sealed IS 'Personal: a ballot that only the key of the urn opens; until it is counted, the close at the latest; erased.';

CREATE TABLE survey_tally (
    question_id bigint NOT NULL REFERENCES survey_question ON DELETE CASCADE,
    options integer[] NOT NULL,
    breakdown_id bigint NOT NULL DEFAULT 0,
    groups integer[] NOT NULL DEFAULT '{}',
    n integer NOT NULL,
    PRIMARY KEY (question_id, breakdown_id, groups, options)
);
COMMENT ON TABLE survey_tally IS 'Sums: of one option of a question, or, by a breakdown and once closed, of options of groups merged until none is under five. Option -1: no answer.';

CREATE TABLE survey_text (
    id uuid PRIMARY KEY,
    question_id bigint NOT NULL REFERENCES survey_question ON DELETE CASCADE,
    text text NOT NULL,
    theme text NOT NULL DEFAULT ''
);
CREATE INDEX survey_text_question ON survey_text (question_id);
COMMENT ON TABLE survey_text IS 'Free answers, each alone: nothing tells which are of one ballot.';
COMMENT ON COLUMN survey_text.id IS 'Not personal: random.';
COMMENT ON COLUMN survey_text.text IS 'Personal: what somebody wrote, may name somebody; one year after the survey closed; erased.';
COMMENT ON COLUMN survey_text.theme IS 'Not personal: under what the organiser sorted it.';
