-- What each of the team is told of a cycle, by mail. A window of time is told once: it moves in the transaction that plans
-- the message. A notice keeps whose names its message bears, so that it goes with them.

CREATE TABLE notice_choice (
    account_id bigint NOT NULL REFERENCES staff_account ON DELETE CASCADE,
    cycle_id bigint NOT NULL REFERENCES cycle ON DELETE CASCADE,
    choice text NOT NULL CHECK (choice IN ('DECISIONS', 'DAILY', 'EVERYTHING')),
    told_until timestamptz NOT NULL,
    refused integer NOT NULL CHECK (refused >= 0),
    PRIMARY KEY (account_id, cycle_id)
);
CREATE INDEX notice_choice_cycle ON notice_choice (cycle_id);
COMMENT ON TABLE notice_choice IS 'What a colleague wants to be told of a cycle; who has no row is told nothing.';
COMMENT ON COLUMN notice_choice.choice IS 'Not personal.';

CREATE TABLE notice (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint NOT NULL REFERENCES staff_account ON DELETE CASCADE,
    cycle_id bigint NOT NULL REFERENCES cycle ON DELETE CASCADE,
    choice text NOT NULL CHECK (choice IN ('DECISIONS', 'DAILY', 'EVERYTHING')),
    after timestamptz NOT NULL,
    until timestamptz NOT NULL,
    full_days bigint[] NOT NULL,
    refused integer NOT NULL,
    registrations bigint[] NOT NULL
);
CREATE INDEX notice_cycle ON notice (cycle_id);
CREATE INDEX notice_account ON notice (account_id);
COMMENT ON TABLE notice IS 'A message to a colleague, of kind TEAM_NOTICE, about what happened between two instants; kept thirty days.';
COMMENT ON COLUMN notice.choice IS 'Not personal.';
COMMENT ON COLUMN notice.full_days IS 'Not personal: the days that were filled.';
COMMENT ON COLUMN notice.registrations IS 'Not personal: numbers of the registrations that its message names.';
