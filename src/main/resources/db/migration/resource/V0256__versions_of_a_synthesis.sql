-- A synthesis is written again as people think about a day: each text that stood stays, with who wrote it and when.

CREATE TABLE resource_version (
    resource_id bigint NOT NULL REFERENCES resource ON DELETE CASCADE,
    number integer NOT NULL CHECK (number > 0),
    title text NOT NULL,
    body text NOT NULL,
    by_whom text NOT NULL,
    saved_at timestamptz NOT NULL,
    PRIMARY KEY (resource_id, number)
);
COMMENT ON TABLE resource_version IS 'Each text that a synthesis had, the present one last; the team alone reads the others.';
COMMENT ON COLUMN resource_version.title IS 'Not personal: was published.';
COMMENT ON COLUMN resource_version.body IS 'Not personal: was published.';
COMMENT ON COLUMN resource_version.by_whom IS 'Personal: the name of who saved, to say who did what; as long as the resource; erased with it.';

INSERT INTO resource_version (resource_id, number, title, body, by_whom, saved_at)
SELECT id, 1, title, body, '', created_at FROM resource WHERE kind = 'SYNTHESIS';
