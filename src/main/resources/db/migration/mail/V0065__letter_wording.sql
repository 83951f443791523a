-- Automatic messages in a centre's own words, for all its cycles or for one of them. No row: the standard
-- words. A version is never given twice, so that two people who write at once are told from each other even
-- when the words were restored in between.

CREATE SEQUENCE letter_wording_version;

CREATE TABLE letter_wording (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL,
    cycle_id bigint REFERENCES cycle ON DELETE CASCADE,
    subject text NOT NULL,
    body text NOT NULL,
    version bigint NOT NULL DEFAULT nextval('letter_wording_version'),
    written_at timestamptz NOT NULL,
    writer text NOT NULL,
    UNIQUE NULLS NOT DISTINCT (kind, cycle_id)
);
CREATE INDEX letter_wording_of_cycle ON letter_wording (cycle_id);
COMMENT ON TABLE letter_wording IS 'What a message of that kind says; a cycle''s words go before the centre''s, which have no cycle.';
COMMENT ON COLUMN letter_wording.kind IS 'Not personal: the message''s kind.';
COMMENT ON COLUMN letter_wording.subject IS 'Not personal: the same for all, with fields in braces.';
COMMENT ON COLUMN letter_wording.body IS 'Not personal: the same for all, Markdown with fields in braces.';
COMMENT ON COLUMN letter_wording.writer IS 'Personal: name of the colleague who wrote it, to ask them; as long as these words; erased by who replaces them.';
