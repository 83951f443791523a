-- The page of a neighbourhood is open to anybody; what a contract does there is its members' until the contract says
-- that it may be told.

ALTER TABLE city_contract ADD COLUMN shown_by_neighbourhood boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN city_contract.shown_by_neighbourhood IS 'Whether the public page of a neighbourhood of the contract tells its voted actions and signed commitments.';
