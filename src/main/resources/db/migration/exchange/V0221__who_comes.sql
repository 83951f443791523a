-- Who wants others of the same day to know that they come.
--
-- A consent holds for the place it was given for: it ends when that place changes, so somebody who withdraws and
-- comes back is asked again. Nothing is copied from the registration, so what is corrected there is right here.

CREATE TABLE attendee_consent (
    registration_id bigint NOT NULL REFERENCES registration ON DELETE CASCADE,
    day_id bigint NOT NULL REFERENCES meeting_day ON DELETE CASCADE,
    organisation boolean NOT NULL,
    contact text NOT NULL CHECK (length(contact) <= 120),
    given_at timestamptz NOT NULL,
    PRIMARY KEY (day_id, registration_id)
);
CREATE INDEX attendee_consent_registration ON attendee_consent (registration_id);
COMMENT ON TABLE attendee_consent IS 'Somebody whom the others of a day may know to come, by their name.';
COMMENT ON COLUMN attendee_consent.organisation IS 'Whether they may read the organisation too.';
COMMENT ON COLUMN attendee_consent.contact IS 'Personal: how to be reached, as the person typed it for the others of the day; one year after the day; erased.';
COMMENT ON COLUMN attendee_consent.given_at IS 'Not before the last change of the place: else it does not hold.';
