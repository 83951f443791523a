package fr.preau.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import fr.preau.platform.database.Database;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The scheduler, from the moment when this process serves until it stops. */
final class ServingScheduler implements SmartLifecycle {

    private final Scheduler scheduler;
    private final Database database;
    private final JdbcClient jdbc;
    private volatile boolean running;

    ServingScheduler(Scheduler scheduler, Database database, JdbcClient jdbc) {
        this.scheduler = scheduler;
        this.database = database;
        this.jdbc = jdbc;
    }

    void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    @Override
    public void start() {
        if (database instanceof Database.Embedded) {
            free();
        }
        scheduler.start();
        running = true;
    }

    /** No other process can be alive on an embedded database. */
    private void free() {
        jdbc.sql("UPDATE scheduled_tasks SET picked = false, picked_by = NULL, last_heartbeat = NULL WHERE picked")
                .update();
    }

    @Override
    public void stop() {
        scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
