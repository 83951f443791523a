-- V0070 wrote the lines of people_tally in one order where people come, and in none where they go; who
-- corrects their profile left one line before the order of the others was known. Two copies that did this at
-- once could block each other, and the database undid one (a deadlock). Every line that a transaction is about
-- to change is now locked first, in the order of its key.

-- Holds those lines until the transaction ends; those that are not there yet are made, with nobody in them.
CREATE FUNCTION hold_tallies(cycles bigint[], traits text[], vals text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO people_tally (cycle_id, trait, value, people)
    SELECT DISTINCT w.cycle_id, w.trait, w.value, 0
    FROM unnest(cycles, traits, vals) AS w (cycle_id, trait, value)
    ORDER BY w.cycle_id, w.trait, w.value
    ON CONFLICT DO NOTHING;

    PERFORM 1
    FROM people_tally kept
    JOIN (SELECT DISTINCT * FROM unnest(cycles, traits, vals) AS u (cycle_id, trait, value)) w
      USING (cycle_id, trait, value)
    ORDER BY kept.cycle_id, kept.trait, kept.value
    FOR NO KEY UPDATE OF kept;
END $$;

CREATE OR REPLACE FUNCTION tally_people(ids bigint[], changes integer[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    cycles bigint[];
    traits text[];
    vals text[];
    counts integer[];
BEGIN
    SELECT array_agg(cycle_id), array_agg(trait), array_agg(value), array_agg(people)
    INTO cycles, traits, vals, counts
    FROM (
        SELECT r.cycle_id, t.trait, t.value, sum(c.change)::integer AS people
        FROM unnest(ids, changes) AS c (registration_id, change)
        JOIN registration r ON r.id = c.registration_id
        CROSS JOIN LATERAL traits_of(r) t
        GROUP BY r.cycle_id, t.trait, t.value
        HAVING sum(c.change) <> 0
    ) told;
    IF cycles IS NOT NULL THEN
        PERFORM hold_tallies(cycles, traits, vals);
        UPDATE people_tally kept
        SET people = kept.people + told.people
        FROM unnest(cycles, traits, vals, counts) AS told (cycle_id, trait, value, people)
        WHERE kept.cycle_id = told.cycle_id AND kept.trait = told.trait AND kept.value = told.value;
    END IF;
END $$;

CREATE OR REPLACE FUNCTION tally_corrected() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM place WHERE registration_id = NEW.id AND state IN ('CONFIRMED', 'OFFERED')) THEN
        PERFORM hold_tallies(array_agg(cycle_id), array_agg(trait), array_agg(value))
        FROM (
            SELECT OLD.cycle_id, was.trait, was.value FROM traits_of(OLD) was
            UNION
            SELECT NEW.cycle_id, now.trait, now.value FROM traits_of(NEW) now
        ) both_sides;
        UPDATE people_tally kept
        SET people = kept.people - 1
        FROM traits_of(OLD) was
        WHERE kept.cycle_id = OLD.cycle_id AND kept.trait = was.trait AND kept.value = was.value;
        PERFORM tally_people(ARRAY[NEW.id], ARRAY[1]);
    END IF;
    RETURN NULL;
END $$;
