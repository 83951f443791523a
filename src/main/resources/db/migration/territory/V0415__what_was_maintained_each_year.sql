-- What was announced for a neighbourhood that left the map, and what became of it year by year. Lines are added; a later
-- one of the same year stands over an earlier one, which stays to be read.

CREATE TABLE outgoing_year (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    measure_id bigint NOT NULL REFERENCES outgoing_measure,
    year integer NOT NULL CHECK (year BETWEEN 2015 AND 2100),
    outcome text NOT NULL CHECK (outcome IN ('KEPT', 'PARTLY', 'ENDED')),
    words text NOT NULL,
    noted_at timestamptz NOT NULL,
    noted_by text NOT NULL
);
CREATE INDEX outgoing_year_of ON outgoing_year (measure_id, year, id);
COMMENT ON COLUMN outgoing_year.outcome IS 'Not personal.';
COMMENT ON COLUMN outgoing_year.words IS 'Not personal: what was kept, how much of it.';
COMMENT ON COLUMN outgoing_year.noted_by IS 'Personal: name of the colleague who noted it; as long as the measure is shown; kept.';
