package fr.preau.platform.job;

import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Plans one-time jobs in the caller's transaction: a job exists exactly if what it is about does. */
@Repository
public class Jobs {

    private final JdbcClient jdbc;
    private final ObjectProvider<ServingScheduler> scheduler;
    private final ObjectProvider<Task<?>> tasks;

    Jobs(JdbcClient jdbc, ObjectProvider<ServingScheduler> scheduler, ObjectProvider<Task<?>> tasks) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.tasks = tasks;
    }

    /**
     * Plans one job of that task for each subject, before what only the night needs; a job that is planned
     * already stays as it is.
     */
    public void plan(String task, Collection<String> subjects, Instant due) {
        jdbc.sql("""
                INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version, priority)
                SELECT :task, subject, :due, false, 1, :priority
                FROM unnest(:subjects::text[]) AS w (subject)
                ON CONFLICT DO NOTHING
                """)
                .param("task", task)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("priority", Priority.HIGH)
                .param("subjects", subjects.toArray(String[]::new))
                .update();
        wakeAfterCommit();
    }

    /** Whether anything of what this instance does by itself was due by then and is not done. */
    public boolean overdue(Instant then) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1
                    FROM scheduled_tasks
                    WHERE execution_time <= :then AND task_name = ANY (:known)
                )
                """)
                .param("then", then.atOffset(ZoneOffset.UTC))
                .param("known", tasks.stream().map(Task::getName).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Has due jobs looked for as soon as the transaction is committed, rather than at the next poll. */
    private void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.ifAvailable(ServingScheduler::wake);
            }
        });
    }
}
