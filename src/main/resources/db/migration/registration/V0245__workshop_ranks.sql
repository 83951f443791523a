-- The rank that somebody was told in the line of a workshop, so that the same request sent again is answered
-- alike. What was remembered before told none: it says the first.

ALTER TABLE submission
    ADD COLUMN waited_workshop_ranks bigint[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN submission.waited_workshop_ranks IS 'Not personal.';

UPDATE submission
SET waited_workshop_ranks = array_fill(1::bigint, ARRAY[cardinality(waited_workshops)])
WHERE waited_workshops <> '{}';
