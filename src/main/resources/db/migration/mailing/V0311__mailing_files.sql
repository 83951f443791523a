-- Files that go with a message of the team's: 10 MB in all, which most mail servers take, checked by their content. They
-- are the same for all and go with the mailing.

CREATE TABLE mailing_file (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    mailing_id bigint NOT NULL REFERENCES mailing ON DELETE CASCADE,
    name text NOT NULL,
    type text NOT NULL CHECK (type IN ('application/pdf', 'image/png', 'image/jpeg')),
    content bytea NOT NULL CHECK (length(content) BETWEEN 1 AND 10485760)
);
CREATE INDEX mailing_file_mailing ON mailing_file (mailing_id);
COMMENT ON TABLE mailing_file IS 'Files that go with a mailing, to each of its recipients.';
COMMENT ON COLUMN mailing_file.name IS 'Personal: as its writer named it, may name somebody; one year after the last day of its recipients; erased.';
COMMENT ON COLUMN mailing_file.type IS 'Not personal: told from the content.';
COMMENT ON COLUMN mailing_file.content IS 'Personal: the same for all, may name somebody; one year after the last day of its recipients; erased.';
