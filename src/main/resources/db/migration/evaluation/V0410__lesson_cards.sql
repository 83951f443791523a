-- What a contract learnt and tells others: written from an action's report or from nothing, read again by a pilot,
-- offered to the centre, which publishes it in its library and may make a sequence of a day of it. A card that is
-- published has its resource; without it, the card is offered and no more.

CREATE TABLE lesson_card (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contract_id bigint NOT NULL REFERENCES city_contract,
    origin text NOT NULL DEFAULT '',
    theme text NOT NULL DEFAULT '',
    title text NOT NULL CHECK (title <> ''),
    place text NOT NULL DEFAULT '',
    partners text NOT NULL DEFAULT '',
    cost numeric(14, 2) CHECK (cost >= 0),
    what text NOT NULL CHECK (what <> ''),
    worked text NOT NULL DEFAULT '',
    failed text NOT NULL DEFAULT '',
    contact text NOT NULL DEFAULT '',
    state text NOT NULL DEFAULT 'WRITTEN' CHECK (state IN ('WRITTEN', 'REVIEWED', 'OFFERED')),
    written_on date NOT NULL,
    resource_id bigint,
    CONSTRAINT published_once_offered CHECK (resource_id IS NULL OR state = 'OFFERED')
);
CREATE INDEX lesson_card_contract ON lesson_card (contract_id);
COMMENT ON COLUMN lesson_card.resource_id IS 'In the library, as long as it is there: what is deleted there leaves a number that nothing has.';
CREATE UNIQUE INDEX lesson_card_origin ON lesson_card (contract_id, origin) WHERE origin <> '';

DO $$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT * FROM (VALUES
            ('origin', 'Not personal: the report of an action that it comes from.'),
            ('theme', 'Not personal.'),
            ('title', 'Not personal.'),
            ('place', 'Not personal.'),
            ('partners', 'Not personal: organisations.'),
            ('what', 'Not personal.'),
            ('worked', 'Not personal.'),
            ('failed', 'Not personal.'),
            ('contact', 'Personal: who may be asked about an action; as long as the contract; erased when its retention ends.'),
            ('state', 'Not personal.')
        ) AS rules (in_column, rule)
    LOOP
        EXECUTE format('COMMENT ON COLUMN lesson_card.%I IS %L', one.in_column, one.rule);
    END LOOP;
END $$;
