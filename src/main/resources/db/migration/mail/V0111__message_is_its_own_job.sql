-- A message was a row here and one more among the jobs, which the scheduler took, changed and deleted again, each
-- time in search of the next one among all that waited: a person's confirmation cost more to send than to decide, and
-- what waited for a mail server slowed every look at what was due. The message is its own job: it waits with its hour
-- and its haste, and one process at a time carries what is due (mail.PostOffice).

ALTER TABLE message ADD COLUMN haste smallint NOT NULL DEFAULT 3 CHECK (haste BETWEEN 1 AND 4);
COMMENT ON COLUMN message.haste IS 'Which of those that are due leaves first: 1 a person''s own answer, 2 an offer, 3 what many are told, 4 what yields to all.';
CREATE INDEX message_due ON message (haste, due_at, id) WHERE state IN ('WAITING', 'LEAVING');

UPDATE message m
SET due_at = job.execution_time,
    haste = CASE WHEN job.priority >= 90 THEN 1 WHEN job.priority >= 50 THEN 3 ELSE 4 END
FROM outside_tasks job
WHERE job.task_name = 'mail' AND job.task_instance = m.id::text AND m.state IN ('WAITING', 'LEAVING');

-- Nothing was to be tried for these any more; they are not to leave of a sudden, years later.
UPDATE message m
SET state = 'MOOT', detail = 'Ce message n’avait plus d’envoi prévu.'
WHERE state = 'WAITING'
  AND NOT EXISTS (SELECT 1 FROM outside_tasks job WHERE job.task_name = 'mail' AND job.task_instance = m.id::text);

DROP TABLE outside_tasks;

ALTER TABLE message SET (autovacuum_analyze_scale_factor = 0.05, autovacuum_vacuum_scale_factor = 0.05);
