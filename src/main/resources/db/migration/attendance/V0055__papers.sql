-- Papers: what was signed, and what was certified.
--
-- A certificate says what the journal of presence said when it was made. It is never rewritten: when the
-- journal or a name is corrected the next version gets a number and a code of its own, and the old code
-- goes on answering, with what became of it. Who guesses codes has 2^128 to try.

CREATE TABLE certificate (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    registration_id bigint NOT NULL REFERENCES registration ON DELETE CASCADE,
    version integer NOT NULL CHECK (version > 0),
    code text NOT NULL UNIQUE CHECK (code ~ '^[0-9A-HJKMNP-TV-Z]{26}$'),
    last_name text NOT NULL,
    first_name text NOT NULL,
    organisation text NOT NULL,
    cycle_title text NOT NULL,
    place text NOT NULL,
    made_at timestamptz NOT NULL,
    UNIQUE (registration_id, version)
);
COMMENT ON TABLE certificate IS 'Each version of each person''s certificate, with what it says of the person.';
COMMENT ON COLUMN certificate.code IS 'Not personal: what whoever holds the paper verifies it by.';
COMMENT ON COLUMN certificate.last_name IS 'Personal: to print the paper again and verify it; one year after the cycle''s last day; erased.';
COMMENT ON COLUMN certificate.first_name IS 'Personal: to print the paper again and verify it; one year after the cycle''s last day; erased.';
COMMENT ON COLUMN certificate.organisation IS 'Personal: to print the paper again; one year after the cycle''s last day; erased.';
COMMENT ON COLUMN certificate.cycle_title IS 'Not personal: published.';
COMMENT ON COLUMN certificate.place IS 'Not personal: published.';

CREATE TABLE certified_half_day (
    certificate_id bigint NOT NULL REFERENCES certificate ON DELETE CASCADE,
    date date NOT NULL,
    part text NOT NULL CHECK (part IN ('MORNING', 'AFTERNOON')),
    starts time NOT NULL,
    ends time NOT NULL,
    PRIMARY KEY (certificate_id, date, part),
    CONSTRAINT lasts CHECK (starts < ends)
);
COMMENT ON TABLE certified_half_day IS 'The half-days that a certificate counts; a certificate of nothing is not made.';
COMMENT ON COLUMN certified_half_day.part IS 'Not personal.';
COMMENT ON COLUMN certified_half_day.starts IS 'Not personal: local time at the place.';
COMMENT ON COLUMN certified_half_day.ends IS 'Not personal: local time at the place.';

CREATE TABLE certificate_wording (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    text text NOT NULL,
    signatory text NOT NULL,
    signatory_role text NOT NULL,
    signature bytea NOT NULL
);
COMMENT ON TABLE certificate_wording IS 'What the centre''s certificates say and who signs them; no row until somebody changed it.';
COMMENT ON COLUMN certificate_wording.text IS 'Not personal: the same for all, with fields in braces.';
COMMENT ON COLUMN certificate_wording.signatory IS 'Personal: name of who signs for the centre; as long as they do; erased by who replaces it.';
COMMENT ON COLUMN certificate_wording.signatory_role IS 'Not personal: such as director.';
COMMENT ON COLUMN certificate_wording.signature IS 'Personal: picture of the signature, PNG, empty for none; as long as they sign; erased by who replaces it.';

CREATE TABLE attendance_signature (
    registration_id bigint NOT NULL REFERENCES registration ON DELETE CASCADE,
    day_id bigint NOT NULL REFERENCES meeting_day ON DELETE RESTRICT,
    part text NOT NULL CHECK (part IN ('MORNING', 'AFTERNOON')),
    strokes text NOT NULL,
    signed_at timestamptz NOT NULL,
    PRIMARY KEY (registration_id, day_id, part)
);
CREATE INDEX attendance_signature_of_day ON attendance_signature (day_id);
COMMENT ON TABLE attendance_signature IS 'Signatures that people gave from their own page during the day; the first stands.';
COMMENT ON COLUMN attendance_signature.part IS 'Not personal.';
COMMENT ON COLUMN attendance_signature.strokes IS 'Personal: the drawn signature, for the sign-in sheet, empty when signed by the button; one year after the cycle''s last day; erased.';

CREATE TABLE sheet_scan (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    day_id bigint NOT NULL REFERENCES meeting_day ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('PDF', 'JPEG', 'PNG')),
    bytes bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 10485760),
    digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    attached_by text NOT NULL,
    attached_at timestamptz NOT NULL,
    UNIQUE (day_id, digest)
);
COMMENT ON TABLE sheet_scan IS 'Signed sign-in sheets, as they were scanned or photographed.';
COMMENT ON COLUMN sheet_scan.kind IS 'Not personal: told from the content.';
COMMENT ON COLUMN sheet_scan.bytes IS 'Personal: names, organisations and signatures on paper, proof of attendance; one year after the cycle''s last day; erased.';
COMMENT ON COLUMN sheet_scan.digest IS 'Not personal: SHA-256 of the file.';
COMMENT ON COLUMN sheet_scan.attached_by IS 'Personal: address of the member of staff who attached it, to answer for it; one year after the cycle''s last day; erased.';
