-- What a centre says of itself: its name, its colours, by whom its mail is sent, its legal texts, and what a
-- new meeting begins with. One row, once an administrator saved the settings; what is empty in it is as
-- the environment says, or as Préau comes.

CREATE TABLE centre (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    version integer NOT NULL,
    name text NOT NULL,
    sender text NOT NULL,
    mail_from text NOT NULL,
    reply_to text NOT NULL,
    deep text NOT NULL CHECK (deep ~ '^(#[0-9a-f]{6})?$'),
    warm text NOT NULL CHECK (warm ~ '^(#[0-9a-f]{6})?$'),
    logo bytea NOT NULL,
    legal_notice text NOT NULL,
    privacy text NOT NULL,
    accessibility text NOT NULL,
    capacity integer NOT NULL CHECK (capacity BETWEEN 0 AND 100000),
    offer_hours integer NOT NULL CHECK (offer_hours BETWEEN 1 AND 720),
    substitute_hours integer NOT NULL CHECK (substitute_hours BETWEEN 0 AND 720)
);
COMMENT ON TABLE centre IS 'One row at most; version rises with each save, so that two administrators do not undo each other unseen.';
COMMENT ON COLUMN centre.name IS 'Not personal.';
COMMENT ON COLUMN centre.sender IS 'Not personal: the name beside the sender''s address; the centre''s own when empty.';
COMMENT ON COLUMN centre.mail_from IS 'Not personal: the centre''s address.';
COMMENT ON COLUMN centre.reply_to IS 'Personal: whoever answers for the centre may have an address of their own; until it is changed; erased.';
COMMENT ON COLUMN centre.deep IS 'Not personal: #rrggbb, links and buttons; Préau''s own when empty.';
COMMENT ON COLUMN centre.warm IS 'Not personal: #rrggbb, what is full; Préau''s own when empty.';
COMMENT ON COLUMN centre.logo IS 'Not personal: PNG, drawn anew from what was given; none when empty.';
COMMENT ON COLUMN centre.legal_notice IS 'Personal: the law asks who is responsible for the site, public on its page; until it is changed; erased.';
COMMENT ON COLUMN centre.privacy IS 'Personal: whom to ask about personal data, public on its page; until it is changed; erased.';
COMMENT ON COLUMN centre.accessibility IS 'Personal: whom to ask about accessibility, public on its page; until it is changed; erased.';
