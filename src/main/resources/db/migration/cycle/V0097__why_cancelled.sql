-- A cancelled day says why: on its page, in the message to the people concerned, in the document.
ALTER TABLE meeting_day
    ADD COLUMN cancel_reason text NOT NULL DEFAULT '',
    ADD CONSTRAINT only_cancelled_has_a_reason CHECK (status = 'CANCELLED' OR cancel_reason = '');

COMMENT ON COLUMN meeting_day.cancel_reason IS 'Not personal: published; why a cancelled day is not held; shown to everybody. Plain text of one line.';
