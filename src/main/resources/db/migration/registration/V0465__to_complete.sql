-- Who was taken in at the door by a name and an organisation has no address yet, but one at a domain that never exists
-- (fr.preau.platform.address.NoAddress). They are looked for by it to be completed: few among many, so an index of
-- those alone answers, and a registration with an address never touches it.

CREATE INDEX registration_to_complete ON registration (cycle_id, id) WHERE email_key LIKE '%@preau.invalid';
