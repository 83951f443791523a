-- A threshold of one to four hides nobody: nought counts no people, and people are hidden among five at least.
UPDATE indicator SET threshold = 5 WHERE threshold BETWEEN 1 AND 4;
ALTER TABLE indicator ADD CONSTRAINT people_are_hidden_among_five CHECK (threshold = 0 OR threshold >= 5);
