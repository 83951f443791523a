-- The evaluation of a contract at its milestones, 2027 and 2030: what was judged of each question, beside the measures
-- that everything else reads. A judgement stands; another one may follow it.

CREATE TABLE evaluation_judgement (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    question_id bigint NOT NULL REFERENCES evaluation_question,
    milestone integer NOT NULL CHECK (milestone IN (2027, 2030)),
    text text NOT NULL CHECK (text <> ''),
    author text NOT NULL CHECK (author <> ''),
    judged_on date NOT NULL
);
CREATE INDEX evaluation_judgement_question ON evaluation_judgement (question_id);

COMMENT ON COLUMN evaluation_judgement.text IS 'Not personal: what is judged of a contract.';
COMMENT ON COLUMN evaluation_judgement.author IS 'Personal: who judged; as long as the contract; erased when its retention ends.';
