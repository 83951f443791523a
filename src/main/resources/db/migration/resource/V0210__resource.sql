-- What is shared of a day and stays. A speaker has no account: a signed link, of which nothing secret is stored, lets
-- them leave files and addresses for their sequence. Organisers approve; nobody else sees anything of it before the
-- sequence is over. Files themselves are in the data folder, not here: they would swell every dump.

CREATE TABLE speaker_link (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    day_id bigint NOT NULL REFERENCES meeting_day ON DELETE CASCADE,
    sequence_title text NOT NULL,
    speaker text NOT NULL CHECK (speaker <> '' AND length(speaker) <= 120),
    created_at timestamptz NOT NULL,
    revoked_at timestamptz
);
CREATE INDEX speaker_link_day ON speaker_link (day_id);
COMMENT ON TABLE speaker_link IS 'A link by which a speaker leaves files for a day or one sequence of it.';
COMMENT ON COLUMN speaker_link.sequence_title IS 'Not personal: the sequence, as the programme calls it; empty for the whole day.';
COMMENT ON COLUMN speaker_link.speaker IS 'Personal: whom the link was made for; one year after the day; erased.';
COMMENT ON COLUMN speaker_link.revoked_at IS 'Since when it opens nothing any more.';

CREATE TABLE resource (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    day_id bigint REFERENCES meeting_day ON DELETE CASCADE,
    sequence_title text NOT NULL,
    link_id bigint REFERENCES speaker_link ON DELETE SET NULL,
    kind text NOT NULL CHECK (kind IN ('SLIDES', 'DOCUMENT', 'LINK', 'VIDEO', 'SYNTHESIS')),
    title text NOT NULL CHECK (title <> '' AND length(title) <= 160),
    authors text NOT NULL CHECK (length(authors) <= 200),
    themes text[] NOT NULL,
    departments text[] NOT NULL,
    dated date NOT NULL,
    url text NOT NULL,
    sha256 text NOT NULL CHECK (sha256 = '' OR sha256 ~ '^[0-9a-f]{64}$'),
    file_type text NOT NULL,
    bytes bigint NOT NULL,
    body text NOT NULL,
    words tsvector NOT NULL,
    created_at timestamptz NOT NULL,
    approved_at timestamptz,
    opened bigint NOT NULL DEFAULT 0
);
CREATE INDEX resource_words ON resource USING gin (words);
CREATE INDEX resource_day ON resource (day_id);
CREATE INDEX resource_dated ON resource (dated DESC, id DESC) WHERE approved_at IS NOT NULL;
CREATE INDEX resource_file ON resource (sha256) WHERE sha256 <> '';
COMMENT ON TABLE resource IS 'A file, an address or a text that is shared; as long as approved_at is empty organisers alone and whoever has the link see it.';
COMMENT ON COLUMN resource.day_id IS 'The day it was shared for; empty when it belongs to none.';
COMMENT ON COLUMN resource.sequence_title IS 'Not personal: the sequence, as the programme calls it; empty for the whole day.';
COMMENT ON COLUMN resource.kind IS 'Not personal.';
COMMENT ON COLUMN resource.title IS 'Not personal: published.';
COMMENT ON COLUMN resource.authors IS 'Personal: who made it, published with it; as long as the resource is shared; erased with it.';
COMMENT ON COLUMN resource.themes IS 'Not personal: what it is about, in the organisers'' words.';
COMMENT ON COLUMN resource.departments IS 'Not personal: codes of the departments it is about; none means everywhere.';
COMMENT ON COLUMN resource.dated IS 'The day it was shared on.';
COMMENT ON COLUMN resource.url IS 'Not personal: where it is, for a link or a video.';
COMMENT ON COLUMN resource.sha256 IS 'Not personal: the name of its file in the data folder; empty for none.';
COMMENT ON COLUMN resource.file_type IS 'Not personal: what the file is by its content.';
COMMENT ON COLUMN resource.bytes IS 'Of the file.';
COMMENT ON COLUMN resource.body IS 'Not personal: what the file says, or the synthesis in Markdown; published.';
COMMENT ON COLUMN resource.words IS 'Not personal: what a search finds it by, the title before the rest.';
COMMENT ON COLUMN resource.opened IS 'How often the file or the address was asked for, by anybody: nothing of whom is kept.';

-- From when somebody else may see it follows the programme as it stands now: a day that is moved moves it too.
CREATE VIEW resource_place AS
SELECT r.id AS resource_id, d.cycle_id, c.state AS cycle_state, c.publish_at,
       d.date + coalesce(
           (SELECT max(s.ends) FROM sequence s WHERE s.day_id = d.id AND s.title = r.sequence_title),
           (SELECT max(s.ends) FROM sequence s WHERE s.day_id = d.id),
           time '23:59') AS free_from
FROM resource r
JOIN meeting_day d ON d.id = r.day_id
JOIN cycle c ON c.id = d.cycle_id;
COMMENT ON VIEW resource_place IS 'The cycle of a resource that belongs to a day, and when, local time, what it is of is over.';
COMMENT ON COLUMN resource_place.cycle_state IS 'Not personal.';
