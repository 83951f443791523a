-- Whose a failure is. A message that our own server refuses, or that could not be written at all, was counted with
-- the recipients' refusals or nowhere; one that was kept as a file, for want of a server, was called sent.
-- Why those of before were refused was not kept: their cause stays empty.

ALTER TABLE message DROP CONSTRAINT message_state_check;
ALTER TABLE message ADD CONSTRAINT message_state_check
    CHECK (state IN ('WAITING', 'LEAVING', 'SENT', 'KEPT', 'REFUSED', 'FAILED', 'MOOT', 'UNCERTAIN'));
ALTER TABLE message
    ADD COLUMN cause text NOT NULL DEFAULT ''
        CHECK (cause IN ('', 'SERVER', 'SETTINGS', 'MESSAGE', 'RECIPIENT', 'COMPOSITION')),
    ADD COLUMN failed_at timestamptz,
    ADD COLUMN again_as bigint,
    ADD CHECK (state <> 'KEPT' OR sent_at IS NOT NULL),
    ADD CHECK (state <> 'FAILED' OR cause <> '');
CREATE INDEX message_cause ON message (cause, id) WHERE cause <> '';
CREATE INDEX message_sent ON message (sent_at) WHERE state = 'SENT';
COMMENT ON TABLE message IS 'LEAVING: handed to the mail server, whose answer is not known yet. KEPT: as a file, no mail server was set. REFUSED: by the recipient''s side. FAILED: by our own server, or not written at all. UNCERTAIN: the process ended in LEAVING. MOOT: nothing to say any more when it was to leave.';
COMMENT ON COLUMN message.sent_at IS 'When it left, or was kept.';
COMMENT ON COLUMN message.cause IS 'Not personal: why the last attempt failed; empty when none did.';
COMMENT ON COLUMN message.failed_at IS 'When the last attempt failed.';
COMMENT ON COLUMN message.again_as IS 'The message by which the same was told once more.';
