-- Cycles, their days and the entries of their programme: what the organisers wrote. Texts are Markdown
-- where the name says so. Dates and hours are local to the place; instants are stored with their zone.

CREATE TABLE cycle (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    state text NOT NULL CHECK (state IN ('DRAFT', 'PUBLISHED')),
    title text NOT NULL CHECK (title <> ''),
    place text NOT NULL,
    lead_markdown text NOT NULL,
    announcement_markdown text NOT NULL,
    opens_at timestamp,
    closes_at timestamp,
    offer_hours integer NOT NULL DEFAULT 48 CHECK (offer_hours BETWEEN 1 AND 720),
    programme_markdown text NOT NULL,
    closing_markdown text NOT NULL,
    updated_at timestamptz NOT NULL
);
COMMENT ON COLUMN cycle.slug IS 'Not personal: the last part of the page''s address.';
COMMENT ON COLUMN cycle.state IS 'Not personal.';
COMMENT ON COLUMN cycle.title IS 'Not personal: published.';
COMMENT ON COLUMN cycle.place IS 'Not personal: published.';
COMMENT ON COLUMN cycle.lead_markdown IS 'Not personal: published.';
COMMENT ON COLUMN cycle.announcement_markdown IS 'Not personal: published.';
COMMENT ON COLUMN cycle.opens_at IS 'Not personal: registration opens, local time; null for no bound.';
COMMENT ON COLUMN cycle.closes_at IS 'Not personal: registration closes, local time; null for no bound.';
COMMENT ON COLUMN cycle.programme_markdown IS 'Not personal: published.';
COMMENT ON COLUMN cycle.closing_markdown IS 'Not personal: published.';

COMMENT ON COLUMN cycle.offer_hours IS 'Not personal: how long a freed seat stays offered to the first in line.';

CREATE TABLE section (
    cycle_id bigint NOT NULL REFERENCES cycle ON DELETE CASCADE,
    rank integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('CONTEXT', 'OBJECTIVES', 'AUDIENCE', 'OTHER')),
    heading text NOT NULL,
    markdown text NOT NULL,
    PRIMARY KEY (cycle_id, rank)
);
COMMENT ON COLUMN section.kind IS 'Not personal.';
COMMENT ON COLUMN section.heading IS 'Not personal: published.';
COMMENT ON COLUMN section.markdown IS 'Not personal: published.';

CREATE TABLE meeting_day (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    cycle_id bigint NOT NULL REFERENCES cycle ON DELETE CASCADE,
    date date NOT NULL,
    title text NOT NULL,
    place text NOT NULL,
    status text NOT NULL CHECK (status IN ('PLANNED', 'CLOSED', 'CANCELLED')),
    introduction_markdown text NOT NULL,
    revision integer NOT NULL DEFAULT 0,
    UNIQUE (cycle_id, date)
);
COMMENT ON COLUMN meeting_day.title IS 'Not personal: published.';
COMMENT ON COLUMN meeting_day.place IS 'Not personal: published; empty when it is the cycle''s.';
COMMENT ON COLUMN meeting_day.status IS 'Not personal.';
COMMENT ON COLUMN meeting_day.revision IS 'Not personal: part of the SEQUENCE of its calendar entries.';
COMMENT ON COLUMN meeting_day.introduction_markdown IS 'Not personal: published.';

CREATE TABLE sequence (
    day_id bigint NOT NULL REFERENCES meeting_day ON DELETE CASCADE,
    rank integer NOT NULL,
    starts time NOT NULL,
    ends time,
    title text NOT NULL,
    markdown text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('WELCOME', 'INTRODUCTION', 'SEQUENCE', 'SIDE_STEP', 'BREAK')),
    angle text CHECK (angle IN ('OPERATIONAL', 'STRATEGIC')),
    speakers text[] NOT NULL,
    PRIMARY KEY (day_id, rank)
);
COMMENT ON COLUMN sequence.ends IS 'Not personal: null when the programme gives a start alone.';
COMMENT ON COLUMN sequence.title IS 'Not personal: published.';
COMMENT ON COLUMN sequence.markdown IS 'Not personal: published.';
COMMENT ON COLUMN sequence.kind IS 'Not personal.';
COMMENT ON COLUMN sequence.angle IS 'Not personal: null when the programme takes no angle.';
COMMENT ON COLUMN sequence.speakers IS 'Personal: names of speakers, published with their agreement; kept as long as the page; erased with it.';
