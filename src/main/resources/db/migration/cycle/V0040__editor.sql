-- What organisers do to a cycle from their screens: more states, an hour of publication, a private link
-- to a draft, how to come to a day, every saved version, and what people were told of a change.
--
-- A draft whose hour has come is public by the clock alone, on every process at the same instant; no job
-- has to run for it. Days may exchange their dates in one save, hence the deferred check.

ALTER TABLE cycle
    DROP CONSTRAINT cycle_state_check,
    ADD CONSTRAINT cycle_state_check CHECK (state IN ('DRAFT', 'PUBLISHED', 'CANCELLED', 'ARCHIVED')),
    ADD COLUMN publish_at timestamptz,
    ADD COLUMN preview_token text UNIQUE CHECK (length(preview_token) >= 22),
    ADD CONSTRAINT hour_for_a_draft CHECK (publish_at IS NULL OR state = 'DRAFT');
COMMENT ON COLUMN cycle.publish_at IS 'Not personal: when the draft becomes public by itself; null for never.';
COMMENT ON COLUMN cycle.preview_token IS 'Not personal: the secret of the private link to the draft; null when there is no link.';

ALTER TABLE meeting_day
    ADD COLUMN access text NOT NULL DEFAULT '',
    ADD COLUMN transport text NOT NULL DEFAULT '',
    DROP CONSTRAINT meeting_day_cycle_id_date_key,
    ADD CONSTRAINT meeting_day_cycle_id_date_key UNIQUE (cycle_id, date) DEFERRABLE INITIALLY DEFERRED;
COMMENT ON COLUMN meeting_day.access IS 'Not personal: published; how to enter the place.';
COMMENT ON COLUMN meeting_day.transport IS 'Not personal: published; how to come.';

CREATE TABLE cycle_version (
    cycle_id bigint NOT NULL REFERENCES cycle ON DELETE CASCADE,
    number integer NOT NULL CHECK (number > 0),
    at timestamptz NOT NULL,
    by_whom text NOT NULL,
    origin text NOT NULL CHECK (origin IN ('CREATED', 'EDITED', 'IMPORTED', 'RESTORED', 'COPIED', 'FOUND')),
    differences text[] NOT NULL,
    document text NOT NULL,
    PRIMARY KEY (cycle_id, number)
);
COMMENT ON TABLE cycle_version IS 'Every state of a cycle that was saved; rows are only ever added. FOUND: the state as it stood when the next save found it changed by another way, such as a gauge.';
COMMENT ON COLUMN cycle_version.by_whom IS 'Personal: the name of who saved, to say who did what; as long as the cycle; erased with it.';
COMMENT ON COLUMN cycle_version.origin IS 'Not personal.';
COMMENT ON COLUMN cycle_version.differences IS 'Personal: may quote names of speakers, published with their agreement; as long as the cycle; erased with it.';
COMMENT ON COLUMN cycle_version.document IS 'Personal: the page as a document, with the names of speakers; as long as the cycle; erased with it.';

CREATE TABLE day_change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    day_id bigint NOT NULL REFERENCES meeting_day ON DELETE CASCADE,
    at timestamptz NOT NULL,
    date date NOT NULL,
    starts time NOT NULL,
    ends time,
    place text NOT NULL,
    held boolean NOT NULL,
    capacity integer NOT NULL
);
CREATE INDEX day_change_of_day ON day_change (day_id, at);
COMMENT ON TABLE day_change IS 'What a day was before each change that people were written to about: a letter that leaves late tells from what its reader last knew to what is true then.';
COMMENT ON COLUMN day_change.place IS 'Not personal: published.';
