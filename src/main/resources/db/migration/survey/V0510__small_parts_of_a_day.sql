-- What fewer than five people said of a part of the day: who was at it is known, so it goes from closed surveys too.
DELETE FROM survey_tally t
USING survey_question q, survey s
WHERE q.id = t.question_id
    AND s.id = q.survey_id
    AND s.state = 'CLOSED'
    AND NOT q.breakdown
    AND q.kind <> 'SEVERAL'
    AND replace(q.options[cardinality(q.options)], '''', '’') = 'Je n’y étais pas'
    AND t.breakdown_id = 0
    AND (
        SELECT sum(one.n)
        FROM survey_tally one
        WHERE one.question_id = q.id
            AND one.breakdown_id = 0
            AND one.options <> ARRAY[cardinality(q.options) - 1]
    ) < 5;

COMMENT ON TABLE survey_tally IS 'Sums: of one option of a question (of a part of the day once closed, if five who were at it said something), or, by a breakdown and once closed, of options of groups merged until none is under five. Option -1: no answer.';
