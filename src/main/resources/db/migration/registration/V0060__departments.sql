-- People write their department as they like: « 69 », « 69 Rhône », « rhone ». A selection names it by its
-- number, and looks for that number or that name.

CREATE FUNCTION plain(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(regexp_replace(translate(normalize($1, NFD), '’', ''''), '[\u0300-\u036f]', '', 'g'));
COMMENT ON FUNCTION plain IS 'Without capitals and accents; accents go first, so that the collation does not matter.';

CREATE FUNCTION department_key(text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN coalesce(
        upper(substring($1 FROM '^\s*(\d{2,3}|2[abAB])(?![[:alnum:]])')),
        translate(plain($1), ' ''-', ''));
COMMENT ON FUNCTION department_key IS 'The number somebody wrote, or else the name without blanks and marks; fr.preau.registration.Departments asks for both.';
