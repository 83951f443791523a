package fr.preau.registration.person;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.preau.mail.Outbox;
import fr.preau.platform.Settings;
import fr.preau.platform.job.RestartDeadJobs;
import fr.preau.registration.PeopleErased;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets changes of address, and what was written about them, 30 days after they were asked for, or with the
 * person. Each night at twenty-five past three, an hour that no clock change skips or repeats in France; a night
 * missed is made up for by the next.
 */
@Configuration(proxyBeanMethods = false)
class AddressRetention {

    private static final LocalTime NIGHT = LocalTime.of(3, 25);
    private static final Duration KEPT = Duration.ofDays(30);

    private final AddressRows rows;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final Clock clock;

    AddressRetention(AddressRows rows, Outbox outbox, TransactionTemplate transaction, Settings settings, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    Task<Void> addressRetentionTask(RestartDeadJobs revival) {
        return Tasks.recurring("address-retention", Schedules.daily(settings.zone(), NIGHT))
                .onDeadExecution(revival)
                .execute((_, _) -> run());
    }

    void run() {
        transaction.executeWithoutResult(_ -> outbox.forget(
                AddressLetters.KINDS, rows.forgetBefore(clock.instant().minus(KEPT))));
    }

    @EventListener
    void forget(PeopleErased people) {
        outbox.forget(AddressLetters.KINDS, rows.forget(people.registrations()));
    }
}
