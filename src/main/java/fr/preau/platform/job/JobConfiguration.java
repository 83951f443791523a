package fr.preau.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.preau.platform.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The scheduler of a process that serves.
 *
 * <p>It polls each second for what another process planned. A process that died is noticed after four missed
 * heartbeats, and its jobs are taken again; on an embedded database no other process can be alive, so what was picked
 * is free at once. What somebody waits for comes first. All instants come from the instance's clock; a clock change of
 * the place concerns none of them.
 */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
class JobConfiguration {

    private static final int THREADS = 2;

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;

    @Bean
    ServingScheduler scheduler(
            DataSource dataSource, List<Task<?>> tasks, Database database, JdbcClient jdbc, Clock clock) {
        var recurring = tasks.stream()
                .filter(RecurringTask.class::isInstance)
                .map(task -> (RecurringTask<?>) task)
                .toList();
        var others =
                tasks.stream().filter(task -> !(task instanceof RecurringTask)).toArray(Task<?>[]::new);
        return new ServingScheduler(
                Scheduler.create(dataSource, others)
                        .startTasks(recurring)
                        .threads(THREADS)
                        .enablePriority()
                        .pollingInterval(POLL)
                        .pollUsingLockAndFetch(0.5, 4.0)
                        .heartbeatInterval(HEARTBEAT)
                        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                        .shutdownMaxWait(Duration.ofSeconds(10))
                        .clock(clock::instant)
                        .build(),
                database,
                jdbc);
    }
}
