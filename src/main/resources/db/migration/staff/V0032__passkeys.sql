-- Passkeys (W3C Web Authentication): a key pair whose public half is here and whose private half never
-- leaves its owner's device.

CREATE TABLE passkey (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    credential_id bytea NOT NULL UNIQUE,
    account_id bigint NOT NULL REFERENCES staff_account ON DELETE CASCADE,
    label text NOT NULL,
    public_key bytea NOT NULL,
    attestation bytea NOT NULL,
    signature_count bigint NOT NULL,
    transports text[] NOT NULL,
    user_verified boolean NOT NULL,
    backup_eligible boolean NOT NULL,
    backed_up boolean NOT NULL,
    created_at timestamptz NOT NULL,
    last_used_at timestamptz
);
CREATE INDEX passkey_account ON passkey (account_id);
COMMENT ON COLUMN passkey.credential_id IS 'Personal: names the key, to sign in; until its owner removes it or with the account; erased.';
COMMENT ON COLUMN passkey.label IS 'Personal: how its owner calls it; until its owner removes it or with the account; erased.';
COMMENT ON COLUMN passkey.public_key IS 'Personal: to check that the owner holds the key; until its owner removes it or with the account; erased.';
COMMENT ON COLUMN passkey.attestation IS 'Personal: what the device said of the key when it was made, without naming the device; until its owner removes it or with the account; erased.';
COMMENT ON COLUMN passkey.transports IS 'Not personal: how the device is reached, such as usb.';
