-- A letter keeps its own words for each note. Where the note was changed after they were written, a correction reached
-- the site and not the mail: the letter told what the note said then. It now knows what that was.
--
-- Of letters there are, the words are taken to be those of the note as it is.

ALTER TABLE news_digest_item ADD COLUMN note_said text;
UPDATE news_digest_item i SET note_said = n.markdown FROM note n WHERE n.id = i.note_id;
ALTER TABLE news_digest_item ALTER COLUMN note_said SET NOT NULL;
COMMENT ON COLUMN news_digest_item.note_said IS 'Not personal: what the note said when these words were written or last looked at; words that are the same are the note''s own, and follow it until the letter leaves.';
