package fr.preau.mailing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.preau.mail.Outbox;
import fr.preau.platform.Settings;
import fr.preau.platform.job.Revival;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A year after a cycle's last day nothing says any more what its people were written, and a mailing to
 * nobody is erased. Each night at four, an hour that no clock change skips or repeats in France; a night
 * missed is made up for by the next.
 */
@Configuration(proxyBeanMethods = false)
class MailingRetention {

    private static final LocalTime NIGHT = LocalTime.of(4, 0);

    private final MailingRows rows;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final Clock clock;

    MailingRetention(MailingRows rows, Outbox outbox, TransactionTemplate transaction, Settings settings, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    Task<Void> mailingRetentionTask(Revival revival) {
        return Tasks.recurring("mailing-retention", Schedules.daily(settings.zone(), NIGHT))
                .onDeadExecution(revival)
                .execute((_, _) -> run());
    }

    void run() {
        var aYearAgo = LocalDate.ofInstant(clock.instant(), settings.zone()).minusYears(1);
        transaction.executeWithoutResult(_ -> {
            outbox.forget(List.of(MailingLetters.KIND), rows.forgetRecipients(aYearAgo));
            rows.eraseBefore(aYearAgo.atStartOfDay(settings.zone()).toOffsetDateTime());
        });
    }
}
