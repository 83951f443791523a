-- Of those whom a list finds, the index by person says the day and the state: their places need not be read.

ALTER TABLE presence_event DROP CONSTRAINT presence_event_registration_id_day_id_fkey;
ALTER TABLE place DROP CONSTRAINT place_registration_id_day_id_key;
ALTER TABLE place ADD UNIQUE (registration_id, day_id) INCLUDE (state);
ALTER TABLE presence_event ADD FOREIGN KEY (registration_id, day_id) REFERENCES place (registration_id, day_id);
