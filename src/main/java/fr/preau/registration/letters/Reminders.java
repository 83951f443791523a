package fr.preau.registration.letters;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.preau.mail.Outbox;
import fr.preau.platform.Settings;
import fr.preau.platform.job.RestartDeadJobs;
import fr.preau.registration.LetterKind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds people seven days and one day before a day, each morning at 9 h of the place, whichever the
 * clock of the season. It looks only at the days that are that far off this morning, so that a new rule
 * never reaches back; the outbox keeps a reminder from being planned twice.
 */
@Configuration(proxyBeanMethods = false)
class Reminders {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Map<LetterKind, Integer> DAYS_BEFORE =
            Map.of(LetterKind.REMINDER_WEEK, 7, LetterKind.REMINDER_EVE, 1);

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final Clock clock;

    Reminders(JdbcClient jdbc, Outbox outbox, TransactionTemplate transaction, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    Task<Void> remindersTask(RestartDeadJobs revival) {
        return Tasks.recurring("reminders", Schedules.daily(settings.zone(), MORNING))
                .onDeadExecution(revival)
                .execute((_, _) -> plan());
    }

    /** Plans this morning's reminders. */
    void plan() {
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        DAYS_BEFORE.forEach((kind, days) ->
                transaction.executeWithoutResult(_ -> outbox.planOnce(due(kind, today.plusDays(days)))));
    }

    private List<Outbox.Intention> due(LetterKind kind, LocalDate date) {
        return jdbc.sql("""
                SELECT p.registration_id, p.day_id, r.email
                FROM place p
                JOIN registration r ON r.id = p.registration_id
                JOIN meeting_day d ON d.id = p.day_id
                WHERE d.date = :date AND d.status <> 'CANCELLED' AND p.state = 'CONFIRMED'
                ORDER BY p.id
                """)
                .param("date", date)
                .query((row, _) -> new Outbox.Intention(
                        kind.name(),
                        row.getLong("registration_id"),
                        List.of(row.getLong("day_id")),
                        row.getString("email")))
                .list();
    }
}
