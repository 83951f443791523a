-- Who takes part may be told once a week what others of the cycle wrote; nobody is who did not ask for it.
--
-- What is new is counted from when an organiser showed it: a post may wait to be read for longer than a week.

ALTER TABLE exchange_post ADD COLUMN shown_at timestamptz;
UPDATE exchange_post SET shown_at = posted_at WHERE state = 'SHOWN';
COMMENT ON COLUMN exchange_post.shown_at IS 'When an organiser first let others read it.';

CREATE TABLE exchange_follow (
    registration_id bigint PRIMARY KEY REFERENCES registration ON DELETE CASCADE,
    told_from timestamptz NOT NULL,
    told_until timestamptz NOT NULL CHECK (told_until >= told_from)
);
COMMENT ON TABLE exchange_follow IS 'Who wants to be told each week what is new; a message of kind EXCHANGE_WEEK bears the registration as its subject.';
COMMENT ON COLUMN exchange_follow.told_from IS 'The last message tells what was shown after that…';
COMMENT ON COLUMN exchange_follow.told_until IS '… and until then.';
