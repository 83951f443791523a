-- Accounts that are invited, that come and go; links by mail for an invitation and to sign in.

ALTER TABLE staff_account
    ADD COLUMN state text NOT NULL DEFAULT 'ACTIVE' CHECK (state IN ('INVITED', 'ACTIVE', 'DEACTIVATED')),
    ADD COLUMN last_sign_in timestamptz;
COMMENT ON COLUMN staff_account.state IS 'Not personal.';
COMMENT ON COLUMN staff_account.password_hash IS 'Personal: argon2id, empty without a password; as long as the account; erased with it.';

CREATE TABLE staff_link (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES staff_account ON DELETE CASCADE,
    purpose text NOT NULL CHECK (purpose IN ('INVITATION', 'SIGN_IN')),
    issued_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL CHECK (expires_at > issued_at),
    used_at timestamptz
);
CREATE INDEX staff_link_account ON staff_link (account_id, purpose, issued_at);
COMMENT ON TABLE staff_link IS 'A link by mail, good once. Nothing of its secret is stored: it is a signature of the row.';
COMMENT ON COLUMN staff_link.purpose IS 'Not personal.';

COMMENT ON COLUMN spring_session.principal_name IS 'Personal: the number of the account that is signed in; until the session ends; erased.';
COMMENT ON COLUMN spring_session_attributes.attribute_bytes IS 'Personal: the signed-in account, the kind of browser and since when, for its owner to recognise; until the session ends; erased.';
