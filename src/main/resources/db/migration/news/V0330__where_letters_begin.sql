-- A letter takes what no letter before it told, and not what is newer than the last: the hour of a note is read before
-- its transaction ends, so one that ended beside a letter was in none. Where a rhythm began has to be kept for that, or
-- its second letter would tell everything that is older than its first. Letters that are there begin where they ended.

ALTER TABLE news_digest ADD COLUMN covers_from timestamptz;
UPDATE news_digest SET covers_from = covers_until;
ALTER TABLE news_digest ALTER COLUMN covers_from SET NOT NULL;
COMMENT ON COLUMN news_digest.covers_from IS 'Where its rhythm begins: notes published earlier are in none of its letters.';
