-- Some keyboards send « é » as e and an accent apart: the name then prints badly and compares as another. From now
-- on names are put together where they enter (fr.preau.platform.Composed); these are the ones that are there.

UPDATE registration
SET last_name = normalize(last_name, NFC), first_name = normalize(first_name, NFC),
    organisation = normalize(organisation, NFC), job = normalize(job, NFC)
WHERE (last_name || ' ' || first_name || ' ' || organisation || ' ' || job) IS NOT NFC NORMALIZED;

UPDATE staff_account SET name = normalize(name, NFC) WHERE name IS NOT NFC NORMALIZED;

UPDATE centre SET name = normalize(name, NFC) WHERE name IS NOT NFC NORMALIZED;

UPDATE sequence
SET title = normalize(title, NFC),
    speakers = ARRAY(SELECT normalize(name, NFC) FROM unnest(speakers) WITH ORDINALITY AS one (name, rank) ORDER BY rank)
WHERE (title || array_to_string(speakers, ' ')) IS NOT NFC NORMALIZED;
