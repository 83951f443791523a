-- Who of the staff did what to which thing, and when: one line a gesture, for the team to answer for what
-- it did.
--
-- Names of people are not copied here: a line holds numbers, read as names for as long as the registration
-- has any. Lines are only ever added; a trigger refuses the rest. The one change that it lets through is
-- the retention rule's: a year later nobody is known by a line any more, and the line stays.

CREATE TABLE journal_line (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL,
    account_id bigint,
    by_whom text NOT NULL,
    deed text NOT NULL CHECK (deed <> ''),
    cycle_id bigint,
    registration_id bigint,
    day_id bigint,
    note text NOT NULL,
    search_key text NOT NULL
);
CREATE INDEX journal_line_of_account ON journal_line (account_id, id);
CREATE INDEX journal_line_of_cycle ON journal_line (cycle_id, id);
CREATE INDEX journal_line_of_registration ON journal_line (registration_id, id);
CREATE INDEX journal_line_named ON journal_line (at) WHERE by_whom <> '';
COMMENT ON TABLE journal_line IS 'The journal of the staff; rows are only ever added, a trigger refuses the rest. Its numbers are references without a constraint: a line outlives what it tells of.';
COMMENT ON COLUMN journal_line.by_whom IS 'Personal: name of the member of staff at that moment, to answer for the gesture; one year after it; anonymised.';
COMMENT ON COLUMN journal_line.deed IS 'Not personal: a word of fr.preau.staff.Deed.';
COMMENT ON COLUMN journal_line.note IS 'Personal: what the gesture changed, in words, with a colleague''s address where an account is concerned; one year after it; erased.';
COMMENT ON COLUMN journal_line.search_key IS 'Personal: deed, name and note without accents, for the search; one year after it; erased.';

CREATE FUNCTION journal_stands() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    anonymous journal_line;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        anonymous := OLD;
        anonymous.account_id := NULL;
        anonymous.by_whom := '';
        anonymous.note := '';
        anonymous.search_key := '';
        IF NEW IS NOT DISTINCT FROM anonymous THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'the journal is never changed nor erased' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER journal_stands BEFORE UPDATE OR DELETE ON journal_line
    FOR EACH ROW EXECUTE FUNCTION journal_stands();
CREATE TRIGGER journal_is_not_emptied BEFORE TRUNCATE ON journal_line
    FOR EACH STATEMENT EXECUTE FUNCTION journal_stands();
