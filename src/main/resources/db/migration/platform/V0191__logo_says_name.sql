-- Many logos spell the centre's name: beside such a one the head of each page said it twice.

ALTER TABLE centre ADD COLUMN logo_says_name boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN centre.logo_says_name IS 'Not personal: whether the name is written in the logo, and so not beside it.';
