package fr.preau.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.preau.platform.Settings;
import fr.preau.platform.database.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two schedulers a process, for the processes that serve: one for what the instance does by itself, one for
 * what waits for another machine ({@link OutsideTask}), each with its table and its threads.
 *
 * <p>They poll each second for what another process planned. A process that died is noticed after four
 * missed heartbeats, and its jobs are taken again; on an embedded database no other process can be
 * alive, so what was picked is free at once. What somebody waits for comes first, what is written to many after
 * all else that is due. All instants come from the instance's clock; a clock change of the place concerns none
 * of them.
 */
@Configuration(proxyBeanMethods = false)
@Profile("serve")
class JobConfiguration {

    private static final int THREADS = 2;

    /** Each is one conversation with the mail server: few enough for any provider, and enough to have one left. */
    private static final int THREADS_OUTSIDE = 4;

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);
    private static final int MISSED_HEARTBEATS = 4;

    @Bean
    Schedulers schedulers(
            DataSource dataSource,
            List<Task<?>> tasks,
            List<OutsideTask> outside,
            List<Nightly> nights,
            Settings settings,
            RestartDeadJobs revival,
            Database database,
            JdbcClient jdbc,
            Clock clock) {
        var recurring = Stream.concat(
                        tasks.stream().filter(RecurringTask.class::isInstance).map(task -> (RecurringTask<?>) task),
                        nights.stream().map(night -> recurring(night, settings.zone(), revival)))
                .toList();
        var others =
                tasks.stream().filter(task -> !(task instanceof RecurringTask)).toArray(Task<?>[]::new);
        return new Schedulers(
                common(Scheduler.create(dataSource, others), clock)
                        .startTasks(recurring)
                        .threads(THREADS)
                        .pollUsingLockAndFetch(0.5, 4.0)
                        .build(),
                common(
                                Scheduler.create(
                                        dataSource,
                                        outside.stream().map(OutsideTask::task).toArray(Task<?>[]::new)),
                                clock)
                        .tableName(Schedulers.OUTSIDE)
                        .threads(THREADS_OUTSIDE)
                        // Virtual ones give up a socket when they are interrupted: an instance stops in time.
                        .executorService(Executors.newFixedThreadPool(
                                THREADS_OUTSIDE, Thread.ofVirtual().factory()))
                        // No more than can run: what was fetched no longer yields to what comes after it.
                        .pollUsingLockAndFetch(0.5, 1.0)
                        .build(),
                database,
                jdbc);
    }

    private static RecurringTask<?> recurring(Nightly night, ZoneId zone, RestartDeadJobs revival) {
        return Tasks.recurring(night.job(), Schedules.daily(zone, night.hour()))
                .onDeadExecution(revival)
                .execute((_, _) -> night.run());
    }

    private static SchedulerBuilder common(SchedulerBuilder builder, Clock clock) {
        return builder.enablePriority()
                .pollingInterval(POLL)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .clock(clock::instant);
    }
}
