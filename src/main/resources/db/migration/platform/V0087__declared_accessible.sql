-- A declaration of accessibility binds whoever publishes it: the centre, once it has said that it is its own.
-- Nobody had been asked yet.

ALTER TABLE centre ADD COLUMN declared boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN centre.declared IS 'Whether the centre makes the declaration of accessibility its own.';
