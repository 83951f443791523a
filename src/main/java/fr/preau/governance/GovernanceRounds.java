package fr.preau.governance;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.preau.governance.GovernanceLetters.Kind;
import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.platform.job.RestartDeadJobs;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each half hour: who has not answered a convening is reminded, and whoever is to do something before a date. Each
 * once, and once more for what is late.
 */
@Configuration(proxyBeanMethods = false)
class GovernanceRounds {

    private static final Duration ROUND = Duration.ofMinutes(30);

    /** Before a sitting, or what is due. */
    private static final int DAYS_BEFORE = 5;

    /** Whoever has just been convened is left that long. */
    private static final Duration TIME_TO_ANSWER = Duration.ofDays(2);

    private final Presences presences;
    private final Outcomes outcomes;
    private final Outbox outbox;
    private final GovernancePlaces places;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GovernanceRounds(
            Presences presences,
            Outcomes outcomes,
            Outbox outbox,
            GovernancePlaces places,
            TransactionTemplate transaction,
            Clock clock) {
        this.presences = presences;
        this.outcomes = outcomes;
        this.outbox = outbox;
        this.places = places;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    Task<Void> governanceRoundTask(RestartDeadJobs revival) {
        return Tasks.recurring("governance-round", Schedules.fixedDelay(ROUND))
                .onDeadExecution(revival)
                .execute((_, _) -> round());
    }

    void round() {
        var today = places.today();
        transaction.executeWithoutResult(_ -> {
            outbox.planOnce(
                    presences
                            .silent(
                                    today,
                                    today.plusDays(DAYS_BEFORE),
                                    clock.instant().minus(TIME_TO_ANSWER))
                            .stream()
                            .map(one ->
                                    new Intention(Kind.GOVERNANCE_REMINDED.name(), one.id(), List.of(), one.email()))
                            .toList());
            outbox.planOnce(outcomes.toRemind(today.plusDays(DAYS_BEFORE)).stream()
                    .map(one -> new Intention(
                            one.due().isBefore(today) ? FollowUpLetters.LATE : FollowUpLetters.DUE,
                            one.id(),
                            List.of(),
                            one.ownerEmail()))
                    .toList());
        });
    }
}
