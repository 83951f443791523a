-- A speaker is asked by a message for their documents and whether they may be published, with their name or without;
-- who did not answer is reminded, and organisers see who did. Where no address is known the link is handed over as before.

ALTER TABLE speaker_link
    ADD COLUMN email text NOT NULL DEFAULT '',
    ADD COLUMN consent text NOT NULL DEFAULT 'UNSAID' CHECK (consent IN ('UNSAID', 'NAMED', 'UNNAMED', 'REFUSED')),
    ADD COLUMN consented_at timestamptz,
    ADD CHECK ((consent = 'UNSAID') = (consented_at IS NULL));
CREATE INDEX speaker_link_email ON speaker_link (lower(email)) WHERE email <> '';
COMMENT ON COLUMN speaker_link.email IS 'Personal: to ask a speaker for what they share; one year after the day; erased.';
COMMENT ON COLUMN speaker_link.consent IS 'Not personal: whether what they give may be published, and with their name.';
COMMENT ON COLUMN speaker_link.consented_at IS 'When they last said so.';
COMMENT ON COLUMN resource.authors IS 'Personal: who made it, published with it; as long as the resource is shared; erased with it, or when they ask.';
