-- What the organisers' list is read along: the words it searches, the orders it is sorted in, and what few
-- rows have in common. A list of many rows is read in its order until a page is full, so that one index an
-- order serves every filter; only the numbers of a cycle, which come one after the other, need their own.

DROP INDEX registration_words;
CREATE INDEX registration_found_by ON registration USING gin (found_by);
CREATE INDEX registration_by_name ON registration (search_key, id);
CREATE INDEX registration_by_organisation ON registration (organisation_key, id);
CREATE INDEX registration_of_cycle ON registration (cycle_id, id);
CREATE INDEX place_in_state ON place (state, day_id, registration_id);
CREATE INDEX reply_given ON reply (question_id, left(text, 100), registration_id);
