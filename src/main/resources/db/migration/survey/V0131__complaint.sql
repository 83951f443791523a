-- The register of complaints, difficulties and incidents, with what was answered (Qualiopi, indicator 31). It is
-- evidence for the audits of three years; whom it speaks of is not to be named in it, which its form says.

CREATE TABLE complaint (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle_id bigint REFERENCES cycle ON DELETE SET NULL,
    nature text NOT NULL CHECK (nature IN ('COMPLAINT', 'DIFFICULTY', 'INCIDENT')),
    origin text NOT NULL CHECK (origin IN ('PARTICIPANT', 'SPEAKER', 'FUNDER', 'EMPLOYER', 'TEAM', 'OTHER')),
    received_on date NOT NULL,
    text text NOT NULL,
    answer text NOT NULL DEFAULT '',
    answered_on date,
    revision integer NOT NULL DEFAULT 1,
    CHECK ((answered_on IS NULL) = (answer = ''))
);
CREATE INDEX complaint_cycle ON complaint (cycle_id);
COMMENT ON COLUMN complaint.nature IS 'Not personal.';
COMMENT ON COLUMN complaint.origin IS 'Not personal.';
COMMENT ON COLUMN complaint.text IS 'Personal: what happened, may name somebody; four years after it was received; erased.';
COMMENT ON COLUMN complaint.answer IS 'Personal: what was answered and done, may name somebody; four years after it was received; erased.';
