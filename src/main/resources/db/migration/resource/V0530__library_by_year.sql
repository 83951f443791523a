-- A word that is in nearly every text found every one of them to keep the latest few. With its year beside the words,
-- one index tells the texts of a year that have a word, and the latest years are enough for a frequent one.

DROP INDEX resource_words;
CREATE INDEX resource_words ON resource USING gin (words, (ARRAY[extract(year FROM dated)::integer]));
