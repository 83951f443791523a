-- A deputy is told when the holder is excused and when they come after all. The holder's link could have somebody
-- written to without end: how often it was is counted, and at some number the answer stands as it is.

ALTER TABLE sitting_presence ADD COLUMN deputy_told smallint NOT NULL DEFAULT 0;

COMMENT ON COLUMN sitting_presence.deputy_told IS 'Not personal.';
