-- Answers to questions that serve the welcome alone go the night after the cycle's last day: the rule said a year of all.
COMMENT ON COLUMN reply.text IS 'Personal: what the organiser asked for the days; one year after the cycle''s last day, and the night after it where the question serves the welcome alone; erased.';
