-- A contract that is over forgets who sat: the job of the night took the trigger away for that, from all sittings and
-- for whoever wrote meanwhile. Now the trigger itself knows the one thing that may be done to an approved record, as
-- those of presence and of the journal do: its words and who approved it give way to « Effacé », together, and nothing
-- else moves.
CREATE OR REPLACE FUNCTION approved_record_stands() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    approved bigint;
    forgotten sitting;
BEGIN
    IF TG_TABLE_NAME = 'sitting' THEN
        IF OLD.state = 'RECORD_APPROVED' THEN
            approved := OLD.id;
        END IF;
        IF TG_OP = 'UPDATE' THEN
            forgotten := OLD;
            forgotten.record := CASE OLD.record WHEN '' THEN '' ELSE 'Effacé' END;
            forgotten.approved_by := CASE OLD.approved_by WHEN '' THEN '' ELSE 'Effacé' END;
            IF NEW IS NOT DISTINCT FROM forgotten THEN
                RETURN NEW;
            END IF;
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
