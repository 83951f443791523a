package fr.preau.mailing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.preau.mail.Outbox;
import fr.preau.platform.Settings;
import fr.preau.platform.job.RestartDeadJobs;
import fr.preau.registration.PeopleErased;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/**
 * With a person goes what they were written, and a mailing to nobody is erased a year after it was written:
 * each night at four, an hour that no clock change skips or repeats in France; a night missed is made up for
 * by the next.
 */
@Configuration(proxyBeanMethods = false)
class MailingRetention {

    private static final LocalTime NIGHT = LocalTime.of(4, 0);

    private final MailingRows rows;
    private final Outbox outbox;
    private final Settings settings;
    private final Clock clock;

    MailingRetention(MailingRows rows, Outbox outbox, Settings settings, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    Task<Void> mailingRetentionTask(RestartDeadJobs revival) {
        return Tasks.recurring("mailing-retention", Schedules.daily(settings.zone(), NIGHT))
                .onDeadExecution(revival)
                .execute((_, _) -> run());
    }

    void run() {
        var aYearAgo = LocalDate.ofInstant(clock.instant(), settings.zone()).minusYears(1);
        rows.eraseBefore(aYearAgo.atStartOfDay(settings.zone()).toOffsetDateTime());
    }

    @EventListener
    void forget(PeopleErased people) {
        outbox.forget(List.of(MailingLetters.KIND), rows.forgetRecipients(people.registrations()));
    }
}
