-- What the team writes down about somebody who is registered, for itself: a line each, so that two who write at once
-- lose nothing. The person reads them where they read all that is kept of them, and nowhere else.

CREATE TABLE person_note (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    registration_id bigint NOT NULL REFERENCES registration ON DELETE CASCADE,
    written_at timestamptz NOT NULL,
    by_whom text NOT NULL,
    text text NOT NULL CHECK (text <> '')
);
CREATE INDEX person_note_registration ON person_note (registration_id, id);
COMMENT ON TABLE person_note IS 'Notes of the team on somebody''s file, never changed, only added and removed.';
COMMENT ON COLUMN person_note.by_whom IS 'Personal: the address of who wrote it; one year after the cycle''s last day; erased.';
COMMENT ON COLUMN person_note.text IS 'Personal: what the team has to know to welcome the person; one year after the cycle''s last day; erased.';
