-- Contrats de ville: each a space of its own, with its members on the accounts that exist, its themes, its
-- neighbourhoods by code and label, its funders, and its own journal. An account that is of no use at the centre
-- gets a role for that.

ALTER TABLE staff_account DROP CONSTRAINT known_role;
ALTER TABLE staff_account ADD CONSTRAINT known_role
    CHECK (role IN ('ADMINISTRATOR', 'ORGANISER', 'DESK', 'READER', 'PARTNER'));

CREATE TABLE city_contract (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND slug <> 'nouveau'),
    name text NOT NULL CHECK (name <> ''),
    lead text NOT NULL CHECK (lead <> ''),
    co_pilots text NOT NULL DEFAULT '',
    first_year integer NOT NULL CHECK (first_year BETWEEN 2000 AND 2100),
    last_year integer NOT NULL CHECK (last_year BETWEEN first_year AND first_year + 15),
    continues text NOT NULL DEFAULT '',
    controller text NOT NULL,
    legal_text text NOT NULL DEFAULT '',
    retention_years integer NOT NULL DEFAULT 10 CHECK (retention_years BETWEEN 1 AND 30),
    late_refused boolean NOT NULL DEFAULT true,
    public_share_warning integer NOT NULL DEFAULT 95 CHECK (public_share_warning BETWEEN 1 AND 100),
    funders_see_each_other boolean NOT NULL DEFAULT false,
    report_required boolean NOT NULL DEFAULT false,
    created_at timestamptz NOT NULL
);

CREATE TABLE contract_theme (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contract_id bigint NOT NULL REFERENCES city_contract,
    name text NOT NULL CHECK (name <> ''),
    objective integer NOT NULL CHECK (objective BETWEEN 1 AND 10),
    UNIQUE (contract_id, name)
);
COMMENT ON COLUMN contract_theme.objective IS 'One of the ten of article 1 of the law 2014-173 of 21 February 2014.';

CREATE TABLE contract_neighbourhood (
    contract_id bigint NOT NULL REFERENCES city_contract,
    code text NOT NULL CHECK (code ~ '^Q[NP][0-9A-Z]{6,7}$'),
    label text NOT NULL CHECK (label <> ''),
    PRIMARY KEY (contract_id, code)
);

CREATE TABLE contract_member (
    contract_id bigint NOT NULL REFERENCES city_contract,
    account_id bigint NOT NULL REFERENCES staff_account ON DELETE CASCADE,
    role text NOT NULL CHECK (role IN ('READER', 'CONTRIBUTOR', 'PILOT')),
    since timestamptz NOT NULL,
    PRIMARY KEY (contract_id, account_id)
);
CREATE INDEX contract_member_account ON contract_member (account_id);

CREATE TABLE contract_funder (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contract_id bigint NOT NULL REFERENCES city_contract,
    name text NOT NULL CHECK (name <> ''),
    email text NOT NULL DEFAULT '',
    link_version integer NOT NULL DEFAULT 1,
    link_until date,
    UNIQUE (contract_id, name)
);

CREATE TABLE contract_journal (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contract_id bigint NOT NULL REFERENCES city_contract,
    at timestamptz NOT NULL,
    by_whom text NOT NULL,
    deed text NOT NULL,
    note text NOT NULL
);
CREATE INDEX contract_journal_contract ON contract_journal (contract_id, id);

DO $$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT * FROM (VALUES
            ('city_contract', 'slug', 'Not personal.'),
            ('city_contract', 'name', 'Not personal.'),
            ('city_contract', 'lead', 'Not personal: an authority.'),
            ('city_contract', 'co_pilots', 'Not personal: authorities.'),
            ('city_contract', 'continues', 'Not personal: the contract before.'),
            ('city_contract', 'controller', 'Not personal: an authority.'),
            ('city_contract', 'legal_text', 'Not personal.'),
            ('contract_theme', 'name', 'Not personal.'),
            ('contract_neighbourhood', 'code', 'Not personal.'),
            ('contract_neighbourhood', 'label', 'Not personal.'),
            ('contract_member', 'role', 'Not personal.'),
            ('contract_funder', 'name', 'Not personal: an authority.'),
            ('contract_funder', 'email', 'Personal: who answers for the funder; as long as the contract; erased when its retention ends.'),
            ('contract_journal', 'by_whom', 'Personal: who did it; one year; anonymised.'),
            ('contract_journal', 'deed', 'Not personal.'),
            ('contract_journal', 'note', 'Personal: what was changed, in words; one year; erased.')
        ) AS rules (in_table, in_column, rule)
    LOOP
        EXECUTE format('COMMENT ON COLUMN %I.%I IS %L', one.in_table, one.in_column, one.rule);
    END LOOP;
END $$;
