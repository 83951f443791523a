-- Who was there, half-day by half-day, as it was seen.
--
-- Courts have doubted sheets signed in one go: presence is therefore a journal of moments. A row says
-- what somebody saw, when, and when it arrived here; it is never changed, never taken away, and a
-- correction is one more row. The last row by the moment it happened (then by its number) is what holds.
-- The one change that the journal lets through is the retention rule's: the name of who recorded goes.

CREATE TABLE half_day (
    day_id bigint NOT NULL REFERENCES meeting_day ON DELETE CASCADE,
    part text NOT NULL CHECK (part IN ('MORNING', 'AFTERNOON')),
    starts time NOT NULL,
    ends time NOT NULL,
    PRIMARY KEY (day_id, part),
    CONSTRAINT lasts CHECK (starts < ends)
);
COMMENT ON TABLE half_day IS 'The half-days of a day, once somebody was seen there or an organiser set them; until then they follow the programme.';
COMMENT ON COLUMN half_day.part IS 'Not personal.';
COMMENT ON COLUMN half_day.starts IS 'Not personal: local time at the place.';
COMMENT ON COLUMN half_day.ends IS 'Not personal: local time at the place.';

CREATE TABLE presence_event (
    id uuid PRIMARY KEY,
    arrival bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    registration_id bigint NOT NULL,
    day_id bigint NOT NULL,
    part text NOT NULL,
    what text NOT NULL CHECK (what IN ('PRESENT', 'ABSENT')),
    how text NOT NULL CHECK (how IN ('SCAN', 'LIST', 'SHEET', 'WALK_IN')),
    by_whom text NOT NULL CHECK (by_whom <> ''),
    happened_at timestamptz NOT NULL,
    arrived_at timestamptz NOT NULL,
    FOREIGN KEY (registration_id, day_id) REFERENCES place (registration_id, day_id),
    FOREIGN KEY (day_id, part) REFERENCES half_day (day_id, part),
    CONSTRAINT seen_before_told CHECK (happened_at <= arrived_at)
);
CREATE INDEX presence_event_of_day ON presence_event (day_id, arrival);
CREATE INDEX presence_event_of_registration ON presence_event (registration_id);
COMMENT ON TABLE presence_event IS 'The journal of presence; rows are only ever added, a trigger refuses the rest.';
COMMENT ON COLUMN presence_event.id IS 'Not personal: made by whoever recorded, so that the same record sent twice is one.';
COMMENT ON COLUMN presence_event.arrival IS 'Not personal: the order of arrival within a day, for phones that ask what is new.';
COMMENT ON COLUMN presence_event.part IS 'Not personal.';
COMMENT ON COLUMN presence_event.what IS 'Not personal: PRESENT, or ABSENT when it was recorded by mistake.';
COMMENT ON COLUMN presence_event.how IS 'Not personal.';
COMMENT ON COLUMN presence_event.by_whom IS 'Personal: address of the member of staff who recorded it, to answer for it; one year after the cycle''s last day; anonymised.';

CREATE FUNCTION presence_stands() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    anonymous presence_event;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        anonymous := OLD;
        anonymous.by_whom := 'STAFF';
        IF NEW IS NOT DISTINCT FROM anonymous THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'presence is never changed nor erased: record a correction' USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER presence_stands BEFORE UPDATE OR DELETE ON presence_event
    FOR EACH ROW EXECUTE FUNCTION presence_stands();
CREATE TRIGGER presence_is_not_emptied BEFORE TRUNCATE ON presence_event
    FOR EACH STATEMENT EXECUTE FUNCTION presence_stands();
