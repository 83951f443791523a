-- Accounts of the centre's staff, their one-time links, and their sessions (Spring Session's layout).

CREATE TABLE staff_account (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email text NOT NULL,
    email_key text NOT NULL UNIQUE,
    name text NOT NULL,
    role text NOT NULL CHECK (role IN ('ADMINISTRATOR')),
    password_hash text NOT NULL,
    created_at timestamptz NOT NULL
);
COMMENT ON COLUMN staff_account.email IS 'Personal: to sign in; as long as the account; erased with it.';
COMMENT ON COLUMN staff_account.email_key IS 'Personal: the address in lower case; as long as the account; erased with it.';
COMMENT ON COLUMN staff_account.name IS 'Personal: to say who did what; as long as the account; erased with it.';
COMMENT ON COLUMN staff_account.role IS 'Not personal.';
COMMENT ON COLUMN staff_account.password_hash IS 'Personal: argon2id; as long as the account; erased with it.';

CREATE TABLE first_sign_in (
    token_hash text PRIMARY KEY,
    expires_at timestamptz NOT NULL
);
COMMENT ON TABLE first_sign_in IS 'The one-time link by which the first administrator is made; the row goes when it is used.';
COMMENT ON COLUMN first_sign_in.token_hash IS 'Not personal: SHA-256 of the link''s secret.';

CREATE TABLE spring_session (
    primary_id char(36) PRIMARY KEY,
    session_id char(36) NOT NULL UNIQUE,
    creation_time bigint NOT NULL,
    last_access_time bigint NOT NULL,
    max_inactive_interval integer NOT NULL,
    expiry_time bigint NOT NULL,
    principal_name varchar(100)
);
CREATE INDEX spring_session_expiry ON spring_session (expiry_time);
CREATE INDEX spring_session_principal ON spring_session (principal_name);
COMMENT ON COLUMN spring_session.primary_id IS 'Not personal.';
COMMENT ON COLUMN spring_session.session_id IS 'Not personal: a secret of the staff member''s browser.';
COMMENT ON COLUMN spring_session.principal_name IS 'Personal: who is signed in; until the session ends; erased.';

CREATE TABLE spring_session_attributes (
    session_primary_id char(36) NOT NULL REFERENCES spring_session (primary_id) ON DELETE CASCADE,
    attribute_name varchar(200) NOT NULL,
    attribute_bytes bytea NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);
COMMENT ON COLUMN spring_session_attributes.session_primary_id IS 'Not personal.';
COMMENT ON COLUMN spring_session_attributes.attribute_name IS 'Not personal.';
COMMENT ON COLUMN spring_session_attributes.attribute_bytes IS 'Personal: the signed-in account; until the session ends; erased.';
