-- What open data say about territories, by source: each file that an administrator brings is a source with its rows,
-- whole or not at all. A source never changes; the latest of its kind and vintage is the one that is used, and what
-- was shown from an older one can be shown again.

CREATE TABLE territory_source (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL,
    vintage integer NOT NULL CHECK (vintage BETWEEN 2000 AND 2100),
    file_name text NOT NULL,
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    publisher text NOT NULL,
    licence text NOT NULL,
    row_count integer NOT NULL CHECK (row_count > 0),
    imported_at timestamptz NOT NULL,
    imported_by text NOT NULL
);
CREATE INDEX territory_source_latest ON territory_source (kind, vintage, id);
COMMENT ON COLUMN territory_source.kind IS 'Not personal: name of fr.preau.territory.source.Kind.';
COMMENT ON COLUMN territory_source.file_name IS 'Not personal: name of a published file.';
COMMENT ON COLUMN territory_source.sha256 IS 'Not personal: of the bytes as they came.';
COMMENT ON COLUMN territory_source.publisher IS 'Not personal: who published the file.';
COMMENT ON COLUMN territory_source.licence IS 'Not personal.';
COMMENT ON COLUMN territory_source.imported_by IS 'Personal: name of the colleague who brought it; as long as what was computed from it can be shown again; kept.';

CREATE TABLE territory_remark (
    source_id bigint NOT NULL REFERENCES territory_source ON DELETE CASCADE,
    number integer NOT NULL,
    line bigint NOT NULL,
    words text NOT NULL,
    PRIMARY KEY (source_id, number)
);
COMMENT ON TABLE territory_remark IS 'The report of an import: what was odd, by the line of the file; 0 for the whole of it.';
COMMENT ON COLUMN territory_remark.words IS 'Not personal: a sentence about a line of a published file.';

CREATE TABLE neighbourhood_row (
    source_id bigint NOT NULL REFERENCES territory_source ON DELETE CASCADE,
    code text NOT NULL,
    label text NOT NULL,
    department text NOT NULL,
    communes text[] NOT NULL,
    PRIMARY KEY (source_id, code)
);
COMMENT ON COLUMN neighbourhood_row.code IS 'Not personal: QP and six characters in 2015, QN in 2024.';
COMMENT ON COLUMN neighbourhood_row.label IS 'Not personal: name of a neighbourhood.';
COMMENT ON COLUMN neighbourhood_row.department IS 'Not personal: INSEE''s code.';
COMMENT ON COLUMN neighbourhood_row.communes IS 'Not personal: INSEE''s codes.';

CREATE TABLE correspondence_row (
    source_id bigint NOT NULL REFERENCES territory_source ON DELETE CASCADE,
    code text NOT NULL,
    label text NOT NULL,
    status text NOT NULL CHECK (status IN ('MODIFIE', 'INCHANGE', 'NOUVEAU')),
    before text[] NOT NULL,
    before_labels text[] NOT NULL CHECK (cardinality(before_labels) = cardinality(before)),
    PRIMARY KEY (source_id, code)
);
COMMENT ON TABLE correspondence_row IS 'A neighbourhood of 2024 and those of 2015 that it continues.';
COMMENT ON COLUMN correspondence_row.code IS 'Not personal: of 2024.';
COMMENT ON COLUMN correspondence_row.label IS 'Not personal: name of a neighbourhood.';
COMMENT ON COLUMN correspondence_row.status IS 'Not personal.';
COMMENT ON COLUMN correspondence_row.before IS 'Not personal: codes of 2015.';
COMMENT ON COLUMN correspondence_row.before_labels IS 'Not personal: their names, in the same order.';

CREATE TABLE outline_row (
    source_id bigint NOT NULL REFERENCES territory_source ON DELETE CASCADE,
    code text NOT NULL,
    label text NOT NULL,
    communes text[] NOT NULL,
    shape bytea NOT NULL,
    area double precision NOT NULL CHECK (area > 0),
    west double precision NOT NULL,
    south double precision NOT NULL,
    east double precision NOT NULL,
    north double precision NOT NULL,
    PRIMARY KEY (source_id, code)
);
COMMENT ON COLUMN outline_row.code IS 'Not personal.';
COMMENT ON COLUMN outline_row.label IS 'Not personal: name of a neighbourhood.';
COMMENT ON COLUMN outline_row.communes IS 'Not personal: INSEE''s codes.';
COMMENT ON COLUMN outline_row.shape IS 'Not personal: WKB in longitude and latitude (WGS84).';
COMMENT ON COLUMN outline_row.area IS 'In square metres, in the plane of equal areas of its part of the world.';

CREATE TABLE contract_row (
    source_id bigint NOT NULL REFERENCES territory_source ON DELETE CASCADE,
    code text NOT NULL,
    label text NOT NULL,
    department text NOT NULL,
    bearers text[] NOT NULL CHECK (cardinality(bearers) > 0),
    PRIMARY KEY (source_id, code)
);
COMMENT ON TABLE contract_row IS 'Contrats de ville as the State lists them; a code that stands twice in the file has two bearers.';
COMMENT ON COLUMN contract_row.code IS 'Not personal: CN, department, number and letter; CV overseas.';
COMMENT ON COLUMN contract_row.label IS 'Not personal.';
COMMENT ON COLUMN contract_row.department IS 'Not personal: INSEE''s code.';
COMMENT ON COLUMN contract_row.bearers IS 'Not personal: SIREN of intercommunalities or codes of communes.';

CREATE TABLE post_row (
    source_id bigint NOT NULL REFERENCES territory_source ON DELETE CASCADE,
    number text NOT NULL,
    employer text NOT NULL,
    siret text NOT NULL,
    amount numeric(12, 2) NOT NULL,
    contract text NOT NULL,
    department text NOT NULL,
    PRIMARY KEY (source_id, number)
);
CREATE INDEX post_of_contract ON post_row (source_id, contract);
COMMENT ON TABLE post_row IS 'Adulte-relais posts that the State funds, by contract.';
COMMENT ON COLUMN post_row.number IS 'Not personal: number of a post, not of who holds it.';
COMMENT ON COLUMN post_row.employer IS 'Not personal: an organisation.';
COMMENT ON COLUMN post_row.siret IS 'Not personal: of an organisation.';
COMMENT ON COLUMN post_row.contract IS 'Not personal: code of a contract.';
COMMENT ON COLUMN post_row.department IS 'Not personal: INSEE''s code.';

CREATE TABLE square_row (
    source_id bigint NOT NULL REFERENCES territory_source ON DELETE CASCADE,
    epsg integer NOT NULL,
    block integer NOT NULL,
    x integer NOT NULL,
    y integer NOT NULL,
    people double precision NOT NULL CHECK (people >= 0),
    households double precision,
    poor double precision,
    imputed boolean NOT NULL,
    communes text[] NOT NULL,
    PRIMARY KEY (source_id, epsg, block, x, y)
);
CREATE INDEX square_of_commune ON square_row USING gin (communes);
COMMENT ON TABLE square_row IS 'INSEE''s squares of 200 m, by their south-west corner in metres; a square alone is never shown to anybody.';
COMMENT ON COLUMN square_row.block IS 'Of 10 km: 10,000 times its easting plus its northing, in tens of kilometres.';
COMMENT ON COLUMN square_row.imputed IS 'Whether INSEE estimated it from others, having too few households to tell.';
COMMENT ON COLUMN square_row.communes IS 'Not personal: INSEE''s codes.';

CREATE TABLE shop_row (
    source_id bigint NOT NULL REFERENCES territory_source ON DELETE CASCADE,
    number integer NOT NULL,
    type text NOT NULL,
    commune text NOT NULL,
    x double precision,
    y double precision,
    within integer,
    PRIMARY KEY (source_id, number),
    CHECK (num_nulls(x, y, within) IN (0, 3))
);
CREATE INDEX shop_by_place ON shop_row (source_id, x, y);
COMMENT ON TABLE shop_row IS 'Shops of the permanent base of equipment that sell food; without a position where INSEE''s is not good enough.';
COMMENT ON COLUMN shop_row.type IS 'Not personal: B104 and others.';
COMMENT ON COLUMN shop_row.commune IS 'Not personal: INSEE''s code.';
COMMENT ON COLUMN shop_row.within IS 'In metres: how far from its position it may stand, by INSEE.';
