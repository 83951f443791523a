-- A note on a file kept the address of who wrote it when their account was erased, until accounts' traces in notes
-- were renamed too. An account never changes its address: one that no account has is of one that is no more. Its
-- number is not known any more either. Some databases make small letters of ASCII alone: compared as written too.

UPDATE person_note
SET by_whom = 'Ancien compte'
WHERE position('@' IN by_whom) > 0
  AND NOT EXISTS (SELECT 1 FROM staff_account a WHERE a.email_key = lower(btrim(person_note.by_whom)) OR a.email = person_note.by_whom);
