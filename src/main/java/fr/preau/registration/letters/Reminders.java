package fr.preau.registration.letters;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.preau.cycle.Cycles;
import fr.preau.mail.Outbox;
import fr.preau.platform.Settings;
import fr.preau.platform.job.RestartDeadJobs;
import fr.preau.registration.LetterKind;
import fr.preau.registration.desk.Places;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds people seven days and one day before a day, each morning at 9 h of the place, whichever the
 * clock of the season. It looks only at the days that are that far off this morning, so that a new rule
 * never reaches back; the outbox keeps a reminder from being planned twice. A morning that runs late, after a stop
 * or a restoration, reminds those whom 9 h would have reminded: who got their seat since has just been told of it.
 */
@Configuration(proxyBeanMethods = false)
class Reminders {

    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final Map<LetterKind, Integer> DAYS_BEFORE =
            Map.of(LetterKind.REMINDER_WEEK, 7, LetterKind.REMINDER_EVE, 1);

    private final Places places;
    private final Cycles cycles;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final Clock clock;

    Reminders(
            Places places,
            Cycles cycles,
            Outbox outbox,
            TransactionTemplate transaction,
            Settings settings,
            Clock clock) {
        this.places = places;
        this.cycles = cycles;
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
        var morning = today.atTime(MORNING).atZone(settings.zone()).toInstant();
        DAYS_BEFORE.forEach((kind, days) ->
                transaction.executeWithoutResult(_ -> outbox.planOnce(due(kind, today.plusDays(days), morning))));
    }

    private List<Outbox.Intention> due(LetterKind kind, LocalDate date, Instant morning) {
        return places.seatedOn(cycles.heldOn(date), morning).stream()
                .map(seated -> new Outbox.Intention(
                        kind.name(), seated.registrationId(), List.of(seated.dayId()), seated.email()))
                .toList();
    }
}
