-- Tokens by which other programs read and write: shown once when they are made, kept only as a digest. One that ended
-- stays for a year, so that a line of the journal can still be read; a backup brings none back.
CREATE TABLE api_token (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL CHECK (name <> '' AND length(name) <= 80),
    sha256 bytea NOT NULL UNIQUE CHECK (length(sha256) = 32),
    hint text NOT NULL CHECK (length(hint) = 4),
    scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
    cycle_id bigint REFERENCES cycle ON DELETE CASCADE,
    per_minute integer NOT NULL CHECK (per_minute BETWEEN 1 AND 6000),
    made_by bigint REFERENCES staff_account ON DELETE SET NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    revoked_at timestamptz,
    used_at timestamptz,
    CHECK (expires_at > created_at)
);
COMMENT ON TABLE api_token IS 'What lets a program in, and how far.';
COMMENT ON COLUMN api_token.name IS 'Not personal: the program, as administrators call it.';
COMMENT ON COLUMN api_token.sha256 IS 'Not personal: the digest of a secret of 32 random bytes.';
COMMENT ON COLUMN api_token.hint IS 'Not personal: the last four signs of the secret, to tell one token from another.';
COMMENT ON COLUMN api_token.scopes IS 'Not personal: what it opens (api.Scope).';
COMMENT ON COLUMN api_token.cycle_id IS 'The one cycle that it is for; none means the whole centre.';
COMMENT ON COLUMN api_token.per_minute IS 'How many requests it may make in a minute.';
COMMENT ON COLUMN api_token.used_at IS 'To the minute; never from which address.';
