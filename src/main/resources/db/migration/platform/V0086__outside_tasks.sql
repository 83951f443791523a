-- Jobs that wait for another machine, as mail does, have a table of their own, and so threads of their own: a mail
-- server that hangs held both threads of the one table there was, and the end of an offer waited behind
-- thousands of messages. Each scheduler sees its own table only, so neither takes a job that it cannot run.

CREATE TABLE outside_tasks (LIKE scheduled_tasks INCLUDING COMMENTS);
ALTER TABLE outside_tasks ADD PRIMARY KEY (task_name, task_instance);
CREATE INDEX outside_tasks_due ON outside_tasks (execution_time);
CREATE INDEX outside_tasks_heartbeat ON outside_tasks (last_heartbeat) WHERE picked;
COMMENT ON TABLE outside_tasks IS 'Laid out as scheduled_tasks: db-scheduler''s own, for jobs that wait for another machine.';

INSERT INTO outside_tasks SELECT * FROM scheduled_tasks WHERE task_name = 'mail';
DELETE FROM scheduled_tasks WHERE task_name = 'mail';

-- The desk's own jobs come before the night's.
UPDATE scheduled_tasks SET priority = 90 WHERE task_name IN ('offer-expiry', 'reserve-release');
