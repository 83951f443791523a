-- An account may be erased before its lines in the journal are a year old: they stay, and say « Ancien compte n° … »
-- instead of a name or an address. Nothing else of a line may change, as before.

CREATE OR REPLACE FUNCTION journal_stands() RETURNS trigger LANGUAGE plpgsql AS $$
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
        anonymous := OLD;
        anonymous.by_whom := NEW.by_whom;
        anonymous.note := NEW.note;
        anonymous.search_key := NEW.search_key;
        IF NEW IS NOT DISTINCT FROM anonymous
                AND NEW.by_whom IN (OLD.by_whom, 'Ancien compte n° ' || OLD.account_id)
                AND (NEW.note = OLD.note OR position('Ancien compte n° ' IN NEW.note) > 0) THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'the journal is never changed nor erased' USING ERRCODE = 'restrict_violation';
END $$;
