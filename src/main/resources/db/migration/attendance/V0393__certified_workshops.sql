-- A certificate names the workshops that its person chose and had a seat in, on the half-days at which they were.
ALTER TABLE certificate ADD COLUMN workshops text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN certificate.workshops IS 'Not personal: entries of the programme, published; of nobody by name once the name is erased.';
