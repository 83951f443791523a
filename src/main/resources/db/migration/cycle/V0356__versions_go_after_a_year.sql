-- What was promised of the names of speakers and of who saved, « erased with the cycle », nobody did: a cycle is
-- archived and stays. Its versions now go in the night, a year after its last day; the page says the names of those
-- who agreed to it, until an organiser rewrites it.
COMMENT ON COLUMN sequence.speakers IS 'Personal: names of speakers, published with their agreement; as long as the page names them; erased by whoever rewrites the page.';
COMMENT ON COLUMN cycle_version.by_whom IS 'Personal: the name of who saved, to say who did what; one year after the cycle''s last day, or after the save if that is later; erased.';
COMMENT ON COLUMN cycle_version.differences IS 'Personal: may quote names of speakers, published with their agreement; one year after the cycle''s last day, or after the save if that is later; erased.';
COMMENT ON COLUMN cycle_version.document IS 'Personal: the page as a document, with the names of speakers; one year after the cycle''s last day, or after the save if that is later; erased.';
