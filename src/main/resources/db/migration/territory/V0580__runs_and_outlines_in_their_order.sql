-- What is told of people is told beside all that was told before it. A run says which files of outlines stood already
-- when it was kept; those that are brought later are told beside it.

ALTER TABLE food_run ADD COLUMN after_outlines bigint NOT NULL DEFAULT 0;
UPDATE food_run
SET after_outlines = coalesce(
    (SELECT max(id) FROM territory_source WHERE kind = 'OUTLINES' AND imported_at <= made_at), 0);
ALTER TABLE food_run ALTER COLUMN after_outlines DROP DEFAULT;
