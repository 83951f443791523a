-- Who answers for a source of the reference frame, and what they were asked of a year: they bring the measures by a
-- personal link, a pilot validates them. A source is named as the indicators name it, so that an indicator that is added
-- under it is asked for as well. Measures stand in their own table, whoever brings them.

CREATE TABLE source_keeper (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contract_id bigint NOT NULL REFERENCES city_contract,
    source text NOT NULL CHECK (source <> ''),
    name text NOT NULL CHECK (name <> ''),
    email text NOT NULL CHECK (email <> ''),
    link_version integer NOT NULL DEFAULT 1,
    UNIQUE (contract_id, source)
);

CREATE TABLE measure_request (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    keeper_id bigint NOT NULL REFERENCES source_keeper,
    year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    asked_on date NOT NULL,
    due date NOT NULL CHECK (due >= asked_on),
    UNIQUE (keeper_id, year)
);

COMMENT ON COLUMN source_keeper.source IS 'Not personal: who publishes or keeps figures.';
COMMENT ON COLUMN source_keeper.name IS 'Personal: who answers for a source; as long as the contract; erased when its retention ends.';
COMMENT ON COLUMN source_keeper.email IS 'Personal: who answers for a source; as long as the contract; erased when its retention ends.';
