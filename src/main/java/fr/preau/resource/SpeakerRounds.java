package fr.preau.resource;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.preau.mail.Outbox;
import fr.preau.platform.Settings;
import fr.preau.platform.job.RestartDeadJobs;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds speakers who did not answer, two days before their day and two days after it, by daylight. A round that was
 * missed is made up for until the day begins, and for two weeks after it.
 */
@Configuration(proxyBeanMethods = false)
class SpeakerRounds {

    private static final Duration ROUND = Duration.ofMinutes(30);
    private static final LocalTime FROM = LocalTime.of(8, 0);
    private static final LocalTime UNTIL = LocalTime.of(19, 0);
    private static final int APART = 2;
    private static final int LATEST = 14;

    private final SpeakerLinks links;
    private final Sharing sharing;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final Clock clock;

    SpeakerRounds(
            SpeakerLinks links,
            Sharing sharing,
            Outbox outbox,
            TransactionTemplate transaction,
            Settings settings,
            Clock clock) {
        this.links = links;
        this.sharing = sharing;
        this.outbox = outbox;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    Task<Void> speakerRoundTask(RestartDeadJobs revival) {
        return Tasks.recurring("speaker-round", Schedules.fixedDelay(ROUND))
                .onDeadExecution(revival)
                .execute((_, _) -> round());
    }

    void round() {
        var now = ZonedDateTime.ofInstant(clock.instant(), settings.zone());
        if (now.toLocalTime().isBefore(FROM) || now.toLocalTime().isAfter(UNTIL)) {
            return;
        }
        var today = now.toLocalDate();
        transaction.executeWithoutResult(_ -> {
            remind(SpeakerLetters.BEFORE, today.plusDays(1), today.plusDays(APART));
            remind(SpeakerLetters.AFTER, today.minusDays(LATEST), today.minusDays(APART));
        });
    }

    /** Whoever was asked less than a day ago has not had the time to answer. */
    private void remind(String kind, LocalDate from, LocalDate until) {
        outbox.planOnce(links.asked(from, until, clock.instant().minus(Duration.ofDays(1))).stream()
                .filter(link -> !link.answered())
                .filter(link -> sharing.place(link)
                        .filter(place -> place.day().content().held())
                        .isPresent())
                .map(link -> Speakers.intention(kind, link.id(), link.day(), link.email()))
                .toList());
    }
}
