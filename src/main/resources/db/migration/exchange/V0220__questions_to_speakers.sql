-- Questions to the speakers of a day, before and during it.
--
-- A question stands under a sequence by its title, not by its number: saving a cycle writes its sequences anew.
-- Who withdraws disappears at once, so the seat is asked for when questions are read; nothing here copies it.

CREATE TABLE question_floor (
    day_id bigint PRIMARY KEY REFERENCES meeting_day ON DELETE CASCADE,
    open boolean NOT NULL,
    moderated boolean NOT NULL
);
COMMENT ON TABLE question_floor IS 'Whether people may ask on a day; a day without a row never took questions.';
COMMENT ON COLUMN question_floor.moderated IS 'Whether a question waits for an organiser before others see it.';

CREATE TABLE speaker_question (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    day_id bigint NOT NULL REFERENCES question_floor ON DELETE CASCADE,
    sequence text NOT NULL,
    registration_id bigint NOT NULL REFERENCES registration ON DELETE CASCADE,
    anonymous boolean NOT NULL,
    text text NOT NULL CHECK (text <> '' AND length(text) <= 300),
    state text NOT NULL CHECK (state IN ('PENDING', 'SHOWN', 'ANSWERED', 'SET_ASIDE')),
    reason text NOT NULL DEFAULT '' CHECK (length(reason) <= 300 AND (state = 'SET_ASIDE') = (reason <> '')),
    answer text NOT NULL DEFAULT '' CHECK (length(answer) <= 4000),
    published boolean NOT NULL DEFAULT false CHECK (NOT published OR state = 'ANSWERED' AND answer <> ''),
    asked_at timestamptz NOT NULL,
    UNIQUE (day_id, registration_id, sequence, text)
);
CREATE INDEX speaker_question_registration ON speaker_question (registration_id);
COMMENT ON TABLE speaker_question IS 'What somebody with a seat asks of those who speak.';
COMMENT ON COLUMN speaker_question.sequence IS 'Not personal: title of the sequence as it was when it was asked; empty for the whole day.';
COMMENT ON COLUMN speaker_question.text IS 'Personal: a question, in the words of who asks; one year after the day; erased.';
COMMENT ON COLUMN speaker_question.state IS 'Not personal.';
COMMENT ON COLUMN speaker_question.reason IS 'Personal: why it is not put, for who asked; one year after the day; erased.';
COMMENT ON COLUMN speaker_question.answer IS 'Personal: the answer, which may name somebody; one year after the day; erased.';

CREATE TABLE question_vote (
    question_id bigint NOT NULL REFERENCES speaker_question ON DELETE CASCADE,
    registration_id bigint NOT NULL REFERENCES registration ON DELETE CASCADE,
    PRIMARY KEY (question_id, registration_id)
);
CREATE INDEX question_vote_registration ON question_vote (registration_id);
COMMENT ON TABLE question_vote IS 'Who wants a question to be put: once each.';
