-- Who loses their mandate before a sitting that they were convened to has it taken out of their calendar: one row for
-- each such letter. A deputy has an address, and is written to once the holder is excused.

CREATE TABLE sitting_departure (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sitting_id bigint NOT NULL REFERENCES sitting,
    holder text NOT NULL,
    email text NOT NULL CHECK (email <> ''),
    at timestamptz NOT NULL
);
CREATE INDEX sitting_departure_sitting ON sitting_departure (sitting_id);

ALTER TABLE body_seat ADD COLUMN deputy_email text NOT NULL DEFAULT '';

COMMENT ON COLUMN sitting_departure.holder IS 'Personal: who sat until then; as long as the contract; erased when its retention ends.';
COMMENT ON COLUMN sitting_departure.email IS 'Personal: where they were convened; as long as the contract; erased when its retention ends.';
COMMENT ON COLUMN body_seat.deputy_email IS 'Personal: where a deputy is written to; as long as the contract; erased when its retention ends.';
