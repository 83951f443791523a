-- Which columns a member of staff wants in the spreadsheets of registrations; somebody without a row wants all.

CREATE TABLE chosen_columns (
    account_id bigint PRIMARY KEY REFERENCES staff_account ON DELETE CASCADE,
    columns text[] NOT NULL CHECK (cardinality(columns) > 0)
);
COMMENT ON COLUMN chosen_columns.columns IS 'Not personal: names of fr.preau.management.Column.';
