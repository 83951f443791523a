-- What an organiser asked for and that takes more than some seconds (a long list brought in, a gesture on thousands of
-- places) goes on after its request: any process of the instance may be asked how far it is, or to stop it. What it did
-- is in the tables and the journal; its row goes within a day or two.

CREATE TABLE long_work (
    id uuid PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES staff_account ON DELETE CASCADE,
    title text NOT NULL,
    done integer NOT NULL CHECK (done >= 0),
    whole integer NOT NULL CHECK (whole >= 0),
    started_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL,
    stopping boolean NOT NULL DEFAULT false,
    outcome text,
    onwards text NOT NULL
);
CREATE INDEX long_work_age ON long_work (started_at);
CREATE INDEX long_work_of_account ON long_work (account_id);
COMMENT ON COLUMN long_work.id IS 'Not personal: of this work, by chance.';
COMMENT ON COLUMN long_work.title IS 'Not personal: what is done, with the name of a file.';
COMMENT ON COLUMN long_work.outcome IS 'Not personal: how many, in a sentence; empty while it goes on.';
COMMENT ON COLUMN long_work.onwards IS 'Not personal: the address of the page that follows.';
