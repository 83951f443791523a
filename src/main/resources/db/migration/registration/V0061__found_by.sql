-- The organisers' list finds people by what is known of them, quickly at a million registrations, and a
-- name in spite of a slip of the pen. One column holds every word that a registration is found by, and one
-- index answers whatever they are asked together (docs/decisions/0019). fr.preau.registration.FoundBy
-- writes the words; V0062 those of the registrations that are there already.

ALTER TABLE registration ADD COLUMN found_by tsvector NOT NULL DEFAULT '';
ALTER TABLE registration ADD COLUMN organisation_key text NOT NULL DEFAULT '';
COMMENT ON COLUMN registration.found_by IS 'Personal: words, sounds of names and figures by which organisers find the person; one year after the cycle''s last day; erased.';
COMMENT ON COLUMN registration.organisation_key IS 'Personal: the organisation without accents, for the order of the organisers'' list; one year after the cycle''s last day; erased.';

-- The number of a department is among the words.
DROP FUNCTION department_key;
DROP FUNCTION plain;
