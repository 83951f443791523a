-- The annual report of a contract (decree 2015-1118). A paragraph that nobody rewrote writes itself from what the
-- contract holds and has no row; what goes to the councils for their opinion is kept as it was, and what is published
-- never moves again, whatever is corrected afterwards: the triggers hold it.

CREATE TABLE annual_report (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contract_id bigint NOT NULL REFERENCES city_contract,
    year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    state text NOT NULL CHECK (state IN ('DRAFT', 'OUT_FOR_OPINION', 'APPROVED', 'PUBLISHED')),
    asked_on date,
    due date CHECK (due > asked_on),
    vote_on date CHECK (vote_on > due),
    approved_by text NOT NULL DEFAULT '',
    approved_on date,
    follow_up text NOT NULL DEFAULT '',
    published_on date,
    UNIQUE (contract_id, year),
    CONSTRAINT asked_with_a_month CHECK ((state = 'DRAFT') = (asked_on IS NULL)
        AND num_nulls(asked_on, due, vote_on) IN (0, 3)),
    CONSTRAINT approved_after_opinions
        CHECK ((state IN ('APPROVED', 'PUBLISHED')) = (approved_on IS NOT NULL AND approved_by <> '')
               AND (approved_on IS NULL OR approved_on > due)),
    CONSTRAINT published_on_a_day CHECK ((state = 'PUBLISHED') = (published_on IS NOT NULL))
);

CREATE TABLE report_paragraph (
    report_id bigint NOT NULL REFERENCES annual_report,
    section text NOT NULL,
    text text NOT NULL CHECK (text <> ''),
    PRIMARY KEY (report_id, section)
);

CREATE TABLE report_opinion (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report_id bigint NOT NULL REFERENCES annual_report,
    council text NOT NULL CHECK (council <> ''),
    opinion text NOT NULL DEFAULT 'AWAITED' CHECK (opinion IN ('AWAITED', 'FAVOURABLE', 'RESERVED', 'UNFAVOURABLE')),
    text text NOT NULL DEFAULT '',
    given_on date,
    UNIQUE (report_id, council),
    CONSTRAINT given_on_a_day CHECK ((opinion = 'AWAITED') = (given_on IS NULL))
);

CREATE TABLE report_figure (
    report_id bigint NOT NULL REFERENCES annual_report,
    key text NOT NULL,
    label text NOT NULL,
    PRIMARY KEY (report_id, key)
);

CREATE FUNCTION published_report_stands() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    report bigint;
BEGIN
    IF TG_TABLE_NAME = 'annual_report' THEN
        report := OLD.id;
    ELSIF TG_OP = 'INSERT' THEN
        report := NEW.report_id;
    ELSE
        report := OLD.report_id;
    END IF;
    IF EXISTS (SELECT 1 FROM annual_report WHERE id = report AND state = 'PUBLISHED') THEN
        RAISE EXCEPTION 'report % is published', report;
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;

CREATE TRIGGER published_report_stands BEFORE UPDATE OR DELETE ON annual_report
    FOR EACH ROW EXECUTE FUNCTION published_report_stands();
CREATE TRIGGER published_paragraph_stands BEFORE INSERT OR UPDATE OR DELETE ON report_paragraph
    FOR EACH ROW EXECUTE FUNCTION published_report_stands();
CREATE TRIGGER published_opinion_stands BEFORE INSERT OR UPDATE OR DELETE ON report_opinion
    FOR EACH ROW EXECUTE FUNCTION published_report_stands();
CREATE TRIGGER published_figure_stands BEFORE INSERT OR UPDATE OR DELETE ON report_figure
    FOR EACH ROW EXECUTE FUNCTION published_report_stands();

DO $$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT * FROM (VALUES
            ('annual_report', 'state', 'Not personal.'),
            ('annual_report', 'approved_by', 'Not personal: a council.'),
            ('annual_report', 'follow_up', 'Not personal.'),
            ('report_paragraph', 'section', 'Not personal.'),
            ('report_paragraph', 'text', 'Not personal.'),
            ('report_opinion', 'council', 'Not personal: a council.'),
            ('report_opinion', 'opinion', 'Not personal.'),
            ('report_opinion', 'text', 'Not personal: what a council decided.'),
            ('report_figure', 'key', 'Not personal.'),
            ('report_figure', 'label', 'Not personal.')
        ) AS rules (in_table, in_column, rule)
    LOOP
        EXECUTE format('COMMENT ON COLUMN %I.%I IS %L', one.in_table, one.in_column, one.rule);
    END LOOP;
END $$;
