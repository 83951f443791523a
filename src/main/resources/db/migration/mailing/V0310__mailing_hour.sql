-- A message of the team's may leave at an hour set before: a draft that has one is taken up by a job then. Who asked for
-- it, and to whom it is answered, are known from that moment; it stays once it was sent.

ALTER TABLE mailing ADD COLUMN due_at timestamptz;
