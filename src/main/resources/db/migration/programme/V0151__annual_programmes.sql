-- The annual programme of a contract: one state a year, a call, envelopes, action lines that live through the
-- years with their sheet of each year, requests to funders in integer cents, and every change of a figure or a
-- state, so that what stood on a day can be shown.

CREATE TABLE annual_programme (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contract_id bigint NOT NULL REFERENCES city_contract,
    year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
    state text NOT NULL CHECK (state IN ('DRAFT', 'CALL_OPEN', 'APPRAISAL', 'ARBITRATION', 'VALIDATED', 'CLOSED')),
    validated_by text NOT NULL DEFAULT '',
    validated_on date,
    validated_reference text NOT NULL DEFAULT '',
    UNIQUE (contract_id, year),
    CONSTRAINT validated_by_a_validation CHECK (state <> 'VALIDATED' OR (validated_by <> '' AND validated_on IS NOT NULL))
);

CREATE TABLE call_for_projects (
    programme_id bigint PRIMARY KEY REFERENCES annual_programme,
    opens_at timestamptz NOT NULL,
    closes_at timestamptz NOT NULL CHECK (closes_at > opens_at),
    text text NOT NULL DEFAULT ''
);

CREATE TABLE envelope (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    programme_id bigint NOT NULL REFERENCES annual_programme,
    funder_id bigint NOT NULL REFERENCES contract_funder,
    cents bigint NOT NULL CHECK (cents BETWEEN 0 AND 100000000000),
    state text NOT NULL CHECK (state IN ('ANNOUNCED', 'NOTIFIED')),
    over_reason text NOT NULL DEFAULT '',
    over_confirmed boolean NOT NULL DEFAULT false,
    UNIQUE (programme_id, funder_id)
);

CREATE TABLE import_run (
    id uuid PRIMARY KEY,
    contract_id bigint NOT NULL REFERENCES city_contract,
    file_name text NOT NULL,
    content bytea NOT NULL,
    at timestamptz NOT NULL,
    brought_at timestamptz,
    undone_at timestamptz
);
CREATE INDEX import_run_contract ON import_run (contract_id, at);

CREATE TABLE column_mapping (
    contract_id bigint NOT NULL REFERENCES city_contract,
    heading text NOT NULL,
    meaning text NOT NULL,
    PRIMARY KEY (contract_id, heading)
);

CREATE TABLE action_line (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    contract_id bigint NOT NULL REFERENCES city_contract
);

CREATE TABLE action_sheet (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    programme_id bigint NOT NULL REFERENCES annual_programme,
    line_id bigint NOT NULL REFERENCES action_line,
    state text NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'ADMISSIBLE', 'INADMISSIBLE', 'APPRAISED', 'DECIDED',
                                         'RUNNING', 'REPORTED', 'CLOSED', 'ABANDONED')),
    reason text NOT NULL DEFAULT '',
    title text NOT NULL CHECK (title <> ''),
    carrier text NOT NULL,
    carrier_kind text NOT NULL,
    siret text NOT NULL DEFAULT '' CHECK (siret = '' OR siret ~ '^[0-9]{14}$'),
    rna text NOT NULL DEFAULT '',
    carrier_email text NOT NULL DEFAULT '',
    theme_id bigint REFERENCES contract_theme,
    continuity text NOT NULL CHECK (continuity IN ('RENEWED', 'CHANGED', 'NEW')),
    objective text NOT NULL DEFAULT '',
    method text NOT NULL DEFAULT '',
    results text NOT NULL DEFAULT '',
    follow_up text NOT NULL DEFAULT '',
    women integer CHECK (women >= 0),
    men integer CHECK (men >= 0),
    unknown_sex integer CHECK (unknown_sex >= 0),
    republican_commitment boolean NOT NULL DEFAULT false,
    cost bigint CHECK (cost BETWEEN 0 AND 100000000000),
    asked text NOT NULL DEFAULT '',
    link_version integer NOT NULL DEFAULT 1,
    version integer NOT NULL DEFAULT 1,
    import_id uuid REFERENCES import_run,
    created_at timestamptz NOT NULL,
    UNIQUE (programme_id, line_id)
);
CREATE INDEX action_sheet_line ON action_sheet (line_id);
CREATE INDEX action_sheet_import ON action_sheet (import_id);

CREATE TABLE sheet_neighbourhood (
    sheet_id bigint NOT NULL REFERENCES action_sheet ON DELETE CASCADE,
    code text NOT NULL,
    PRIMARY KEY (sheet_id, code)
);

CREATE TABLE budget_line (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sheet_id bigint NOT NULL REFERENCES action_sheet ON DELETE CASCADE,
    account text NOT NULL CHECK (account ~ '^[678][0-9]$'),
    planned bigint NOT NULL CHECK (planned BETWEEN 0 AND 100000000000),
    real bigint CHECK (real BETWEEN 0 AND 100000000000),
    UNIQUE (sheet_id, account)
);
COMMENT ON TABLE budget_line IS 'Accounts of the CERFA 12156: charges 60 to 69, products 70 to 79, voluntary contributions 86 and 87.';

CREATE TABLE action_report (
    sheet_id bigint PRIMARY KEY REFERENCES action_sheet ON DELETE CASCADE,
    text text NOT NULL,
    participants integer CHECK (participants >= 0),
    sent_at timestamptz NOT NULL
);

CREATE TABLE attached_file (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sheet_id bigint NOT NULL REFERENCES action_sheet ON DELETE CASCADE,
    name text NOT NULL,
    type text NOT NULL,
    content bytea NOT NULL,
    at timestamptz NOT NULL
);
CREATE INDEX attached_file_sheet ON attached_file (sheet_id);

CREATE TABLE funding_request (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sheet_id bigint NOT NULL REFERENCES action_sheet ON DELETE CASCADE,
    funder_id bigint NOT NULL REFERENCES contract_funder,
    credit_line text NOT NULL DEFAULT '',
    channel text NOT NULL DEFAULT '',
    outside_reference text NOT NULL DEFAULT '',
    outside_state text NOT NULL DEFAULT '',
    state text NOT NULL CHECK (state IN ('REQUESTED', 'UNDER_APPRAISAL', 'PROPOSED', 'VOTED', 'REFUSED', 'ADJOURNED',
                                         'NOTIFIED', 'PAID_PART', 'PAID', 'REPORT_DUE', 'SETTLED', 'RECOVERED')),
    requested bigint CHECK (requested BETWEEN 0 AND 100000000000),
    proposed bigint CHECK (proposed BETWEEN 0 AND 100000000000),
    voted bigint CHECK (voted BETWEEN 0 AND 100000000000),
    notified bigint CHECK (notified BETWEEN 0 AND 100000000000),
    paid bigint NOT NULL DEFAULT 0 CHECK (paid BETWEEN 0 AND 100000000000),
    act_kind text NOT NULL DEFAULT '' CHECK (act_kind IN ('', 'DELIBERATION', 'PREFECT', 'COMMISSION')),
    act_number text NOT NULL DEFAULT '',
    act_date date,
    opinion text NOT NULL DEFAULT '' CHECK (opinion IN ('', 'FAVOURABLE', 'RESERVED', 'UNFAVOURABLE')),
    opinion_text text NOT NULL DEFAULT '',
    version integer NOT NULL DEFAULT 1,
    UNIQUE (sheet_id, funder_id, credit_line),
    CONSTRAINT paid_within_notified CHECK (paid = 0 OR paid <= notified)
);
CREATE INDEX funding_request_funder ON funding_request (funder_id);

CREATE TABLE rider (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_id bigint NOT NULL REFERENCES funding_request ON DELETE CASCADE,
    before bigint NOT NULL,
    after bigint NOT NULL CHECK (after BETWEEN 0 AND 100000000000),
    reason text NOT NULL CHECK (reason <> ''),
    at timestamptz NOT NULL
);
CREATE INDEX rider_request ON rider (request_id);

CREATE TABLE multi_year_agreement (
    line_id bigint PRIMARY KEY REFERENCES action_line ON DELETE CASCADE,
    first_year integer NOT NULL,
    last_year integer NOT NULL CHECK (last_year BETWEEN first_year AND first_year + 3)
);

-- Every figure or state that changed: what stood on a day is today's with the later changes taken back.
CREATE TABLE programme_change (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    programme_id bigint NOT NULL REFERENCES annual_programme,
    sheet_id bigint NOT NULL REFERENCES action_sheet ON DELETE CASCADE,
    request_id bigint REFERENCES funding_request ON DELETE CASCADE,
    field text NOT NULL,
    before text NOT NULL,
    after text NOT NULL,
    by_whom text NOT NULL,
    at timestamptz NOT NULL
);
CREATE INDEX programme_change_at ON programme_change (programme_id, at);

DO $$
DECLARE
    one record;
BEGIN
    FOR one IN
        SELECT * FROM (VALUES
            ('annual_programme', 'state', 'Not personal.'),
            ('annual_programme', 'validated_by', 'Not personal: a body.'),
            ('annual_programme', 'validated_reference', 'Not personal.'),
            ('call_for_projects', 'text', 'Not personal.'),
            ('envelope', 'state', 'Not personal.'),
            ('envelope', 'over_reason', 'Not personal.'),
            ('import_run', 'id', 'Not personal.'),
            ('import_run', 'file_name', 'Not personal.'),
            ('import_run', 'content', 'Personal: the spreadsheet as it was given, for its preview; one month; erased.'),
            ('column_mapping', 'heading', 'Not personal.'),
            ('column_mapping', 'meaning', 'Not personal.'),
            ('action_sheet', 'state', 'Not personal.'),
            ('action_sheet', 'reason', 'Not personal.'),
            ('action_sheet', 'title', 'Not personal.'),
            ('action_sheet', 'carrier', 'Not personal: an organisation.'),
            ('action_sheet', 'carrier_kind', 'Not personal.'),
            ('action_sheet', 'siret', 'Not personal: of an organisation.'),
            ('action_sheet', 'rna', 'Not personal: of an association.'),
            ('action_sheet', 'carrier_email', 'Personal: who answers for the action; as long as the contract keeps its programmes; erased.'),
            ('action_sheet', 'continuity', 'Not personal.'),
            ('action_sheet', 'objective', 'Not personal.'),
            ('action_sheet', 'method', 'Not personal.'),
            ('action_sheet', 'results', 'Not personal.'),
            ('action_sheet', 'follow_up', 'Not personal.'),
            ('action_sheet', 'asked', 'Not personal: what was asked of the carrier.'),
            ('action_sheet', 'import_id', 'Not personal.'),
            ('sheet_neighbourhood', 'code', 'Not personal.'),
            ('budget_line', 'account', 'Not personal.'),
            ('action_report', 'text', 'Not personal: of an action.'),
            ('attached_file', 'name', 'Not personal.'),
            ('attached_file', 'type', 'Not personal.'),
            ('attached_file', 'content', 'Personal: a paper of the carrier; as long as the contract keeps its programmes; erased.'),
            ('funding_request', 'credit_line', 'Not personal.'),
            ('funding_request', 'channel', 'Not personal.'),
            ('funding_request', 'outside_reference', 'Not personal.'),
            ('funding_request', 'outside_state', 'Not personal: word for word as another system has it.'),
            ('funding_request', 'state', 'Not personal.'),
            ('funding_request', 'act_kind', 'Not personal.'),
            ('funding_request', 'act_number', 'Not personal.'),
            ('funding_request', 'opinion', 'Not personal.'),
            ('funding_request', 'opinion_text', 'Not personal: a funder''s.'),
            ('rider', 'reason', 'Not personal.'),
            ('programme_change', 'field', 'Not personal.'),
            ('programme_change', 'before', 'Not personal: a figure or a state.'),
            ('programme_change', 'after', 'Not personal: a figure or a state.'),
            ('programme_change', 'by_whom', 'Personal: who changed it; one year; anonymised.')
        ) AS rules (in_table, in_column, rule)
    LOOP
        EXECUTE format('COMMENT ON COLUMN %I.%I IS %L', one.in_table, one.in_column, one.rule);
    END LOOP;
END $$;
