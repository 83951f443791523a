-- What administrators were written to about: one row a trouble, from when it was first seen to when it was gone, so
-- that each is told once, whatever restarts or how many copies look.

CREATE TABLE watch_alert (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    matter text NOT NULL CHECK (matter IN ('MAIL', 'BACKUP', 'DISK', 'JOBS')),
    began_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    told_at timestamptz,
    ended_at timestamptz,
    CHECK (seen_at >= began_at)
);
CREATE UNIQUE INDEX one_open_alert ON watch_alert (matter) WHERE ended_at IS NULL;
COMMENT ON COLUMN watch_alert.matter IS 'Not personal.';
COMMENT ON COLUMN watch_alert.seen_at IS 'When it was last seen; a trouble that comes and goes within minutes is one.';

CREATE TABLE watch_told (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    alert_id bigint NOT NULL REFERENCES watch_alert ON DELETE CASCADE,
    account_id bigint NOT NULL REFERENCES staff_account ON DELETE CASCADE,
    UNIQUE (alert_id, account_id)
);
COMMENT ON TABLE watch_told IS 'Which administrator is written to about which trouble; a message about it bears this number as its subject.';
