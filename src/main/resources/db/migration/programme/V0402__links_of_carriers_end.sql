-- A carrier's link ends with the year after its action, in which its report is due; a pilot sends a new one, and may let
-- a sheet come after its call has closed, which stays written on it.

CREATE TABLE carrier_link (
    sheet_id bigint PRIMARY KEY REFERENCES action_sheet ON DELETE CASCADE,
    until date NOT NULL,
    late_until date,
    sent_on date NOT NULL
);
COMMENT ON COLUMN carrier_link.until IS 'The last day on which the link opens the sheet.';
COMMENT ON COLUMN carrier_link.late_until IS 'The last day on which the sheet may come in though its call has closed.';
COMMENT ON COLUMN carrier_link.sent_on IS 'When a link was last sent anew.';

ALTER TABLE action_sheet ADD late_at timestamptz;
COMMENT ON COLUMN action_sheet.late_at IS 'When it came in after its call had closed.';
