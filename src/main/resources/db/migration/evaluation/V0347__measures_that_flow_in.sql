-- An indicator may take its measures from what is reported in the contract anyway, such as the participations that
-- carriers tell of: the key says which count. What flows in waits for a pilot as what is typed does.

CREATE TABLE indicator_inflow (
    indicator_id bigint PRIMARY KEY REFERENCES indicator,
    key text NOT NULL CHECK (key <> '')
);

COMMENT ON COLUMN indicator_inflow.key IS 'Not personal.';
