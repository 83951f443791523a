-- What the centre asks of its team's accounts: whether administrators come in with a passkey. One row.

CREATE TABLE staff_policy (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    passkey_required boolean NOT NULL
);
INSERT INTO staff_policy (passkey_required) VALUES (false);
COMMENT ON TABLE staff_policy IS 'What the centre asks of its team''s accounts; one row.';
