-- What somebody says of a day that they were at, in public: only with their consent, given by their own link under the
-- very words and name that are shown, and taken back there at any time. Whoever has no seat any more is not read.

CREATE TABLE testimony (
    registration_id bigint PRIMARY KEY REFERENCES registration ON DELETE CASCADE,
    text text NOT NULL CHECK (text <> '' AND length(text) <= 600),
    named boolean NOT NULL,
    consented_at timestamptz NOT NULL,
    state text NOT NULL CHECK (state IN ('PENDING', 'SHOWN', 'SET_ASIDE'))
);
COMMENT ON TABLE testimony IS 'What a person says in public of a cycle that they came to; other words are read by an organiser again.';
COMMENT ON COLUMN testimony.text IS 'Personal: what they say, published with their consent; until they take it back or are forgotten; erased.';
COMMENT ON COLUMN testimony.named IS 'Not personal: whether their name and organisation are shown with it.';
COMMENT ON COLUMN testimony.consented_at IS 'When they agreed to these words and this name.';
COMMENT ON COLUMN testimony.state IS 'Not personal.';
