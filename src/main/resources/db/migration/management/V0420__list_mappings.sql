-- How a list of people was read, by its headings: the weekly export of another tool is mapped at once the second time.
-- Tickets are kept as digests of their names, for a column taken for tickets by mistake may hold anything.

CREATE TABLE list_mapping (
    cycle_id bigint NOT NULL REFERENCES cycle ON DELETE CASCADE,
    headings text NOT NULL CHECK (length(headings) = 64),
    columns text[] NOT NULL,
    tickets text[] NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (cycle_id, headings)
);
CREATE INDEX list_mapping_headings ON list_mapping (headings, changed_at);
COMMENT ON TABLE list_mapping IS 'What the columns of lists brought into a cycle hold; goes with the cycle.';
COMMENT ON COLUMN list_mapping.headings IS 'Not personal: SHA-256 of the titles of the columns.';
COMMENT ON COLUMN list_mapping.columns IS 'Not personal: what each column holds, of Préau''s own words.';
COMMENT ON COLUMN list_mapping.tickets IS 'Not personal: SHA-256 of a ticket''s name, and the days that it opens.';
