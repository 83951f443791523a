-- News as they happen: a fact, its date, where it was read, what was corrected since.
--
-- A note that people have read is never silently another: what a correction changed is one more row, and the
-- page shows it. Nothing here is about a person; who wrote what is in the journal.

CREATE TABLE note (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    title text NOT NULL CHECK (title <> '' AND length(title) <= 120),
    markdown text NOT NULL CHECK (markdown <> '' AND length(markdown) <= 1500),
    fact_date date NOT NULL,
    deadline date,
    sources jsonb NOT NULL,
    consulted date NOT NULL,
    themes text[] NOT NULL,
    departments text[] NOT NULL,
    created_at timestamptz NOT NULL,
    published_at timestamptz
);
CREATE INDEX note_public ON note (fact_date DESC, id DESC) WHERE published_at IS NOT NULL;
CREATE INDEX note_deadline ON note (deadline) WHERE published_at IS NOT NULL AND deadline IS NOT NULL;
COMMENT ON TABLE note IS 'A note of the news; a draft has no published_at.';
COMMENT ON COLUMN note.version IS 'Rises with each change, so that nobody overwrites what they have not read.';
COMMENT ON COLUMN note.title IS 'Not personal: what the fact is.';
COMMENT ON COLUMN note.markdown IS 'Not personal: the fact, in a few lines.';
COMMENT ON COLUMN note.fact_date IS 'When it happened, not when it was written.';
COMMENT ON COLUMN note.deadline IS 'The day by which somebody has to act, if there is one.';
COMMENT ON COLUMN note.sources IS 'Not personal: where it was read, [{"name": …, "url": …}].';
COMMENT ON COLUMN note.consulted IS 'When the sources were last read.';
COMMENT ON COLUMN note.themes IS 'Not personal: what it is about, in the organisers'' words.';
COMMENT ON COLUMN note.departments IS 'Not personal: codes of the departments it is about; none means everywhere.';

CREATE TABLE note_correction (
    note_id bigint NOT NULL REFERENCES note ON DELETE CASCADE,
    number integer NOT NULL,
    at timestamptz NOT NULL,
    what text NOT NULL CHECK (what <> '' AND length(what) <= 300),
    PRIMARY KEY (note_id, number)
);
COMMENT ON TABLE note_correction IS 'What was corrected in a note since it was published, shown below it.';
COMMENT ON COLUMN note_correction.what IS 'Not personal: what was wrong and how it is now.';
