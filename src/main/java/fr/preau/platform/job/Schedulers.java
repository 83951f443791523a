package fr.preau.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.preau.platform.database.Database;
import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two schedulers of a process: what waits for another machine never holds the threads of what does not. */
final class Schedulers implements SmartLifecycle {

    /** The table of the jobs that wait for another machine. */
    static final String OUTSIDE = "outside_tasks";

    private final Scheduler inside;
    private final Scheduler outside;
    private final Database database;
    private final JdbcClient jdbc;
    private volatile boolean running;

    Schedulers(Scheduler inside, Scheduler outside, Database database, JdbcClient jdbc) {
        this.inside = inside;
        this.outside = outside;
        this.database = database;
        this.jdbc = jdbc;
    }

    void wake() {
        inside.triggerCheckForDueExecutions();
    }

    void wakeOutside() {
        outside.triggerCheckForDueExecutions();
    }

    @Override
    public void start() {
        if (database instanceof Database.Embedded) {
            free("scheduled_tasks");
            free(OUTSIDE);
        }
        inside.start();
        outside.start();
        running = true;
    }

    /** No other process can be alive on an embedded database. */
    private void free(String table) {
        jdbc.sql("UPDATE %s SET picked = false, picked_by = NULL, last_heartbeat = NULL WHERE picked".formatted(table))
                .update();
    }

    /** Both at once, so that a mail server that hangs costs its own patience and not both. */
    @Override
    public void stop() {
        var stopping = List.of(inside, outside).stream()
                .map(scheduler -> Thread.ofVirtual().start(scheduler::stop))
                .toList();
        stopping.forEach(Schedulers::await);
        running = false;
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
