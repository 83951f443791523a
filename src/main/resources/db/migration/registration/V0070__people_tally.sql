-- How many people have a seat in a cycle, by what the figures tell them apart by: kept by triggers like
-- the gauges, so that a dashboard costs the same at a hundred and at a million registrations.
--
-- Somebody counts once in a cycle, whatever the number of their days, as long as they hold a seat of it.

CREATE TABLE people_tally (
    cycle_id bigint NOT NULL REFERENCES cycle ON DELETE CASCADE,
    trait text NOT NULL CHECK (trait IN ('PROFILE', 'ORGANISATION_KIND', 'DEPARTMENT', 'HOUR')),
    value text NOT NULL,
    people integer NOT NULL CONSTRAINT never_below_nobody CHECK (people >= 0),
    PRIMARY KEY (cycle_id, trait, value)
);
COMMENT ON TABLE people_tally IS 'Of each cycle, how many people with a seat have that value of that trait; the sum is the same for each trait.';
COMMENT ON COLUMN people_tally.trait IS 'Not personal: HOUR is when they registered.';
COMMENT ON COLUMN people_tally.value IS 'Personal: figures, as registration has it, or the UTC hour such as 2024-09-10T07; kept without the name; kept as a figure.';

CREATE FUNCTION traits_of(one registration) RETURNS TABLE (trait text, value text) LANGUAGE sql STABLE AS $$
    VALUES
        ('PROFILE', one.profile),
        ('ORGANISATION_KIND', one.organisation_kind),
        ('DEPARTMENT', one.department),
        ('HOUR', to_char(one.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24'))
$$;

-- Adds people to, or takes them from, what they are counted by. Lines are written in one order, so that
-- two transactions wait for each other rather than block each other.
CREATE FUNCTION tally_people(ids bigint[], changes integer[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    WITH told AS (
        SELECT r.cycle_id, t.trait, t.value, sum(c.change)::integer AS people
        FROM unnest(ids, changes) AS c (registration_id, change)
        JOIN registration r ON r.id = c.registration_id
        CROSS JOIN LATERAL traits_of(r) t
        GROUP BY r.cycle_id, t.trait, t.value
        HAVING sum(c.change) <> 0
    ), more AS (
        INSERT INTO people_tally AS kept (cycle_id, trait, value, people)
        SELECT cycle_id, trait, value, people
        FROM told
        WHERE people > 0
        ORDER BY cycle_id, trait, value
        ON CONFLICT (cycle_id, trait, value) DO UPDATE SET people = kept.people + excluded.people
    )
    UPDATE people_tally kept
    SET people = kept.people + told.people
    FROM told
    WHERE told.people < 0
      AND kept.cycle_id = told.cycle_id AND kept.trait = told.trait AND kept.value = told.value;
END $$;

-- From how many seats each person gained or gave back: who has a first one now, and who has none left.
-- The lock keeps two processes from each taking what they give one person for that person's first seat;
-- somebody whom this transaction wrote in is nobody else's yet, and a lock for each would cost as much again.
-- Places that are to be told of later do not count yet.
CREATE FUNCTION tally_seats(ids bigint[], gains integer[], later bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    turned bigint[];
    changes integer[];
BEGIN
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

CREATE FUNCTION tally_places() RETURNS trigger LANGUAGE plpgsql AS $$
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
    ELSE
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

CREATE TRIGGER tally_inserted AFTER INSERT ON place
    REFERENCING NEW TABLE AS new_places
    FOR EACH STATEMENT EXECUTE FUNCTION tally_places();
CREATE TRIGGER tally_deleted AFTER DELETE ON place
    REFERENCING OLD TABLE AS old_places
    FOR EACH STATEMENT EXECUTE FUNCTION tally_places();
CREATE TRIGGER tally_updated AFTER UPDATE ON place
    REFERENCING OLD TABLE AS old_places NEW TABLE AS new_places
    FOR EACH STATEMENT EXECUTE FUNCTION tally_places();

-- Who corrects their profile leaves one count for another.
CREATE FUNCTION tally_corrected() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM place WHERE registration_id = NEW.id AND state IN ('CONFIRMED', 'OFFERED')) THEN
        UPDATE people_tally kept
        SET people = kept.people - 1
        FROM traits_of(OLD) was
        WHERE kept.cycle_id = OLD.cycle_id AND kept.trait = was.trait AND kept.value = was.value;
        PERFORM tally_people(ARRAY[NEW.id], ARRAY[1]);
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER tally_corrected AFTER UPDATE ON registration
    FOR EACH ROW
    WHEN ((OLD.cycle_id, OLD.profile, OLD.organisation_kind, OLD.department, OLD.created_at)
          IS DISTINCT FROM (NEW.cycle_id, NEW.profile, NEW.organisation_kind, NEW.department, NEW.created_at))
    EXECUTE FUNCTION tally_corrected();

-- A registration that goes takes its places first, while it is still known whom they were counted as.
CREATE FUNCTION places_go_first() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM place WHERE registration_id = OLD.id;
    RETURN OLD;
END $$;

CREATE TRIGGER places_go_first BEFORE DELETE ON registration
    FOR EACH ROW EXECUTE FUNCTION places_go_first();

INSERT INTO people_tally (cycle_id, trait, value, people)
SELECT r.cycle_id, t.trait, t.value, count(*)
FROM registration r
CROSS JOIN LATERAL traits_of(r) t
WHERE EXISTS (SELECT 1 FROM place p WHERE p.registration_id = r.id AND p.state IN ('CONFIRMED', 'OFFERED'))
GROUP BY r.cycle_id, t.trait, t.value;
