-- What a sitting lacked: a point that opens the year's arbitration, papers joined to points, a record that is sent to
-- its members and corrected by them until a day, and what the secretary wrote without a network, which comes once
-- however often it is sent.

ALTER TABLE governance_body ADD COLUMN publishes boolean NOT NULL DEFAULT false;

ALTER TABLE sitting DROP CONSTRAINT sitting_state_check;
ALTER TABLE sitting ADD CONSTRAINT sitting_state_check
    CHECK (state IN ('PLANNED', 'CONVENED', 'HELD', 'RECORD_SENT', 'RECORD_APPROVED', 'CANCELLED'));
ALTER TABLE sitting ADD COLUMN corrections_until date;
ALTER TABLE sitting ADD CONSTRAINT corrected_until_a_day
    CHECK (state <> 'RECORD_SENT' OR corrections_until IS NOT NULL);

ALTER TABLE sitting_agenda_item DROP CONSTRAINT sitting_agenda_item_kind_check;
ALTER TABLE sitting_agenda_item ADD CONSTRAINT sitting_agenda_item_kind_check
    CHECK (kind IN ('INFORM', 'DEBATE', 'DECIDE', 'PROGRAMME'));
ALTER TABLE sitting_agenda_item ADD COLUMN programme_year integer CHECK (programme_year BETWEEN 2000 AND 2100);
ALTER TABLE sitting_agenda_item ADD CONSTRAINT programme_of_a_year
    CHECK ((kind = 'PROGRAMME') = (programme_year IS NOT NULL));

ALTER TABLE sitting_decision ADD COLUMN key uuid UNIQUE;
ALTER TABLE follow_up ADD COLUMN key uuid UNIQUE;
ALTER TABLE follow_up ADD COLUMN owner_email text NOT NULL DEFAULT '';
ALTER TABLE follow_up ADD COLUMN answer text NOT NULL DEFAULT '';

CREATE TABLE sitting_paper (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_id bigint NOT NULL REFERENCES sitting_agenda_item,
    name text NOT NULL,
    type text NOT NULL,
    content bytea NOT NULL
);
CREATE INDEX sitting_paper_item ON sitting_paper (item_id);

CREATE TABLE record_correction (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    presence_id bigint NOT NULL REFERENCES sitting_presence,
    text text NOT NULL CHECK (text <> ''),
    at timestamptz NOT NULL
);
CREATE INDEX record_correction_presence ON record_correction (presence_id);

-- Which address was told of which state of a sitting: nobody gets one convening twice, whatever their mandates do.
CREATE TABLE sitting_told (
    sitting_id bigint NOT NULL REFERENCES sitting,
    sequence integer NOT NULL,
    email text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (sitting_id, sequence, email)
);
INSERT INTO sitting_told (sitting_id, sequence, email, at)
SELECT DISTINCT s.id, s.sequence, lower(p.email), s.changed_at
FROM sitting s
JOIN sitting_presence p ON p.sitting_id = s.id
WHERE s.state <> 'PLANNED' AND p.email <> '';

DO $$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT * FROM (VALUES
            ('sitting_decision', 'key', 'Not personal: made by the browser that wrote it.'),
            ('follow_up', 'key', 'Not personal: made by the browser that wrote it.'),
            ('follow_up', 'owner_email', 'Personal: where its owner is reminded; as long as the contract; erased when its retention ends.'),
            ('follow_up', 'answer', 'Personal: what its owner says of it; as long as the contract; erased when its retention ends.'),
            ('sitting_told', 'email', 'Personal: which address was told of a sitting; as long as the contract; erased when its retention ends.'),
            ('sitting_paper', 'name', 'Not personal.'),
            ('sitting_paper', 'type', 'Not personal.'),
            ('sitting_paper', 'content', 'Personal: a paper of a sitting; as long as the contract; erased when its retention ends.'),
            ('record_correction', 'text', 'Personal: what a member wants corrected; as long as the contract; erased when its retention ends.')
        ) AS rules (in_table, in_column, rule)
    LOOP
        EXECUTE format('COMMENT ON COLUMN %I.%I IS %L', one.in_table, one.in_column, one.rule);
    END LOOP;
END $$;
