-- The list is sorted by the workshop that people chose: by day, hour and place in the programme of their first one;
-- after them those who chose none. Worked out where it is asked for, so that a choice writes nothing more.
CREATE FUNCTION workshop_key(person registration) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT coalesce(
        min(lpad(w.day_id::text, 19, '0') || to_char(w.starts, 'HH24MI') || lpad(w.rank::text, 6, '0')),
        'none')
    FROM workshop_place p
    JOIN workshop w ON w.id = p.workshop_id
    WHERE p.registration_id = person.id
$$;
