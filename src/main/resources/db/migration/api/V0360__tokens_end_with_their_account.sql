-- A token was made by an administrator and went on once their account was shut: whoever left kept a way in. It ends
-- with the account, or when it is no administrator's any more, and says so; those that lived on end now.
ALTER TABLE api_token ADD COLUMN maker_gone boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN api_token.maker_gone IS 'Revoked because the account that made it was shut or administers no more.';
UPDATE api_token t
SET revoked_at = now(), maker_gone = true
WHERE revoked_at IS NULL
  AND NOT EXISTS (
    SELECT 1 FROM staff_account a
    WHERE a.id = t.made_by AND a.state = 'ACTIVE' AND a.role = 'ADMINISTRATOR'
  );
CREATE INDEX api_token_maker ON api_token (made_by);
