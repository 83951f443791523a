-- How a contract goes with what exists beside it: schemes of its territory, the actions that they fund or carry, and
-- what authorities and services engaged themselves to do, reviewed each year.

CREATE TABLE scheme (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contract_id bigint NOT NULL REFERENCES city_contract,
    name text NOT NULL CHECK (name <> ''),
    lead text NOT NULL DEFAULT '',
    years text NOT NULL DEFAULT '',
    UNIQUE (contract_id, name)
);

CREATE TABLE scheme_link (
    scheme_id bigint NOT NULL REFERENCES scheme,
    line_id bigint NOT NULL REFERENCES action_line ON DELETE CASCADE,
    kind text NOT NULL CHECK (kind IN ('FUNDS', 'CARRIES', 'SAME_PUBLIC', 'SAME_BODY')),
    PRIMARY KEY (scheme_id, line_id)
);
CREATE INDEX scheme_link_line ON scheme_link (line_id);

CREATE TABLE commitment (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contract_id bigint NOT NULL REFERENCES city_contract,
    signatory text NOT NULL CHECK (signatory <> ''),
    email text NOT NULL DEFAULT '',
    nature text NOT NULL CHECK (nature IN ('MAINSTREAM', 'SPECIFIC', 'INVESTMENT')),
    theme_id bigint NOT NULL REFERENCES contract_theme,
    scheme_id bigint REFERENCES scheme,
    objective text NOT NULL CHECK (objective <> ''),
    target text NOT NULL DEFAULT '',
    due date,
    state text NOT NULL CHECK (state IN ('PROPOSED', 'SIGNED', 'UNDER_WAY', 'KEPT', 'PARTLY', 'NOT_KEPT', 'LAPSED'))
);
CREATE INDEX commitment_contract ON commitment (contract_id);
CREATE INDEX commitment_theme ON commitment (theme_id);
CREATE INDEX commitment_scheme ON commitment (scheme_id);

CREATE TABLE commitment_review (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    commitment_id bigint NOT NULL REFERENCES commitment,
    year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    said text CHECK (said IN ('UNDER_WAY', 'KEPT', 'PARTLY', 'NOT_KEPT')),
    words text NOT NULL DEFAULT '',
    evidence text NOT NULL DEFAULT '',
    validated_by text NOT NULL DEFAULT '',
    UNIQUE (commitment_id, year),
    CONSTRAINT validated_once_said CHECK (validated_by = '' OR said IS NOT NULL)
);

DO $$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT * FROM (VALUES
            ('scheme', 'name', 'Not personal.'),
            ('scheme', 'lead', 'Not personal: an organisation.'),
            ('scheme', 'years', 'Not personal.'),
            ('scheme_link', 'kind', 'Not personal.'),
            ('commitment', 'signatory', 'Not personal: an organisation.'),
            ('commitment', 'email', 'Personal: who answers for it; as long as the contract; erased when its retention ends.'),
            ('commitment', 'nature', 'Not personal.'),
            ('commitment', 'objective', 'Not personal.'),
            ('commitment', 'target', 'Not personal.'),
            ('commitment', 'state', 'Not personal.'),
            ('commitment_review', 'said', 'Not personal.'),
            ('commitment_review', 'words', 'Personal: what a signatory says of it; as long as the contract; erased when its retention ends.'),
            ('commitment_review', 'evidence', 'Personal: where it can be seen; as long as the contract; erased when its retention ends.'),
            ('commitment_review', 'validated_by', 'Personal: which pilot validated it; as long as the contract; erased when its retention ends.')
        ) AS rules (in_table, in_column, rule)
    LOOP
        EXECUTE format('COMMENT ON COLUMN %I.%I IS %L', one.in_table, one.in_column, one.rule);
    END LOOP;
END $$;
