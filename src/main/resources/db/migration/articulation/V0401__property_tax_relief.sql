-- What social landlords do in a neighbourhood for the relief of their property tax (general tax code, article 1388 bis):
-- the relief of a year, and what is planned for it and done by axis of the national frame, one line an axis, so that
-- nothing is counted twice. In cents.

CREATE TABLE property_relief (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contract_id bigint NOT NULL REFERENCES city_contract,
    landlord text NOT NULL CHECK (landlord <> ''),
    neighbourhood text NOT NULL CHECK (neighbourhood <> ''),
    year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    cents bigint NOT NULL CHECK (cents BETWEEN 0 AND 100000000000)
);
CREATE UNIQUE INDEX property_relief_once ON property_relief (contract_id, year, neighbourhood, lower(landlord));

CREATE TABLE relief_axis (
    relief_id bigint NOT NULL REFERENCES property_relief ON DELETE CASCADE,
    axis text NOT NULL CHECK (axis IN ('PRESENCE', 'TRAINING', 'UPKEEP', 'WASTE', 'TRANQUILITY', 'CONSULTATION',
                                       'COHESION', 'WORKS')),
    what text NOT NULL CHECK (what <> ''),
    planned_cents bigint NOT NULL CHECK (planned_cents BETWEEN 0 AND 100000000000),
    done_cents bigint NOT NULL CHECK (done_cents BETWEEN 0 AND 100000000000),
    evidence text NOT NULL DEFAULT '',
    PRIMARY KEY (relief_id, axis)
);

COMMENT ON COLUMN property_relief.landlord IS 'Not personal: an organisation.';
COMMENT ON COLUMN property_relief.neighbourhood IS 'Not personal: a code.';
COMMENT ON COLUMN relief_axis.axis IS 'Not personal.';
COMMENT ON COLUMN relief_axis.what IS 'Not personal: what an organisation does.';
COMMENT ON COLUMN relief_axis.evidence IS 'Not personal: where it can be seen.';
