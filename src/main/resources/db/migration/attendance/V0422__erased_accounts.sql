-- Who recorded a presence may have their account erased: the record stays, and says « Ancien compte n° … ».

CREATE OR REPLACE FUNCTION presence_stands() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    anonymous presence_event;
BEGIN
    IF TG_OP = 'UPDATE' AND (NEW.by_whom = 'STAFF' OR NEW.by_whom LIKE 'Ancien compte n° %') THEN
        anonymous := OLD;
        anonymous.by_whom := NEW.by_whom;
        IF NEW IS NOT DISTINCT FROM anonymous THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'presence is never changed nor erased: record a correction' USING ERRCODE = 'restrict_violation';
END $$;
