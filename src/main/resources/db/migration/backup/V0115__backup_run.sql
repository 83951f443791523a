-- What became of each backup that was made by itself, for administrators to see that there is one.

CREATE TABLE backup_run (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    began_at timestamptz NOT NULL,
    ended_at timestamptz NOT NULL,
    file text NOT NULL,
    bytes bigint NOT NULL,
    failure text NOT NULL
);
COMMENT ON TABLE backup_run IS 'The last hundred of them; an empty failure is a backup that is whole.';
COMMENT ON COLUMN backup_run.file IS 'Not personal: its path on the machine that made it.';
COMMENT ON COLUMN backup_run.failure IS 'Not personal: why there is none, in French.';
