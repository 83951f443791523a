package fr.preau.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.preau.platform.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One scheduler a process, for the processes that serve.
 *
 * <p>It polls each second for what another process planned. A process that died is noticed after four
 * missed heartbeats, and its jobs are taken again; on an embedded database no other process can be
 * alive, so what was picked is free at once. What is written to many comes after all else that is due. All instants come from the instance's clock; a clock
 * change of the place concerns none of them.
 */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
class JobConfiguration {

    private static final int THREADS = 2;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;

    @Bean(destroyMethod = "")
    Scheduler scheduler(DataSource dataSource, List<Task<?>> tasks, Clock clock) {
        var recurring = tasks.stream()
                .filter(RecurringTask.class::isInstance)
                .map(task -> (RecurringTask<?>) task)
                .toList();
        var others =
                tasks.stream().filter(task -> !(task instanceof RecurringTask)).toArray(Task<?>[]::new);
        return Scheduler.create(dataSource, others)
                .startTasks(recurring)
                .threads(THREADS)
                .enablePriority()
                .pollingInterval(POLL)
                .pollUsingLockAndFetch(0.5, 4.0)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .clock(clock::instant)
                .build();
    }

    @Bean
    SmartLifecycle schedulerLife(Scheduler scheduler, Database database, JdbcClient jdbc) {
        return new SchedulerLife(scheduler, database, jdbc);
    }

    private static final class SchedulerLife implements SmartLifecycle {
        private final Scheduler scheduler;
        private final Database database;
        private final JdbcClient jdbc;
        private volatile boolean running;

        private SchedulerLife(Scheduler scheduler, Database database, JdbcClient jdbc) {
            this.scheduler = scheduler;
            this.database = database;
            this.jdbc = jdbc;
        }

        @Override
        public void start() {
            if (database instanceof Database.Embedded) {
                jdbc.sql("""
                        UPDATE scheduled_tasks
                        SET picked = false, picked_by = NULL, last_heartbeat = NULL
                        WHERE picked
                        """).update();
            }
            scheduler.start();
            running = true;
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
}
