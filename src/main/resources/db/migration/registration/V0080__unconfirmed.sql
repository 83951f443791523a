-- A state that few places are in is one of the things that people are found by, in the same index as their
-- words: who is refused, waits or withdrew is then found together with whatever else is asked. Kept by
-- triggers like the gauges. A place that goes for good leaves its state here until its person's next change:
-- whoever looks for a state asks the place itself too.

ALTER TABLE registration ADD COLUMN unconfirmed text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN registration.unconfirmed IS 'Not personal: the states other than CONFIRMED that their places are in.';

UPDATE registration r
SET unconfirmed = s.states
FROM (
    SELECT registration_id, array_agg(DISTINCT state) AS states
    FROM place
    WHERE state <> 'CONFIRMED'
    GROUP BY registration_id
) s
WHERE r.id = s.registration_id;

DROP INDEX registration_found_by;
CREATE INDEX registration_found_by ON registration USING gin (found_by, unconfirmed);

-- The lock keeps two processes, each at another day of one person, from each missing what the other writes.
CREATE FUNCTION note_states(ids bigint[]) RETURNS void LANGUAGE plpgsql STRICT AS $$
BEGIN
    PERFORM 1
    FROM registration
    WHERE id = ANY (ids) AND xmin <> pg_current_xact_id()::xid
    ORDER BY id
    FOR NO KEY UPDATE;
    UPDATE registration r
    SET unconfirmed = s.states
    FROM (
        SELECT registration_id, array_remove(array_agg(DISTINCT state), 'CONFIRMED') AS states
        FROM place
        WHERE registration_id = ANY (ids)
        GROUP BY registration_id
    ) s
    WHERE r.id = s.registration_id AND r.unconfirmed <> s.states;
END $$;

CREATE FUNCTION note_places() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM note_states(array_agg(DISTINCT registration_id))
        FROM new_places
        WHERE state <> 'CONFIRMED';
    ELSE
        PERFORM note_states(array_agg(DISTINCT n.registration_id))
        FROM new_places n
        JOIN old_places o ON o.id = n.id
        WHERE n.state <> o.state;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER note_inserted AFTER INSERT ON place
    REFERENCING NEW TABLE AS new_places
    FOR EACH STATEMENT EXECUTE FUNCTION note_places();
CREATE TRIGGER note_updated AFTER UPDATE ON place
    REFERENCING OLD TABLE AS old_places NEW TABLE AS new_places
    FOR EACH STATEMENT EXECUTE FUNCTION note_places();
