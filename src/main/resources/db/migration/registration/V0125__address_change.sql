-- A person who changes their own address: nothing is changed before the link that was mailed to the new one is
-- used. Nothing of the link's secret is stored: it is a signature of the row, and of the version of the person's
-- own link, so that replacing that link ends what was asked with the one before.

CREATE TABLE address_change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    registration_id bigint NOT NULL REFERENCES registration ON DELETE CASCADE,
    old_email text NOT NULL,
    new_email text NOT NULL,
    issued_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL CHECK (expires_at > issued_at),
    ended_at timestamptz
);
CREATE INDEX address_change_of_registration ON address_change (registration_id, issued_at);
COMMENT ON TABLE address_change IS 'An address that somebody wants in place of theirs; good once, for a day.';
COMMENT ON COLUMN address_change.old_email IS 'Personal: whom to tell of the change; one month after it was asked for; erased.';
COMMENT ON COLUMN address_change.new_email IS 'Personal: the address to be confirmed; one month after it was asked for; erased.';
