-- Whoever's data are here may ask, by their address alone, for a page with all of it; and ask of the centre what no page
-- does by itself, since it goes with something that is not theirs alone: a contract, a seat, an account.
CREATE TABLE own_data_link (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email text NOT NULL,
    asked_at timestamptz NOT NULL
);
CREATE INDEX own_data_link_email ON own_data_link (email);
COMMENT ON TABLE own_data_link IS 'Links to « Mes données » that were mailed to an address which asked; a message about one bears its number as its subject.';
COMMENT ON COLUMN own_data_link.email IS 'Personal: to open what is kept of that address, in lower case; one week; erased.';

CREATE TABLE own_data_wish (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email text NOT NULL UNIQUE,
    words text NOT NULL,
    asked_at timestamptz NOT NULL
);
COMMENT ON TABLE own_data_wish IS 'What somebody asks of the centre about their data, until an administrator has answered.';
COMMENT ON COLUMN own_data_wish.email IS 'Personal: to answer whoever asks, in lower case; one year after it; erased.';
COMMENT ON COLUMN own_data_wish.words IS 'Personal: what they ask; one year after it; erased.';
