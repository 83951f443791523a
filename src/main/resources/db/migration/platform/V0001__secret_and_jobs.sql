-- What every module stands on: the instance's signing key and db-scheduler's table of jobs.
--
-- Every column that can hold text carries a comment that begins with « Not personal » or « Personal »;
-- a personal one says why it is kept, how long, and what is done then. A test reads them all.

CREATE TABLE instance_secret (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    key bytea NOT NULL CHECK (length(key) >= 32)
);
COMMENT ON COLUMN instance_secret.key IS 'Not personal: signs links and form stamps; whoever holds it can forge them.';

-- The layout is db-scheduler's own (version 16).
CREATE TABLE scheduled_tasks (
    task_name text NOT NULL,
    task_instance text NOT NULL,
    task_data bytea,
    execution_time timestamptz NOT NULL,
    picked boolean NOT NULL,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures integer,
    last_heartbeat timestamptz,
    version bigint NOT NULL,
    priority smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat) WHERE picked;
COMMENT ON COLUMN scheduled_tasks.task_name IS 'Not personal: the kind of job.';
COMMENT ON COLUMN scheduled_tasks.task_instance IS 'Not personal: the number of what the job is about.';
COMMENT ON COLUMN scheduled_tasks.task_data IS 'Not personal: unused, jobs read their subject.';
COMMENT ON COLUMN scheduled_tasks.picked_by IS 'Not personal: the process at work on it.';
