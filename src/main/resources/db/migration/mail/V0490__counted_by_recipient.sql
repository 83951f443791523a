-- What strangers have written to an address is counted by that address, for each kind.

CREATE INDEX message_recipient ON message (kind, lower(recipient), planned_at);
