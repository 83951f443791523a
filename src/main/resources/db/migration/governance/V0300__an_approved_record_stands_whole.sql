-- An approved record stands whole: no decision leaves it for another sitting, and the sitting that it is of cannot be
-- deleted from under it.
CREATE OR REPLACE FUNCTION approved_record_stands() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    approved bigint;
BEGIN
    IF TG_TABLE_NAME = 'sitting' THEN
        IF OLD.state = 'RECORD_APPROVED' THEN
            approved := OLD.id;
        END IF;
    ELSE
        SELECT id INTO approved FROM sitting
        WHERE id IN (NEW.sitting_id, OLD.sitting_id) AND state = 'RECORD_APPROVED';
    END IF;
    IF approved IS NOT NULL THEN
        RAISE EXCEPTION 'the record of sitting % is approved', approved;
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;

DROP TRIGGER approved_record_stands ON sitting;
CREATE TRIGGER approved_record_stands BEFORE UPDATE OR DELETE ON sitting
    FOR EACH ROW EXECUTE FUNCTION approved_record_stands();
