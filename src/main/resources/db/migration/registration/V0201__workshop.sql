-- Workshops of a day, and who chose which.
--
-- A workshop's seats are under the lock of its day's gauge: whoever holds that row holds the day's workshops
-- too, so that days without any cost nothing more (day_gauge.workshops says whether there are). As for days,
-- the database is the last guard: counts are kept by a trigger, and a workshop never holds more than it has.
--
-- Somebody in a workshop has a place on its day, and at most one workshop at each hour. A place is a row only
-- while it is held (CONFIRMED) or waited for (WAITING, by its number in the queue).

ALTER TABLE day_gauge
    ADD COLUMN workshops integer NOT NULL DEFAULT 0;

CREATE TABLE workshop (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    day_id bigint NOT NULL REFERENCES day_gauge ON DELETE CASCADE,
    rank integer NOT NULL,
    starts time NOT NULL,
    title text NOT NULL,
    capacity integer CHECK (capacity >= 0),
    held integer NOT NULL DEFAULT 0 CHECK (held >= 0),
    CONSTRAINT workshop_never_oversold CHECK (held <= capacity),
    UNIQUE (id, day_id, starts)
);
CREATE INDEX workshop_of_day ON workshop (day_id, rank);
COMMENT ON COLUMN workshop.title IS 'Not personal: the entry''s, published.';
COMMENT ON COLUMN workshop.capacity IS 'Not personal: null when everybody who is there may come.';

CREATE TABLE workshop_place (
    registration_id bigint NOT NULL,
    workshop_id bigint NOT NULL,
    day_id bigint NOT NULL,
    starts time NOT NULL,
    state text NOT NULL CHECK (state IN ('CONFIRMED', 'WAITING')),
    queue_number bigint,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (registration_id, workshop_id),
    CONSTRAINT queued_when_waiting CHECK ((state = 'WAITING') = (queue_number IS NOT NULL)),
    CONSTRAINT one_workshop_an_hour UNIQUE (registration_id, day_id, starts) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (registration_id, day_id) REFERENCES place (registration_id, day_id) ON DELETE CASCADE,
    FOREIGN KEY (workshop_id, day_id, starts) REFERENCES workshop (id, day_id, starts)
        ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE INDEX workshop_place_queue ON workshop_place (workshop_id, queue_number) WHERE state = 'WAITING';
CREATE INDEX workshop_place_of_workshop ON workshop_place (workshop_id, registration_id);
COMMENT ON TABLE workshop_place IS 'Which workshops somebody chose; erased with their place on the day.';
COMMENT ON COLUMN workshop_place.state IS 'Not personal.';
COMMENT ON COLUMN workshop_place.queue_number IS 'Not personal: the order of the waiting list.';

CREATE FUNCTION count_workshop_places() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        UPDATE workshop w
        SET held = w.held + d.held
        FROM (SELECT workshop_id, sum(seats_of(state)) AS held FROM new_places GROUP BY workshop_id) d
        WHERE w.id = d.workshop_id AND d.held <> 0;
    ELSE
        UPDATE workshop w
        SET held = w.held - d.held
        FROM (SELECT workshop_id, sum(seats_of(state)) AS held FROM old_places GROUP BY workshop_id) d
        WHERE w.id = d.workshop_id AND d.held <> 0;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER count_workshops_inserted AFTER INSERT ON workshop_place
    REFERENCING NEW TABLE AS new_places
    FOR EACH STATEMENT EXECUTE FUNCTION count_workshop_places();
CREATE TRIGGER count_workshops_deleted AFTER DELETE ON workshop_place
    REFERENCING OLD TABLE AS old_places
    FOR EACH STATEMENT EXECUTE FUNCTION count_workshop_places();

-- A place changes by going and coming back; only its hour follows its workshop's.
CREATE FUNCTION workshop_places_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a workshop''s place is deleted and written anew';
END $$;
CREATE TRIGGER workshop_places_stay BEFORE UPDATE ON workshop_place
    FOR EACH ROW WHEN (OLD.state <> NEW.state OR OLD.workshop_id <> NEW.workshop_id)
    EXECUTE FUNCTION workshop_places_stay();

CREATE FUNCTION count_workshops() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE day_gauge g
    SET workshops = (SELECT count(*) FROM workshop w WHERE w.day_id = g.day_id)
    WHERE g.day_id = coalesce(NEW.day_id, OLD.day_id);
    RETURN NULL;
END $$;
CREATE TRIGGER count_workshops AFTER INSERT OR DELETE ON workshop
    FOR EACH ROW EXECUTE FUNCTION count_workshops();

ALTER TABLE submission
    ADD COLUMN workshops bigint[] NOT NULL DEFAULT '{}',
    ADD COLUMN waited_workshops bigint[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN submission.workshops IS 'Not personal.';
COMMENT ON COLUMN submission.waited_workshops IS 'Not personal.';

-- What pages saved before this one already say: entries that begin together are a choice, open to all.
INSERT INTO workshop (day_id, rank, starts, title)
SELECT s.day_id, s.rank, s.starts, s.title
FROM (
    SELECT day_id, rank, starts, title, count(*) OVER (PARTITION BY day_id, starts) AS together
    FROM sequence
    WHERE kind IN ('SEQUENCE', 'SIDE_STEP')
) s
JOIN day_gauge g ON g.day_id = s.day_id
WHERE s.together > 1
ORDER BY s.day_id, s.rank;
