-- After a restoration nobody knows which of the waiting messages have left meanwhile, nor which of those that the
-- clock plans anew had: none leaves until an administrator says so. The row is looked at by the statement that
-- marks a message as leaving, so that no path of the code goes by it.

CREATE TABLE mail_hold (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    taken_at timestamptz NOT NULL,
    since timestamptz NOT NULL
);
COMMENT ON TABLE mail_hold IS 'One row while mail is held: the moment of the backup, and of its restoration.';
