-- A question may take several answers, be asked of some people only, and be asked for the welcome alone: what
-- somebody eats or needs goes with the cycle's last day, as registration.access_needs does.
--
-- Several answers are one text, joined by « ; », which no choice of such a question holds. A condition is a word
-- with a number (Condition.code): what it names may have gone since, and then nobody is asked.

ALTER TABLE question_version DROP CONSTRAINT question_version_kind_check;
ALTER TABLE question_version ADD CONSTRAINT question_version_kind_check
    CHECK (kind IN ('TEXT', 'CHOICE', 'MANY', 'YES_NO'));
ALTER TABLE question_version
    ADD COLUMN condition text NOT NULL DEFAULT '',
    ADD COLUMN welcome boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN question_version.condition IS 'Not personal: of whom it is asked; of everybody when empty.';
COMMENT ON COLUMN question_version.welcome IS 'Whether its answers go with the cycle''s last day.';
