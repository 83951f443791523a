-- Neighbourhoods of 2015 that no neighbourhood of 2024 cites: what somebody decided that they are, on whose word, and
-- what stops or goes on there. Lines are added; a later one stands over an earlier one, which stays to be read.

CREATE TABLE outgoing_decision (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code text NOT NULL CHECK (code LIKE 'QP%'),
    outcome text NOT NULL CHECK (outcome IN ('SORTANT', 'ABSORBE', 'PARTIEL')),
    basis text NOT NULL CHECK (basis <> ''),
    sitting text NOT NULL,
    decided_on date NOT NULL,
    noted_at timestamptz NOT NULL,
    noted_by text NOT NULL
);
CREATE INDEX outgoing_decision_of ON outgoing_decision (code, id);
COMMENT ON COLUMN outgoing_decision.code IS 'Not personal: of a neighbourhood of 2015.';
COMMENT ON COLUMN outgoing_decision.outcome IS 'Not personal.';
COMMENT ON COLUMN outgoing_decision.basis IS 'Not personal: the text or the act that says so.';
COMMENT ON COLUMN outgoing_decision.sitting IS 'Not personal: the committee that decided.';
COMMENT ON COLUMN outgoing_decision.noted_by IS 'Personal: name of the colleague who noted it; as long as the decision is shown; kept.';

CREATE TABLE outgoing_measure (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    code text NOT NULL CHECK (code LIKE 'QP%'),
    kind text NOT NULL CHECK (kind IN ('STOPS', 'CONTINUES', 'LOCAL')),
    words text NOT NULL CHECK (words <> ''),
    until date,
    basis text NOT NULL CHECK (basis <> ''),
    noted_at timestamptz NOT NULL,
    noted_by text NOT NULL
);
CREATE INDEX outgoing_measure_of ON outgoing_measure (code, id);
COMMENT ON COLUMN outgoing_measure.code IS 'Not personal: of a neighbourhood of 2015.';
COMMENT ON COLUMN outgoing_measure.kind IS 'Not personal: name of fr.preau.territory.outgoing.Measure.Kind.';
COMMENT ON COLUMN outgoing_measure.words IS 'Not personal: what stops or goes on.';
COMMENT ON COLUMN outgoing_measure.basis IS 'Not personal: the text or the act that says so.';
COMMENT ON COLUMN outgoing_measure.noted_by IS 'Personal: name of the colleague who noted it; as long as the measure is shown; kept.';
