-- The organisers' list, quick whatever the number of registrations: in alphabetical order along an index,
-- and a search for words by their beginnings. What a mark separates is a word of its own, so that the
-- parts of an address and of a double name are found too.

CREATE INDEX registration_in_order ON registration (cycle_id, search_key, id);
CREATE INDEX registration_words ON registration
    USING gin (to_tsvector('simple', translate(search_key, '@._-''/', '      ')));
