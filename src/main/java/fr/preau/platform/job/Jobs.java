package fr.preau.platform.job;

import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Plans one-time jobs in the caller's transaction: a job exists exactly if what it is about does. */
@Repository
public class Jobs {

    private final JdbcClient jdbc;
    private final ObjectProvider<Schedulers> schedulers;
    private final ObjectProvider<Task<?>> tasks;

    Jobs(JdbcClient jdbc, ObjectProvider<Schedulers> schedulers, ObjectProvider<Task<?>> tasks) {
        this.jdbc = jdbc;
        this.schedulers = schedulers;
        this.tasks = tasks;
    }

    /** Which of the jobs that are due goes first. */
    public enum Haste {
        /** Somebody waits for it. */
        ONE(Priority.HIGH),
        /** One of many alike. */
        MANY(Priority.MEDIUM),
        /** It yields to all others. */
        LAST(Priority.LOW);

        private final int priority;

        Haste(int priority) {
            this.priority = priority;
        }
    }

    /**
     * Plans one job of that task for each subject, before what only the night needs; a job that is planned
     * already stays as it is.
     */
    public void plan(String task, Collection<String> subjects, Instant due) {
        insert("scheduled_tasks", task, subjects, due, Duration.ZERO, Haste.ONE);
        wakeAfterCommit(Schedulers::wake);
    }

    /** The same for an {@link OutsideTask}. */
    public void planOutside(String task, Collection<String> subjects, Instant due, Haste haste) {
        planOutside(task, subjects, due, Duration.ZERO, haste);
    }

    /** The same, the first due then and each that long after the one before. */
    public void planOutside(String task, Collection<String> subjects, Instant due, Duration apart, Haste haste) {
        insert(Schedulers.OUTSIDE, task, subjects, due, apart, haste);
        wakeAfterCommit(Schedulers::wakeOutside);
    }

    /** Has the jobs of an {@link OutsideTask} that are planned for later run then. */
    public void hasten(String task, Collection<String> subjects, Instant due) {
        jdbc.sql("""
                UPDATE outside_tasks
                SET execution_time = :due
                WHERE task_name = :task AND task_instance = ANY (:subjects) AND NOT picked AND execution_time > :due
                """)
                .param("task", task)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("subjects", subjects.toArray(String[]::new))
                .update();
        wakeAfterCommit(Schedulers::wakeOutside);
    }

    /** Has no job of an {@link OutsideTask} run before then but those that are planned meanwhile: what it needs is away. */
    public void postponeOutside(String task, Instant then) {
        jdbc.sql("""
                WITH due AS (
                    SELECT task_instance
                    FROM outside_tasks
                    WHERE task_name = :task AND NOT picked AND execution_time < :then
                    FOR UPDATE SKIP LOCKED
                )
                UPDATE outside_tasks t
                SET execution_time = :then
                FROM due
                WHERE t.task_name = :task AND t.task_instance = due.task_instance
                """)
                .param("task", task)
                .param("then", then.atOffset(ZoneOffset.UTC))
                .update();
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

    private void insert(
            String table, String task, Collection<String> subjects, Instant due, Duration apart, Haste haste) {
        jdbc.sql("""
                INSERT INTO %s (task_name, task_instance, execution_time, picked, version, priority)
                SELECT :task, w.subject, :due::timestamptz + (w.place - 1) * :apart * interval '1 millisecond',
                       false, 1, :priority
                FROM unnest(:subjects::text[]) WITH ORDINALITY AS w (subject, place)
                ON CONFLICT DO NOTHING
                """.formatted(table))
                .param("task", task)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("apart", apart.toMillis())
                .param("priority", haste.priority)
                .param("subjects", subjects.toArray(String[]::new))
                .update();
    }

    /** Has due jobs looked for as soon as the transaction is committed, rather than at the next poll. */
    private void wakeAfterCommit(Consumer<Schedulers> wake) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                schedulers.ifAvailable(wake);
            }
        });
    }
}
