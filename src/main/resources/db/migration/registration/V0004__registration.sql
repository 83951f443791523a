-- People, their places by day, and the gauge of each day.
--
-- The database is the last guard of the one promise that matters: a day never holds more places than
-- its capacity. The gauge's counts are kept by a trigger on the places themselves, so that no path, not
-- even a statement typed by hand, can add a place without passing the check.
--
-- A place is CONFIRMED or OFFERED (it holds a seat), WAITING (first come, first served, by its number in
-- the queue) or WITHDRAWN (it holds nothing; its history stays).

CREATE TABLE day_gauge (
    day_id bigint PRIMARY KEY REFERENCES meeting_day ON DELETE CASCADE,
    capacity integer NOT NULL CHECK (capacity >= 0),
    held integer NOT NULL DEFAULT 0 CHECK (held >= 0),
    waiting integer NOT NULL DEFAULT 0 CHECK (waiting >= 0),
    CONSTRAINT never_oversold CHECK (held <= capacity)
);

CREATE SEQUENCE registration_id;
CREATE SEQUENCE queue_number;

CREATE TABLE registration (
    id bigint PRIMARY KEY DEFAULT nextval('registration_id'),
    cycle_id bigint NOT NULL REFERENCES cycle ON DELETE RESTRICT,
    email text NOT NULL,
    email_key text NOT NULL,
    last_name text NOT NULL,
    first_name text NOT NULL,
    phone text NOT NULL,
    job text NOT NULL,
    profile text NOT NULL CHECK (profile IN ('LOCAL_AGENT', 'STATE_AGENT', 'ELECTED_OFFICIAL', 'OTHER')),
    organisation text NOT NULL,
    organisation_kind text NOT NULL,
    department text NOT NULL,
    access_needs text NOT NULL,
    search_key text NOT NULL,
    short_notice boolean NOT NULL DEFAULT false,
    link_version integer NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    UNIQUE (cycle_id, email_key)
);
COMMENT ON COLUMN registration.email IS 'Personal: to write to the person; one year after the cycle''s last day; erased.';
COMMENT ON COLUMN registration.email_key IS 'Personal: the address in lower case, one person one seat; one year after the cycle''s last day; erased.';
COMMENT ON COLUMN registration.last_name IS 'Personal: to welcome the person and certify presence; one year after the cycle''s last day; anonymised.';
COMMENT ON COLUMN registration.first_name IS 'Personal: to welcome the person and certify presence; one year after the cycle''s last day; anonymised.';
COMMENT ON COLUMN registration.phone IS 'Personal: to reach the person on the day; one year after the cycle''s last day; erased.';
COMMENT ON COLUMN registration.job IS 'Personal: to know the audience; one year after the cycle''s last day; erased.';
COMMENT ON COLUMN registration.profile IS 'Personal: audience rule and figures; kept without the name; kept as a figure.';
COMMENT ON COLUMN registration.organisation IS 'Personal: audience and figures; one year after the cycle''s last day; erased.';
COMMENT ON COLUMN registration.organisation_kind IS 'Personal: figures; kept without the name; kept as a figure.';
COMMENT ON COLUMN registration.department IS 'Personal: audience rule and figures; kept without the name; kept as a figure.';
COMMENT ON COLUMN registration.access_needs IS 'Personal: to welcome the person; until the cycle''s last day; erased.';
COMMENT ON COLUMN registration.search_key IS 'Personal: name, address and organisation without accents, for the organisers'' search; one year after the cycle''s last day; erased.';

CREATE TABLE place (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    registration_id bigint NOT NULL REFERENCES registration ON DELETE CASCADE,
    day_id bigint NOT NULL REFERENCES day_gauge ON DELETE RESTRICT,
    email_key text NOT NULL,
    state text NOT NULL CHECK (state IN ('CONFIRMED', 'OFFERED', 'WAITING', 'WITHDRAWN')),
    queue_number bigint,
    offered_until timestamptz,
    revision integer NOT NULL DEFAULT 0,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    UNIQUE (registration_id, day_id),
    CONSTRAINT queued_when_waiting CHECK ((state = 'WAITING') = (queue_number IS NOT NULL)),
    CONSTRAINT dated_when_offered CHECK ((state = 'OFFERED') = (offered_until IS NOT NULL))
);
CREATE UNIQUE INDEX one_person_one_seat ON place (day_id, email_key) WHERE state <> 'WITHDRAWN';
CREATE INDEX place_queue ON place (day_id, queue_number) WHERE state = 'WAITING';
COMMENT ON COLUMN place.queue_number IS 'Not personal: the order of the waiting list; drawn anew when somebody goes back to its end.';
COMMENT ON COLUMN place.offered_until IS 'Not personal: when the offer ends.';
COMMENT ON COLUMN place.email_key IS 'Personal: the registration''s, one person one seat; one year after the cycle''s last day; erased.';
COMMENT ON COLUMN place.state IS 'Not personal.';
COMMENT ON COLUMN place.revision IS 'Not personal: the SEQUENCE of its calendar entry, raised at each change.';

CREATE TABLE place_event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    registration_id bigint NOT NULL REFERENCES registration ON DELETE CASCADE,
    day_id bigint NOT NULL REFERENCES meeting_day ON DELETE RESTRICT,
    at timestamptz NOT NULL,
    what text NOT NULL CHECK (what IN ('CONFIRMED', 'OFFERED', 'WAITING', 'WITHDRAWN')),
    by_whom text NOT NULL
);
CREATE INDEX place_event_of_registration ON place_event (registration_id, id);
COMMENT ON TABLE place_event IS 'The journal of each place; rows are only ever added.';
COMMENT ON COLUMN place_event.what IS 'Not personal.';
COMMENT ON COLUMN place_event.by_whom IS 'Personal: PERSON, DESK, or the organiser''s address; one year after the cycle''s last day; erased.';

CREATE TABLE submission (
    key text PRIMARY KEY,
    registration_id bigint NOT NULL REFERENCES registration ON DELETE CASCADE,
    confirmed_days bigint[] NOT NULL,
    waiting_days bigint[] NOT NULL,
    waiting_ranks bigint[] NOT NULL,
    full_days bigint[] NOT NULL,
    at timestamptz NOT NULL
);
CREATE INDEX submission_at ON submission (at);
COMMENT ON TABLE submission IS 'What was answered to a form, so that the same form sent again gets the same answer.';
COMMENT ON COLUMN submission.key IS 'Not personal: a digest of the form''s stamp and of what it asked.';
COMMENT ON COLUMN submission.confirmed_days IS 'Not personal.';
COMMENT ON COLUMN submission.waiting_days IS 'Not personal.';
COMMENT ON COLUMN submission.waiting_ranks IS 'Not personal: of each of those days.';
COMMENT ON COLUMN submission.full_days IS 'Not personal.';

-- What one row counts for: a seat held, a person waiting.
CREATE FUNCTION seats_of(state text) RETURNS integer LANGUAGE sql IMMUTABLE
    RETURN CASE WHEN state IN ('CONFIRMED', 'OFFERED') THEN 1 ELSE 0 END;
CREATE FUNCTION queue_of(state text) RETURNS integer LANGUAGE sql IMMUTABLE
    RETURN CASE WHEN state = 'WAITING' THEN 1 ELSE 0 END;

CREATE FUNCTION count_places() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        UPDATE day_gauge g
        SET held = g.held + d.held, waiting = g.waiting + d.waiting
        FROM (
            SELECT day_id, sum(seats_of(state)) AS held, sum(queue_of(state)) AS waiting
            FROM new_places
            GROUP BY day_id
        ) d
        WHERE g.day_id = d.day_id;
    ELSIF TG_OP = 'DELETE' THEN
        UPDATE day_gauge g
        SET held = g.held - d.held, waiting = g.waiting - d.waiting
        FROM (
            SELECT day_id, sum(seats_of(state)) AS held, sum(queue_of(state)) AS waiting
            FROM old_places
            GROUP BY day_id
        ) d
        WHERE g.day_id = d.day_id;
    ELSE
        UPDATE day_gauge g
        SET held = g.held + d.held, waiting = g.waiting + d.waiting
        FROM (
            SELECT day_id, sum(held) AS held, sum(waiting) AS waiting
            FROM (
                SELECT day_id, seats_of(state) AS held, queue_of(state) AS waiting FROM new_places
                UNION ALL
                SELECT day_id, -seats_of(state), -queue_of(state) FROM old_places
            ) both_sides
            GROUP BY day_id
            HAVING sum(held) <> 0 OR sum(waiting) <> 0
        ) d
        WHERE g.day_id = d.day_id;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER count_inserted AFTER INSERT ON place
    REFERENCING NEW TABLE AS new_places
    FOR EACH STATEMENT EXECUTE FUNCTION count_places();
CREATE TRIGGER count_deleted AFTER DELETE ON place
    REFERENCING OLD TABLE AS old_places
    FOR EACH STATEMENT EXECUTE FUNCTION count_places();
CREATE TRIGGER count_updated AFTER UPDATE ON place
    REFERENCING OLD TABLE AS old_places NEW TABLE AS new_places
    FOR EACH STATEMENT EXECUTE FUNCTION count_places();
