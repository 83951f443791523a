-- In the minutes in which a day fills, PostgreSQL has no statistics of these tables yet, or those of their first
-- page, and then reads them from end to end for each batch of the desk: the second half of a rush was slower than
-- the first. What the desk looks up it looks up by key (platform.database.KeyedLookups); so do its triggers, which
-- any session may fire.

CREATE OR REPLACE FUNCTION tally_seats(ids bigint[], gains integer[], later bigint[]) RETURNS void LANGUAGE plpgsql
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    turned bigint[];
    changes integer[];
BEGIN
    IF ids IS NULL THEN
        RETURN;
    END IF;
    PERFORM 1
    FROM registration
    WHERE id = ANY (ids) AND xmin <> pg_current_xact_id()::xid
    ORDER BY id
    FOR NO KEY UPDATE;
    SELECT array_agg(registration_id), array_agg(change)
    INTO turned, changes
    FROM (
        SELECT registration_id, sign(held)::integer - sign(held - gain)::integer AS change
        FROM (
            SELECT g.registration_id, g.gain,
                   (SELECT coalesce(sum(seats_of(p.state)), 0)
                    FROM place p
                    WHERE p.registration_id = g.registration_id AND p.id <> ALL (later)) AS held
            FROM (
                SELECT registration_id, sum(gain) AS gain
                FROM unnest(ids, gains) AS moved (registration_id, gain)
                GROUP BY registration_id
                HAVING sum(gain) <> 0
            ) g
        ) now_held
    ) people
    WHERE change <> 0;
    IF turned IS NOT NULL THEN
        PERFORM tally_people(turned, changes);
    END IF;
END $$;

CREATE OR REPLACE FUNCTION tally_places() RETURNS trigger LANGUAGE plpgsql
    SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
    inserted bigint[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM tally_seats(array_agg(registration_id), array_agg(seats_of(state)), '{}')
        FROM new_places
        WHERE seats_of(state) > 0;
    ELSIF TG_OP = 'DELETE' THEN
        PERFORM tally_seats(array_agg(registration_id), array_agg(-seats_of(state)), '{}')
        FROM old_places
        WHERE seats_of(state) > 0;
    ELSIF EXISTS (SELECT 1 FROM new_places) THEN
        -- INSERT … ON CONFLICT DO UPDATE tells of what it updated first, then of what it inserted, which is
        -- there already: written by the same command and not updated.
        SELECT coalesce(array_agg(p.id), '{}')
        INTO inserted
        FROM place p
        JOIN place u ON u.id = (SELECT min(id) FROM new_places)
        WHERE p.registration_id IN (SELECT registration_id FROM new_places)
          AND p.xmin = u.xmin AND p.cmin = u.cmin
          AND p.id NOT IN (SELECT id FROM new_places);
        PERFORM tally_seats(array_agg(registration_id), array_agg(gain), inserted)
        FROM (
            SELECT registration_id, seats_of(state) AS gain FROM new_places
            UNION ALL
            SELECT registration_id, -seats_of(state) FROM old_places
        ) both_sides
        WHERE gain <> 0;
    END IF;
    RETURN NULL;
END $$;

ALTER FUNCTION tally_people(bigint[], integer[]) SET enable_seqscan = off;
ALTER FUNCTION tally_people(bigint[], integer[]) SET enable_hashjoin = off;
ALTER FUNCTION tally_people(bigint[], integer[]) SET enable_mergejoin = off;
ALTER FUNCTION tally_corrected() SET enable_seqscan = off;

-- Statistics follow a table that grows in minutes at each twentieth more, not at each tenth; its first rows are
-- counted by the desk's own job (registration.Growth).
ALTER TABLE registration SET (autovacuum_analyze_scale_factor = 0.05);
ALTER TABLE place SET (autovacuum_analyze_scale_factor = 0.05);
ALTER TABLE place_event SET (autovacuum_analyze_scale_factor = 0.05);
ALTER TABLE submission SET (autovacuum_analyze_scale_factor = 0.05);
ALTER TABLE reply SET (autovacuum_analyze_scale_factor = 0.05);
-- Each batch leaves an old version of these few rows: what is dead is taken away while the rush lasts, and a page
-- keeps room for the versions that follow, so that no index hears of them.
ALTER TABLE day_gauge SET (fillfactor = 30, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);
ALTER TABLE people_tally SET (fillfactor = 30, autovacuum_vacuum_threshold = 1000, autovacuum_vacuum_scale_factor = 0);
