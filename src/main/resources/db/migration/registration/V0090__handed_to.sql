-- « Remplacement par Prénom Nom » was kept as a sentence. Whoever corrected their name, and was erased then,
-- stayed in it: the sentence said the name of before. From here on the line keeps the number of who came
-- instead, and the name is read where it is shown.
--
-- Of a line that is there already, who came instead is
--   1. whoever was confirmed by the very next line of that day, written by the same gesture (« Remplacement »,
--      or nothing any more where they were erased);
--   2. else the one person of that cycle who bears that name today (they had a place already: there is no line).
-- Of the others, the name goes and nobody stands there: better a history that says less than a name that
-- nothing can erase. How many those are is told.

ALTER TABLE place_event ADD COLUMN handed_to bigint REFERENCES registration ON DELETE SET NULL;
COMMENT ON COLUMN place_event.handed_to IS 'Personal: the registration of who came instead; one year after the cycle''s last day; anonymised.';
CREATE INDEX place_event_handed_to ON place_event (handed_to) WHERE handed_to IS NOT NULL;

DO $$
DECLARE
    nobody bigint;
BEGIN
    CREATE TEMPORARY TABLE replacement ON COMMIT DROP AS
    SELECT e.id, r.cycle_id, e.day_id, e.at, substr(e.note, length('Remplacement par ') + 1) AS name,
           NULL::bigint AS handed_to
    FROM place_event e
    JOIN registration r ON r.id = e.registration_id
    WHERE starts_with(e.note, 'Remplacement par ') AND e.what = 'WITHDRAWN' AND e.by_whom = 'PERSON';

    UPDATE replacement one
    SET handed_to = next.registration_id
    FROM replacement same
    CROSS JOIN LATERAL (
        SELECT e.registration_id, e.what, e.by_whom, e.note
        FROM place_event e
        WHERE e.day_id = same.day_id AND e.at = same.at AND e.id > same.id
        ORDER BY e.id
        LIMIT 1
    ) next
    JOIN registration r ON r.id = next.registration_id
    WHERE one.id = same.id AND next.what = 'CONFIRMED' AND next.by_whom = 'PERSON'
      AND (next.note = 'Remplacement' OR next.note = '' AND r.email = '');

    UPDATE replacement one
    SET handed_to = named.id
    FROM (
        SELECT o.id AS event, min(r.id) AS id
        FROM replacement o
        JOIN registration r ON r.cycle_id = o.cycle_id AND r.first_name || ' ' || r.last_name = o.name
        WHERE o.handed_to IS NULL
        GROUP BY o.id
        HAVING count(*) = 1
    ) named
    WHERE one.id = named.event;

    UPDATE place_event e
    SET note = 'Remplacement', handed_to = one.handed_to
    FROM replacement one
    WHERE e.id = one.id;

    SELECT count(*) INTO nobody FROM replacement WHERE handed_to IS NULL;
    IF nobody > 0 THEN
        RAISE WARNING '% line(s) of the history of places no longer say who came instead: nobody bears that name any more.', nobody;
    END IF;
END $$;
