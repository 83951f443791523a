-- What the team calls a cycle where one line is all there is; made from the title where nobody has said.

ALTER TABLE cycle
    ADD COLUMN short_name text CHECK (length(short_name) BETWEEN 1 AND 42);
COMMENT ON COLUMN cycle.short_name IS 'Not personal: the team''s name for the cycle.';
