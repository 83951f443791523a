-- The reference frame of a contract (questions, criteria, indicators), its versions, and the measures that the annual
-- report and the evaluation of 2027 and 2030 both read. What leaves the frame is retired and keeps its measures. A
-- measure is never changed nor erased: another one corrects it, with a reason.

CREATE TABLE evaluation_question (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contract_id bigint NOT NULL REFERENCES city_contract,
    theme_id bigint REFERENCES contract_theme,
    text text NOT NULL CHECK (text <> ''),
    retired boolean NOT NULL DEFAULT false
);
CREATE INDEX evaluation_question_contract ON evaluation_question (contract_id);

CREATE TABLE evaluation_criterion (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    question_id bigint NOT NULL REFERENCES evaluation_question,
    text text NOT NULL CHECK (text <> ''),
    retired boolean NOT NULL DEFAULT false
);
CREATE INDEX evaluation_criterion_question ON evaluation_criterion (question_id);

CREATE TABLE indicator (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contract_id bigint NOT NULL REFERENCES city_contract,
    criterion_id bigint NOT NULL REFERENCES evaluation_criterion,
    name text NOT NULL CHECK (name <> ''),
    kind text NOT NULL CHECK (kind IN ('CONTEXT', 'OUTPUT', 'RESULT', 'IMPACT')),
    unit text NOT NULL CHECK (unit <> ''),
    aggregation text NOT NULL CHECK (aggregation IN ('SUM', 'RATIO', 'LATEST', 'NONE')),
    by_sex boolean NOT NULL,
    source text NOT NULL CHECK (source <> ''),
    limits text NOT NULL DEFAULT '',
    threshold integer NOT NULL CHECK (threshold BETWEEN 0 AND 100),
    target numeric(16, 2) CHECK (target >= 0),
    retired boolean NOT NULL DEFAULT false,
    CONSTRAINT what_never_adds_has_no_sexes CHECK (aggregation <> 'NONE' OR NOT by_sex)
);
CREATE INDEX indicator_contract ON indicator (contract_id);
CREATE INDEX indicator_criterion ON indicator (criterion_id);

CREATE TABLE frame_version (
    contract_id bigint NOT NULL REFERENCES city_contract,
    number integer NOT NULL CHECK (number > 0),
    kept_on date NOT NULL,
    reason text NOT NULL CHECK (reason <> ''),
    content text NOT NULL,
    PRIMARY KEY (contract_id, number)
);

CREATE TABLE measure (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    indicator_id bigint NOT NULL REFERENCES indicator,
    year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    place text NOT NULL DEFAULT '',
    numerator numeric(16, 2) NOT NULL CHECK (numerator >= 0),
    denominator numeric(16, 2) CHECK (denominator >= 0),
    women numeric(16, 2) CHECK (women >= 0),
    men numeric(16, 2) CHECK (men >= 0),
    unknown numeric(16, 2) CHECK (unknown >= 0),
    women_of numeric(16, 2) CHECK (women_of >= 0),
    men_of numeric(16, 2) CHECK (men_of >= 0),
    unknown_of numeric(16, 2) CHECK (unknown_of >= 0),
    state text NOT NULL CHECK (state IN ('COLLECTED', 'VALIDATED')),
    source text NOT NULL CHECK (source <> ''),
    corrects bigint UNIQUE REFERENCES measure,
    reason text NOT NULL DEFAULT '',
    recorded_at timestamptz NOT NULL,
    CONSTRAINT corrected_for_a_reason CHECK ((corrects IS NULL) = (reason = '')),
    CONSTRAINT sexes_together CHECK (num_nulls(women, men, unknown) IN (0, 3)),
    CONSTRAINT sexes_have_denominators
        CHECK (num_nulls(women_of, men_of, unknown_of)
               = CASE WHEN women IS NULL OR denominator IS NULL THEN 3 ELSE 0 END),
    CONSTRAINT sexes_add_up CHECK (women + men + unknown = numerator),
    CONSTRAINT sexes_add_up_below CHECK (women_of + men_of + unknown_of = denominator)
);
CREATE UNIQUE INDEX measure_first ON measure (indicator_id, year, place) WHERE corrects IS NULL;
CREATE INDEX measure_indicator ON measure (indicator_id);

CREATE FUNCTION measure_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.state = 'COLLECTED' AND NEW.state = 'VALIDATED' THEN
        OLD.state := 'VALIDATED';
        IF OLD IS NOT DISTINCT FROM NEW THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'measure % stands: correct it by another one', OLD.id;
END $$;

CREATE TRIGGER measure_stands BEFORE UPDATE OR DELETE ON measure
    FOR EACH ROW EXECUTE FUNCTION measure_stands();

DO $$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT * FROM (VALUES
            ('evaluation_question', 'text', 'Not personal.'),
            ('evaluation_criterion', 'text', 'Not personal.'),
            ('indicator', 'name', 'Not personal.'),
            ('indicator', 'kind', 'Not personal.'),
            ('indicator', 'unit', 'Not personal.'),
            ('indicator', 'aggregation', 'Not personal.'),
            ('indicator', 'source', 'Not personal.'),
            ('indicator', 'limits', 'Not personal.'),
            ('frame_version', 'reason', 'Not personal.'),
            ('frame_version', 'content', 'Not personal: questions, criteria and indicators.'),
            ('measure', 'place', 'Not personal.'),
            ('measure', 'state', 'Not personal.'),
            ('measure', 'source', 'Not personal.'),
            ('measure', 'reason', 'Not personal.')
        ) AS rules (in_table, in_column, rule)
    LOOP
        EXECUTE format('COMMENT ON COLUMN %I.%I IS %L', one.in_table, one.in_column, one.rule);
    END LOOP;
END $$;
