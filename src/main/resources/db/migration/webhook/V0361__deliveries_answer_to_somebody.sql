-- An address that is told everything went on being told once whoever gave it had left. The account that added or
-- resumed it answers for it; of those that are there nobody knows who did, and they go on until somebody stops them.
ALTER TABLE webhook_subscription ADD COLUMN made_by bigint REFERENCES staff_account ON DELETE SET NULL;
COMMENT ON COLUMN webhook_subscription.made_by IS 'The account that added it, or resumed it since; it stops with it.';
CREATE INDEX webhook_subscription_maker ON webhook_subscription (made_by);
