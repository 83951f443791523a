-- Where an entry of the programme is held, and how many may come: entries that begin together are workshops,
-- among which people choose. What a seat is given by stands with the desk (V0201).

ALTER TABLE sequence
    ADD COLUMN room text NOT NULL DEFAULT '',
    ADD COLUMN capacity integer CHECK (capacity >= 0);
COMMENT ON COLUMN sequence.room IS 'Not personal: published.';
COMMENT ON COLUMN sequence.capacity IS 'Not personal: null when everybody who is there may come.';
