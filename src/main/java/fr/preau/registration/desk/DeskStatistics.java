package fr.preau.registration.desk;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.preau.platform.job.Jobs;
import fr.preau.platform.job.RestartDeadJobs;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Has PostgreSQL count anew the tables that the desk fills: after the first thousand registrations and each time that
 * there are four times as many. By itself it looks once a minute, and in a minute a day is full. The desk does without
 * ({@link fr.preau.platform.database.KeyedLookups}); lists, figures and searches do not.
 */
@Configuration(proxyBeanMethods = false)
class DeskStatistics {

    private static final String TASK = "desk-statistics";
    private static final int FIRST = 1_000;
    private static final int STEP = 4;

    private final Jobs jobs;
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong next = new AtomicLong(FIRST);

    DeskStatistics(Jobs jobs) {
        this.jobs = jobs;
    }

    /** So many registrations more, in the caller's transaction. */
    void more(int registrations, Instant now) {
        var due = next.get();
        if (written.addAndGet(registrations) >= due && next.compareAndSet(due, due * STEP)) {
            jobs.plan(TASK, List.of(Long.toString(due)), now);
        }
    }

    @Bean
    Task<Void> countingAnew(Registrations registrations, RestartDeadJobs revival) {
        return Tasks.oneTime(TASK).onDeadExecution(revival).execute((_, _) -> registrations.countAnew());
    }
}
