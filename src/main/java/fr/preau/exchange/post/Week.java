package fr.preau.exchange.post;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.platform.Settings;
import fr.preau.platform.job.RestartDeadJobs;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells who asked for it, on Monday mornings, what others of their cycle wrote: nothing new, nothing sent. */
@Component
class Week {

    private static final Duration ROUND = Duration.ofMinutes(30);
    private static final LocalTime HOUR = LocalTime.of(8, 0);

    private final Follows follows;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final Clock clock;

    Week(Follows follows, Outbox outbox, TransactionTemplate transaction, Settings settings, Clock clock) {
        this.follows = follows;
        this.outbox = outbox;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    Task<Void> exchangeWeekTask(RestartDeadJobs revival) {
        return Tasks.recurring("exchange-week", Schedules.fixedDelay(ROUND))
                .onDeadExecution(revival)
                .execute((_, _) -> round());
    }

    /** Plans one message each, all or none; twice in a week is like once. */
    void round() {
        var now = clock.instant();
        transaction.executeWithoutResult(_ -> outbox.planForMany(
                follows.due(monday(now), now, now.atZone(settings.zone()).toLocalDate()).stream()
                        .map(one -> new Intention(PostLetters.WEEK, one.registration(), List.of(), one.email()))
                        .toList()));
    }

    /** The last Monday morning. */
    private Instant monday(Instant now) {
        var morning = now.atZone(settings.zone())
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .with(HOUR);
        return (morning.toInstant().isAfter(now) ? morning.minusWeeks(1) : morning).toInstant();
    }
}
