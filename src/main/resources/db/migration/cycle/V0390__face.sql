-- What sells a day beside its text: a picture, cut and drawn anew when it is given, and who to write to. A picture that
-- was replaced or taken away stays a month, so that the gesture can be taken back.
CREATE TABLE cycle_picture (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle_id bigint NOT NULL REFERENCES cycle ON DELETE CASCADE,
    wide bytea NOT NULL,
    narrow bytea NOT NULL,
    width integer NOT NULL CHECK (width > 0),
    mark text NOT NULL,
    words text NOT NULL CHECK (words <> ''),
    shown boolean NOT NULL,
    changed_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX cycle_picture_shown ON cycle_picture (cycle_id) WHERE shown;
CREATE INDEX cycle_picture_cycle ON cycle_picture (cycle_id);
COMMENT ON COLUMN cycle_picture.wide IS 'Personal: a picture for the page, which may show people who agreed to it; as long as the page shows it, one month after; erased by whoever takes it from the page.';
COMMENT ON COLUMN cycle_picture.narrow IS 'Personal: the same for telephones; as long as the page shows it, one month after; erased with it.';
COMMENT ON COLUMN cycle_picture.width IS 'In pixels, of the wide one.';
COMMENT ON COLUMN cycle_picture.mark IS 'Not personal: of what is in it, in its address.';
COMMENT ON COLUMN cycle_picture.words IS 'Personal: what is seen in it, in words, which may name people; as long as the page shows it, one month after; erased with it.';
COMMENT ON COLUMN cycle_picture.shown IS 'Whether the page shows it.';
COMMENT ON COLUMN cycle_picture.changed_at IS 'When it was given, put back or taken away.';

CREATE TABLE cycle_contact (
    cycle_id bigint PRIMARY KEY REFERENCES cycle ON DELETE CASCADE,
    name text NOT NULL,
    email text NOT NULL,
    phone text NOT NULL
);
CREATE INDEX cycle_contact_email ON cycle_contact (lower(email)) WHERE email <> '';
COMMENT ON COLUMN cycle_contact.name IS 'Personal: who answers questions about a cycle, published on its page; one year after its last day; erased.';
COMMENT ON COLUMN cycle_contact.email IS 'Personal: where questions about a cycle go, published on its page; one year after its last day; erased.';
COMMENT ON COLUMN cycle_contact.phone IS 'Personal: whom to call about a cycle, published on its page; one year after its last day; erased.';
