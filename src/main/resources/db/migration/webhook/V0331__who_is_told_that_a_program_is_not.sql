-- Administrators are written to when a program is told nothing more by itself: one row a stop and administrator, so that
-- the message has something to be about, and is moot once somebody resumed the program or took it away.
CREATE TABLE webhook_told (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subscription_id bigint NOT NULL REFERENCES webhook_subscription ON DELETE CASCADE,
    account_id bigint NOT NULL REFERENCES staff_account ON DELETE CASCADE,
    stopped_at timestamptz NOT NULL,
    UNIQUE (subscription_id, account_id, stopped_at)
);
CREATE INDEX webhook_told_account ON webhook_told (account_id);
COMMENT ON TABLE webhook_told IS 'Which administrator is written to about which stop; a message about it bears this number as its subject.';
