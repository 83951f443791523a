-- Which attempt took a message to its last moment: an attempt that hung meanwhile takes nothing back that another did.
ALTER TABLE message ADD COLUMN attempt uuid;
COMMENT ON COLUMN message.attempt IS 'Not personal: a number of chance.';
