-- The article of a centre's name: its first word tells it for most names (« Centre », « Maison »), and for no proper
-- name (« Rize », « Fabrique »). Empty: by the first word, as until now.

ALTER TABLE centre ADD COLUMN article text NOT NULL DEFAULT ''
    CHECK (article IN ('', 'aucun', 'le', 'la', 'l', 'les'));
COMMENT ON COLUMN centre.article IS 'Not personal: what the name takes before it in a sentence; by its first word when empty.';
