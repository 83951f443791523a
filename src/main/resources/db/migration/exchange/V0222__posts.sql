-- What people of a cycle look for and propose between its days, and what others answer.
--
-- Replies are written on the site; nobody learns anybody's address. Whoever has no seat any more on any day is not
-- read, as in V0220.

CREATE TABLE exchange_post (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle_id bigint NOT NULL REFERENCES cycle ON DELETE CASCADE,
    registration_id bigint NOT NULL REFERENCES registration ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('SEEKS', 'OFFERS', 'SHARES')),
    title text NOT NULL CHECK (title <> '' AND length(title) <= 120),
    text text NOT NULL CHECK (text <> '' AND length(text) <= 1500),
    theme text NOT NULL CHECK (length(theme) <= 60),
    department text NOT NULL,
    state text NOT NULL CHECK (state IN ('PENDING', 'SHOWN', 'SET_ASIDE')),
    reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 300 AND (state = 'SET_ASIDE') = (reason <> '')),
    posted_at timestamptz NOT NULL,
    expires_on date NOT NULL
);
CREATE INDEX exchange_post_cycle ON exchange_post (cycle_id, posted_at);
CREATE INDEX exchange_post_registration ON exchange_post (registration_id, posted_at);
COMMENT ON TABLE exchange_post IS 'Something that somebody looks for, proposes or tells the others of a cycle.';
COMMENT ON COLUMN exchange_post.kind IS 'Not personal.';
COMMENT ON COLUMN exchange_post.title IS 'Personal: what somebody looks for, in their words; one year after it expired; erased.';
COMMENT ON COLUMN exchange_post.text IS 'Personal: the same at length; one year after it expired; erased.';
COMMENT ON COLUMN exchange_post.theme IS 'Not personal: one of the cycle''s themes, or empty.';
COMMENT ON COLUMN exchange_post.department IS 'Not personal: number of the department it is about, or empty.';
COMMENT ON COLUMN exchange_post.state IS 'Not personal.';
COMMENT ON COLUMN exchange_post.reason IS 'Personal: why it is not shown, for who wrote it; one year after it expired; erased.';

CREATE TABLE exchange_reply (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    post_id bigint NOT NULL REFERENCES exchange_post ON DELETE CASCADE,
    registration_id bigint NOT NULL REFERENCES registration ON DELETE CASCADE,
    text text NOT NULL CHECK (text <> '' AND length(text) <= 1500),
    state text NOT NULL CHECK (state IN ('SHOWN', 'SET_ASIDE')),
    replied_at timestamptz NOT NULL
);
CREATE INDEX exchange_reply_post ON exchange_reply (post_id, id);
CREATE INDEX exchange_reply_registration ON exchange_reply (registration_id, replied_at);
COMMENT ON TABLE exchange_reply IS 'An answer to a post; a message of kind EXCHANGE_REPLY to who wrote the post bears this number as its subject.';
COMMENT ON COLUMN exchange_reply.text IS 'Personal: an answer, in the words of who writes it; one year after the post expired; erased.';
COMMENT ON COLUMN exchange_reply.state IS 'Not personal.';

CREATE TABLE exchange_report (
    post_id bigint NOT NULL REFERENCES exchange_post ON DELETE CASCADE,
    reply_id bigint REFERENCES exchange_reply ON DELETE CASCADE,
    registration_id bigint NOT NULL REFERENCES registration ON DELETE CASCADE,
    UNIQUE NULLS NOT DISTINCT (post_id, reply_id, registration_id)
);
CREATE INDEX exchange_report_registration ON exchange_report (registration_id);
CREATE INDEX exchange_report_reply ON exchange_report (reply_id);
COMMENT ON TABLE exchange_report IS 'Who thinks that a post or a reply should not be there: once each, and three hide it until an organiser has read it.';
