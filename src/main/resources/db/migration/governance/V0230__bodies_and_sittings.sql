-- The governance of a contract: bodies with their seats by college and by date, sittings with their agenda, who was
-- convened, what each answered and was on the day, decisions and follow-ups, and a record that no longer changes
-- once it is approved.

CREATE TABLE governance_body (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contract_id bigint NOT NULL REFERENCES city_contract,
    name text NOT NULL CHECK (name <> ''),
    steering boolean NOT NULL,
    minimum integer NOT NULL CHECK (minimum BETWEEN 1 AND 12),
    quorum integer NOT NULL DEFAULT 0 CHECK (quorum BETWEEN 0 AND 200),
    chairs text NOT NULL DEFAULT '',
    UNIQUE (contract_id, name)
);

CREATE TABLE body_seat (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    body_id bigint NOT NULL REFERENCES governance_body,
    college text NOT NULL,
    organisation text NOT NULL CHECK (organisation <> ''),
    holder text NOT NULL DEFAULT '',
    holder_email text NOT NULL DEFAULT '',
    deputy text NOT NULL DEFAULT '',
    since date NOT NULL,
    until date CHECK (until >= since)
);
CREATE INDEX body_seat_body ON body_seat (body_id);

CREATE TABLE sitting (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    body_id bigint NOT NULL REFERENCES governance_body,
    held_on date NOT NULL,
    begins time NOT NULL,
    ends time NOT NULL CHECK (ends > begins),
    place text NOT NULL CHECK (place <> ''),
    state text NOT NULL CHECK (state IN ('PLANNED', 'CONVENED', 'HELD', 'RECORD_APPROVED', 'CANCELLED')),
    sequence integer NOT NULL DEFAULT 0,
    changed_at timestamptz NOT NULL,
    passed_reason text NOT NULL DEFAULT '',
    record text NOT NULL DEFAULT '',
    approved_by text NOT NULL DEFAULT '',
    approved_on date,
    CONSTRAINT approved_by_somebody CHECK (state <> 'RECORD_APPROVED' OR (approved_by <> '' AND approved_on IS NOT NULL))
);
CREATE INDEX sitting_body ON sitting (body_id, held_on);

CREATE TABLE sitting_agenda_item (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sitting_id bigint NOT NULL REFERENCES sitting,
    kind text NOT NULL CHECK (kind IN ('INFORM', 'DEBATE', 'DECIDE')),
    title text NOT NULL CHECK (title <> '')
);
CREATE INDEX sitting_agenda_item_sitting ON sitting_agenda_item (sitting_id);

-- One row for each seat that was open on the day: nobody is convened twice.
CREATE TABLE sitting_presence (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sitting_id bigint NOT NULL REFERENCES sitting,
    seat_id bigint NOT NULL REFERENCES body_seat,
    email text NOT NULL,
    answer text NOT NULL DEFAULT '' CHECK (answer IN ('', 'COMES', 'REPRESENTED', 'EXCUSED')),
    represented_by text NOT NULL DEFAULT '',
    presence text NOT NULL DEFAULT '' CHECK (presence IN ('', 'PRESENT', 'REPRESENTED', 'EXCUSED', 'ABSENT')),
    UNIQUE (sitting_id, seat_id)
);
CREATE INDEX sitting_presence_seat ON sitting_presence (seat_id);

CREATE TABLE sitting_decision (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sitting_id bigint NOT NULL REFERENCES sitting,
    body_id bigint NOT NULL REFERENCES governance_body,
    year integer NOT NULL,
    number integer NOT NULL,
    text text NOT NULL CHECK (text <> ''),
    UNIQUE (body_id, year, number)
);
CREATE INDEX sitting_decision_sitting ON sitting_decision (sitting_id);

CREATE TABLE follow_up (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    body_id bigint NOT NULL REFERENCES governance_body,
    sitting_id bigint NOT NULL REFERENCES sitting,
    text text NOT NULL CHECK (text <> ''),
    owner text NOT NULL CHECK (owner <> ''),
    due date NOT NULL,
    state text NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'DONE', 'DROPPED')),
    reason text NOT NULL DEFAULT '',
    closed_on date,
    CONSTRAINT closed_on_a_day CHECK ((state = 'OPEN') = (closed_on IS NULL)),
    CONSTRAINT dropped_for_a_reason CHECK (state <> 'DROPPED' OR reason <> '')
);
CREATE INDEX follow_up_body ON follow_up (body_id, state);

CREATE FUNCTION approved_record_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME = 'sitting' THEN
        IF OLD.state = 'RECORD_APPROVED' THEN
            RAISE EXCEPTION 'the record of sitting % is approved', OLD.id;
        END IF;
        RETURN NEW;
    END IF;
    IF EXISTS (SELECT 1 FROM sitting
               WHERE id = COALESCE(NEW.sitting_id, OLD.sitting_id) AND state = 'RECORD_APPROVED') THEN
        RAISE EXCEPTION 'the record of sitting % is approved', COALESCE(NEW.sitting_id, OLD.sitting_id);
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;

CREATE TRIGGER approved_record_stands BEFORE UPDATE ON sitting
    FOR EACH ROW EXECUTE FUNCTION approved_record_stands();
CREATE TRIGGER approved_decision_stands BEFORE INSERT OR UPDATE OR DELETE ON sitting_decision
    FOR EACH ROW EXECUTE FUNCTION approved_record_stands();

DO $$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT * FROM (VALUES
            ('governance_body', 'name', 'Not personal.'),
            ('governance_body', 'chairs', 'Personal: who chairs; as long as the contract; erased when its retention ends.'),
            ('body_seat', 'college', 'Not personal.'),
            ('body_seat', 'organisation', 'Not personal: an organisation.'),
            ('body_seat', 'holder', 'Personal: who holds a mandate; as long as the contract; erased when its retention ends.'),
            ('body_seat', 'holder_email', 'Personal: where the holder is convened; as long as the contract; erased when its retention ends.'),
            ('body_seat', 'deputy', 'Personal: who stands in; as long as the contract; erased when its retention ends.'),
            ('sitting', 'place', 'Not personal.'),
            ('sitting', 'state', 'Not personal.'),
            ('sitting', 'passed_reason', 'Not personal.'),
            ('sitting', 'record', 'Personal: who was present and what follows; as long as the contract; erased when its retention ends.'),
            ('sitting', 'approved_by', 'Personal: who approved it; as long as the contract; erased when its retention ends.'),
            ('sitting_agenda_item', 'kind', 'Not personal.'),
            ('sitting_agenda_item', 'title', 'Not personal.'),
            ('sitting_presence', 'email', 'Personal: where the convening went; as long as the contract; erased when its retention ends.'),
            ('sitting_presence', 'answer', 'Personal: what the holder answered; as long as the contract; erased when its retention ends.'),
            ('sitting_presence', 'represented_by', 'Personal: who stands in; as long as the contract; erased when its retention ends.'),
            ('sitting_presence', 'presence', 'Personal: whether the holder was there; as long as the contract; erased when its retention ends.'),
            ('sitting_decision', 'text', 'Not personal.'),
            ('follow_up', 'text', 'Not personal.'),
            ('follow_up', 'owner', 'Personal: who does it; as long as the contract; erased when its retention ends.'),
            ('follow_up', 'state', 'Not personal.'),
            ('follow_up', 'reason', 'Not personal.')
        ) AS rules (in_table, in_column, rule)
    LOOP
        EXECUTE format('COMMENT ON COLUMN %I.%I IS %L', one.in_table, one.in_column, one.rule);
    END LOOP;
END $$;
