-- Measures that come out of a spreadsheet, all of it or nothing: which file a measure came by, what each heading was
-- said to be, and one way back. A measure still never changes; one that a file brought goes if that file is taken back
-- before anybody validated or corrected anything of it.

CREATE TABLE measure_import (
    id uuid PRIMARY KEY,
    contract_id bigint NOT NULL REFERENCES city_contract,
    file_name text NOT NULL,
    content bytea NOT NULL,
    at timestamptz NOT NULL,
    state text NOT NULL DEFAULT 'COLLECTED' CHECK (state IN ('COLLECTED', 'VALIDATED')),
    brought_at timestamptz,
    undone_at timestamptz,
    CHECK (undone_at IS NULL OR brought_at IS NOT NULL)
);
CREATE INDEX measure_import_contract ON measure_import (contract_id);
COMMENT ON COLUMN measure_import.id IS 'Not personal.';
COMMENT ON COLUMN measure_import.file_name IS 'Not personal: the name of a file of figures.';
COMMENT ON COLUMN measure_import.content IS 'Personal: the spreadsheet as it was given, until its figures are brought in; one week; erased.';
COMMENT ON COLUMN measure_import.state IS 'Not personal: in which state its measures came in.';

CREATE TABLE measure_heading (
    contract_id bigint NOT NULL REFERENCES city_contract,
    heading text NOT NULL,
    meaning text NOT NULL,
    PRIMARY KEY (contract_id, heading)
);
COMMENT ON COLUMN measure_heading.heading IS 'Not personal: the heading of a column of figures.';
COMMENT ON COLUMN measure_heading.meaning IS 'Not personal.';

ALTER TABLE measure ADD COLUMN import_id uuid REFERENCES measure_import;
COMMENT ON COLUMN measure.import_id IS 'Not personal: the file that it came by.';
CREATE INDEX measure_import_brought ON measure (import_id) WHERE import_id IS NOT NULL;

CREATE OR REPLACE FUNCTION measure_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.state = 'COLLECTED' AND NEW.state = 'VALIDATED' THEN
        OLD.state := 'VALIDATED';
        IF OLD IS NOT DISTINCT FROM NEW THEN
            RETURN NEW;
        END IF;
    END IF;
    IF TG_OP = 'DELETE'
       AND EXISTS (SELECT 1 FROM measure_import WHERE id = OLD.import_id AND undone_at IS NOT NULL) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'measure % stands: correct it by another one', OLD.id;
END $$;
