-- A page says who speaks: name, what they do, where, their face. Nobody is presented who did not agree to it, and
-- whoever has a speaker's link takes the presentation back by it. With the link it goes.
CREATE TABLE presented_speaker (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle_id bigint NOT NULL REFERENCES cycle ON DELETE CASCADE,
    link_id bigint REFERENCES speaker_link ON DELETE CASCADE,
    name text NOT NULL CHECK (name <> ''),
    role text NOT NULL,
    organisation text NOT NULL,
    photograph bytea NOT NULL,
    mark text NOT NULL,
    shown boolean NOT NULL,
    agreed_at timestamptz NOT NULL
);
CREATE INDEX presented_speaker_cycle ON presented_speaker (cycle_id);
CREATE INDEX presented_speaker_link ON presented_speaker (link_id);
COMMENT ON COLUMN presented_speaker.name IS 'Personal: who speaks, published with their agreement; one year after the cycle''s last day; erased.';
COMMENT ON COLUMN presented_speaker.role IS 'Personal: what they do, published with it; one year after the cycle''s last day; erased.';
COMMENT ON COLUMN presented_speaker.organisation IS 'Personal: where they work, published with it; one year after the cycle''s last day; erased.';
COMMENT ON COLUMN presented_speaker.photograph IS 'Personal: their face, published with it, empty where none was given; one year after the cycle''s last day; erased.';
COMMENT ON COLUMN presented_speaker.mark IS 'Not personal: of the photograph, in its address; empty where there is none.';
COMMENT ON COLUMN presented_speaker.shown IS 'Whether the page shows it.';
COMMENT ON COLUMN presented_speaker.agreed_at IS 'When the team said that they agreed.';
