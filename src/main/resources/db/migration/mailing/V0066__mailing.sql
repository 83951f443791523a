-- Messages that the team writes to a selection of registered people. The primary promise is in the schema: a
-- person is a recipient of a mailing once, whatever is clicked twice or killed in the middle, and a message is
-- planned in the transaction that writes its recipient.

CREATE TABLE mailing (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    selection text NOT NULL,
    subject text NOT NULL,
    body text NOT NULL,
    version integer NOT NULL DEFAULT 1,
    writer text NOT NULL,
    written_at timestamptz NOT NULL,
    sender text NOT NULL DEFAULT '',
    reply_to text NOT NULL DEFAULT '',
    sent_at timestamptz,
    stopped_by text NOT NULL DEFAULT '',
    stopped_at timestamptz,
    CHECK (stopped_at IS NULL OR sent_at IS NOT NULL)
);
COMMENT ON TABLE mailing IS 'A draft as long as sent_at is empty; its words do not change afterwards.';
COMMENT ON COLUMN mailing.selection IS 'Personal: whom it is for, in JSON, may hold a name that was searched; one year after their last day; erased.';
COMMENT ON COLUMN mailing.subject IS 'Personal: the same for all, with fields in braces, may name somebody; one year after their last day; erased.';
COMMENT ON COLUMN mailing.body IS 'Personal: the same for all, Markdown with fields in braces, may name somebody; one year after their last day; erased.';
COMMENT ON COLUMN mailing.writer IS 'Personal: name of the colleague who wrote it last; one year after the last day of its recipients; erased.';
COMMENT ON COLUMN mailing.sender IS 'Personal: name of the colleague who sent it; one year after the last day of its recipients; erased.';
COMMENT ON COLUMN mailing.reply_to IS 'Personal: their address, to which it is answered; one year after the last day of its recipients; erased.';
COMMENT ON COLUMN mailing.stopped_by IS 'Personal: name of the colleague who stopped it; one year after the last day of its recipients; erased.';

CREATE TABLE mailing_recipient (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    mailing_id bigint NOT NULL REFERENCES mailing ON DELETE CASCADE,
    registration_id bigint NOT NULL REFERENCES registration ON DELETE CASCADE,
    UNIQUE (mailing_id, registration_id)
);
CREATE INDEX mailing_recipient_registration ON mailing_recipient (registration_id);
COMMENT ON TABLE mailing_recipient IS 'Whom a mailing was sent to, each once; a message of kind MAILING bears this number as its subject.';
