package fr.preau.registration.letters;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.DayTiming;
import fr.preau.mail.Outbox;
import fr.preau.platform.Settings;
import fr.preau.platform.job.RestartDeadJobs;
import fr.preau.registration.LetterKind;
import fr.preau.registration.desk.Places;
import fr.preau.registration.rules.ReminderTimes.ReminderTime;
import fr.preau.registration.rules.ReminderRows;
import fr.preau.registration.rules.ReminderTimes;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds people of their days at the hours of each cycle, by the clock of the place, whichever its season. It looks
 * only at what is due this day since the last look, so that a new rule never reaches back; the outbox keeps a reminder
 * from being planned twice. A look that comes late, after a stop or a restoration, reminds those whom the hour would
 * have reminded: who got their seat since has just been told of it.
 */
@Configuration(proxyBeanMethods = false)
class Reminders {

    private static final List<LetterKind> KINDS = List.of(LetterKind.REMINDER_WEEK, LetterKind.REMINDER_EVE);

    private final Places places;
    private final Cycles cycles;
    private final ReminderRows rows;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final Clock clock;

    Reminders(
            Places places,
            Cycles cycles,
            ReminderRows rows,
            Outbox outbox,
            TransactionTemplate transaction,
            Settings settings,
            Clock clock) {
        this.places = places;
        this.cycles = cycles;
        this.rows = rows;
        this.outbox = outbox;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    Task<Void> remindersTask(RestartDeadJobs revival) {
        return Tasks.recurring("reminders", Schedules.daily(settings.zone(), hours()))
                .onDeadExecution(revival)
                .execute((_, context) -> plan(context.getExecution().getExecutionTime()));
    }

    private static LocalTime[] hours() {
        return IntStream.rangeClosed(ReminderTimes.EARLIEST_HOUR, ReminderTimes.LATEST_HOUR)
                .mapToObj(hour -> LocalTime.of(hour, 0))
                .toArray(LocalTime[]::new);
    }

    /**
     * Plans the reminders that have become due this day.
     *
     * @param hour that this look was meant for; the first one reaches back to it
     */
    void plan(Instant hour) {
        transaction.executeWithoutResult(_ -> {
            var now = clock.instant();
            var since = since(rows.lookedUntil().orElse(hour.minusMillis(1)), now);
            var own = rows.own();
            KINDS.forEach(kind -> outbox.planOnce(due(kind, own, since, now)));
            rows.lookedUntil(now);
        });
    }

    /** What is older than this day is lost; a clock that was put back looks at the whole day once more. */
    private Instant since(Instant looked, Instant now) {
        var midnight = LocalDate.ofInstant(now, settings.zone())
                .atStartOfDay(settings.zone())
                .toInstant();
        return looked.isBefore(midnight) || looked.isAfter(now) ? midnight : looked;
    }

    private List<Outbox.Intention> due(LetterKind kind, Map<Long, ReminderTimes> own, Instant since, Instant now) {
        var today = LocalDate.ofInstant(now, settings.zone());
        return Stream.concat(Stream.of(ReminderTimes.USUAL), own.values().stream())
                .flatMap(times -> times.of(kind).stream())
                .map(ReminderTime::daysBefore)
                .distinct()
                .flatMap(before -> cycles.timings(cycles.heldOn(today.plusDays(before))).stream())
                .distinct()
                .collect(groupingBy(day -> hour(kind, own, day), mapping(DayTiming::dayId, toList())))
                .entrySet()
                .stream()
                .flatMap(days -> days.getKey()
                        .filter(hour -> hour.isAfter(since) && !hour.isAfter(now))
                        .stream()
                        .flatMap(hour -> places.seatedOn(days.getValue(), hour).stream()))
                .map(seated -> new Outbox.Intention(
                        kind.name(), seated.registrationId(), List.of(seated.dayId()), seated.email()))
                .toList();
    }

    /** When people are reminded of a day, unless its cycle does not. */
    private Optional<Instant> hour(LetterKind kind, Map<Long, ReminderTimes> own, DayTiming day) {
        return own.getOrDefault(day.cycleId(), ReminderTimes.USUAL)
                .of(kind)
                .map(time -> time.due(day.begins().toLocalDate(), settings.zone()));
    }
}
