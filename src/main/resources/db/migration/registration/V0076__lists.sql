-- Lists of people that organisers bring in from a spreadsheet: kept between the look at what would happen
-- and the decision, which may come from another process.

CREATE TABLE list_draft (
    id uuid PRIMARY KEY,
    cycle_id bigint NOT NULL REFERENCES cycle ON DELETE CASCADE,
    name text NOT NULL,
    content bytea NOT NULL,
    created_at timestamptz NOT NULL
);
CREATE INDEX list_draft_age ON list_draft (created_at);
COMMENT ON COLUMN list_draft.id IS 'Not personal: drawn at random, so that nobody finds another''s list.';
COMMENT ON COLUMN list_draft.name IS 'Personal: the file''s name as the organiser called it, to recognise it; one day, until the next night; erased.';
COMMENT ON COLUMN list_draft.content IS 'Personal: the people on the list, until the organiser decides; one day, until the next night; erased.';
