-- When a cycle's reminders leave. A cycle without a row keeps the usual hours: seven days and one day before, at nine.
-- Reminders of several hours a day are looked for from where the last look ended, so that one that was lost for a while
-- is caught up the same day, and a rule that is set afterwards never reaches back.

CREATE TABLE reminder_times (
    cycle_id bigint PRIMARY KEY REFERENCES cycle ON DELETE CASCADE,
    first_days integer CHECK (first_days BETWEEN 1 AND 60),
    first_hour integer CHECK (first_hour BETWEEN 0 AND 23),
    last_days integer CHECK (last_days BETWEEN 1 AND 60),
    last_hour integer CHECK (last_hour BETWEEN 0 AND 23),
    CHECK ((first_days IS NULL) = (first_hour IS NULL)),
    CHECK ((last_days IS NULL) = (last_hour IS NULL)),
    CHECK (first_days > last_days)
);
COMMENT ON TABLE reminder_times IS 'When the two reminders of a cycle leave, in days before the day and a whole hour of the place; none where it is null.';

CREATE TABLE reminder_look (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    until timestamptz
);
COMMENT ON TABLE reminder_look IS 'Until when it was looked for reminders that are due.';
