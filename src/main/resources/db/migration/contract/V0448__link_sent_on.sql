-- A funder's link that is asked for by an older one is sent again as it is: its last day no longer tells whether it was
-- sent today.
ALTER TABLE contract_funder ADD COLUMN link_sent_on date;
