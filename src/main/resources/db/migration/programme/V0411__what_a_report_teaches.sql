-- What a carrier wants others to know of an action, beside the account of it: a card of what was learnt is proposed
-- from it.

ALTER TABLE action_report ADD COLUMN lesson text NOT NULL DEFAULT '';
COMMENT ON COLUMN action_report.lesson IS 'Not personal: what worked and what did not, for others who lead such an action.';
