-- Whose account it is at an identity provider: the issuer's name and its number for the person, which it never
-- gives to anybody else (OpenID Connect Core 1.0, 5.7). An address goes from one person to the next, with whoever
-- gets the mailbox; it serves once, to find the account the first time.

CREATE TABLE staff_identity (
    issuer text NOT NULL,
    subject text NOT NULL,
    account_id bigint NOT NULL REFERENCES staff_account ON DELETE CASCADE,
    bound_at timestamptz NOT NULL,
    PRIMARY KEY (issuer, subject),
    CONSTRAINT one_identity_an_issuer UNIQUE (account_id, issuer)
);
COMMENT ON COLUMN staff_identity.issuer IS 'Not personal: what the identity provider calls itself.';
COMMENT ON COLUMN staff_identity.subject IS 'Personal: the provider''s number for the person, to know them again; until an administrator releases it or with the account; erased.';
