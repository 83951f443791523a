-- The news by mail: who asked for it and confirmed, what was written from the notes, to whom it left.
--
-- A row of who asked lives seven days unless the address answers; who unsubscribes is deleted, not marked. A copy is
-- one letter to one subscription, and there can be no second: that, and the outbox, is what « once each » stands on.

CREATE TABLE news_subscription (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email text NOT NULL,
    email_key text NOT NULL UNIQUE,
    themes text[] NOT NULL,
    departments text[] NOT NULL,
    rhythm text NOT NULL CHECK (rhythm IN ('AT_ONCE', 'WEEKLY', 'MONTHLY')),
    consent text NOT NULL,
    asked_at timestamptz NOT NULL,
    confirmed_at timestamptz,
    suspended_at timestamptz
);
CREATE INDEX news_subscription_unconfirmed ON news_subscription (asked_at) WHERE confirmed_at IS NULL;
COMMENT ON TABLE news_subscription IS 'Who wants the news by mail; nothing is sent before confirmed_at nor after suspended_at.';
COMMENT ON COLUMN news_subscription.email IS 'Personal: where the news are sent; until the person unsubscribes, seven days if never confirmed; erased.';
COMMENT ON COLUMN news_subscription.email_key IS 'Personal: the address in lower case, so that it is signed up once; until the person unsubscribes; erased.';
COMMENT ON COLUMN news_subscription.themes IS 'Personal: the themes they chose, none means all; until the person unsubscribes; erased.';
COMMENT ON COLUMN news_subscription.departments IS 'Personal: the departments they chose, none means everywhere; until the person unsubscribes; erased.';
COMMENT ON COLUMN news_subscription.rhythm IS 'Personal: how often they want to be written to; until the person unsubscribes; erased.';
COMMENT ON COLUMN news_subscription.consent IS 'Not personal: the sentence that was agreed to, the proof of consent with confirmed_at.';
COMMENT ON COLUMN news_subscription.asked_at IS 'To the millisecond: it is signed in every link, so that a number given again opens nothing.';
COMMENT ON COLUMN news_subscription.suspended_at IS 'Since when its mail server refuses the address for good.';

CREATE TABLE news_digest (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version integer NOT NULL DEFAULT 1,
    rhythm text NOT NULL CHECK (rhythm IN ('AT_ONCE', 'WEEKLY', 'MONTHLY')),
    title text NOT NULL CHECK (title <> '' AND length(title) <= 120),
    opening text NOT NULL CHECK (length(opening) <= 1500),
    prepared_at timestamptz NOT NULL,
    covers_until timestamptz NOT NULL,
    sent_at timestamptz,
    copies integer NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX news_digest_one_draft ON news_digest (rhythm) WHERE sent_at IS NULL;
COMMENT ON TABLE news_digest IS 'A letter made of notes, for those who chose its rhythm; a draft has no sent_at.';
COMMENT ON COLUMN news_digest.title IS 'Not personal: the letter''s subject.';
COMMENT ON COLUMN news_digest.opening IS 'Not personal: what organisers say before the notes.';
COMMENT ON COLUMN news_digest.rhythm IS 'Not personal: for whom it is.';
COMMENT ON COLUMN news_digest.covers_until IS 'Notes published later are for the next.';
COMMENT ON COLUMN news_digest.copies IS 'To how many it was planned.';

CREATE TABLE news_digest_item (
    digest_id bigint NOT NULL REFERENCES news_digest ON DELETE CASCADE,
    note_id bigint NOT NULL REFERENCES note ON DELETE CASCADE,
    place integer NOT NULL,
    kept boolean NOT NULL DEFAULT true,
    words text NOT NULL CHECK (words <> '' AND length(words) <= 1500),
    themes text[] NOT NULL,
    departments text[] NOT NULL,
    PRIMARY KEY (digest_id, note_id)
);
COMMENT ON TABLE news_digest_item IS 'What a letter says of a note; one that is not kept was left out by organisers.';
COMMENT ON COLUMN news_digest_item.words IS 'Not personal: the note in the letter''s words.';
COMMENT ON COLUMN news_digest_item.themes IS 'Not personal: the note''s themes, as choices name them.';
COMMENT ON COLUMN news_digest_item.departments IS 'Not personal: the note''s departments; none means everywhere.';

CREATE TABLE news_copy (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    digest_id bigint NOT NULL REFERENCES news_digest ON DELETE CASCADE,
    subscription_id bigint NOT NULL REFERENCES news_subscription ON DELETE CASCADE,
    refused_at timestamptz,
    UNIQUE (digest_id, subscription_id)
);
CREATE INDEX news_copy_of ON news_copy (subscription_id);
COMMENT ON TABLE news_copy IS 'One letter to one subscription; it goes with the subscription.';
COMMENT ON COLUMN news_copy.refused_at IS 'When the address was found refused for good, so that it counts once.';
