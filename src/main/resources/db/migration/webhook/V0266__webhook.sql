-- Deliveries to other programs (Standard Webhooks 1.0.0): planned in the transaction of what they tell about, so that
-- one exists exactly if that does. A row is its own job, as a message is. It names nobody: who receives it asks the API.
CREATE TABLE webhook_subscription (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL CHECK (name <> '' AND length(name) <= 80),
    url text NOT NULL CHECK (length(url) <= 2000),
    events text[] NOT NULL CHECK (cardinality(events) > 0),
    secret bytea NOT NULL CHECK (length(secret) BETWEEN 24 AND 64),
    old_secret bytea,
    old_secret_until timestamptz,
    created_at timestamptz NOT NULL,
    stopped_at timestamptz,
    stopped_why text NOT NULL DEFAULT '',
    CHECK ((old_secret IS NULL) = (old_secret_until IS NULL))
);
COMMENT ON TABLE webhook_subscription IS 'Programs that are told what happens; none is told after stopped_at.';
COMMENT ON COLUMN webhook_subscription.name IS 'Not personal: the program, as administrators call it.';
COMMENT ON COLUMN webhook_subscription.url IS 'Not personal: the address of a program.';
COMMENT ON COLUMN webhook_subscription.events IS 'Not personal: which kinds of events (webhook.HookEvent).';
COMMENT ON COLUMN webhook_subscription.secret IS 'Not personal: random bytes, by which deliveries are signed.';
COMMENT ON COLUMN webhook_subscription.old_secret IS 'Not personal: the one before, which signs too until old_secret_until.';
COMMENT ON COLUMN webhook_subscription.stopped_why IS 'Not personal: GONE, FAILING, or BY_HAND.';

CREATE TABLE webhook_delivery (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subscription_id bigint NOT NULL REFERENCES webhook_subscription ON DELETE CASCADE,
    message_id text NOT NULL,
    event text NOT NULL,
    body text NOT NULL CHECK (octet_length(body) <= 20000),
    created_at timestamptz NOT NULL,
    state text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'DELIVERED', 'FAILED')),
    attempts integer NOT NULL DEFAULT 0,
    due_at timestamptz NOT NULL,
    tried_at timestamptz,
    outcome text NOT NULL DEFAULT '',
    UNIQUE (subscription_id, message_id)
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (subscription_id, due_at) WHERE state = 'WAITING';
CREATE INDEX webhook_delivery_at ON webhook_delivery (created_at);
COMMENT ON TABLE webhook_delivery IS 'What each program was or is to be told; a month of it stays.';
COMMENT ON COLUMN webhook_delivery.message_id IS 'Not personal: the webhook-id, the same at each attempt.';
COMMENT ON COLUMN webhook_delivery.event IS 'Not personal: the kind of event.';
COMMENT ON COLUMN webhook_delivery.body IS 'Not personal: numbers, a cycle and a date; no name, no address.';
COMMENT ON COLUMN webhook_delivery.state IS 'Not personal.';
COMMENT ON COLUMN webhook_delivery.due_at IS 'When it is tried next; while it is tried, when another process may take it.';
COMMENT ON COLUMN webhook_delivery.outcome IS 'Not personal: what the last attempt came to, in a few words.';
