package fr.preau.evaluation.collection;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.preau.evaluation.page.EvaluationLookup;
import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.platform.job.RestartDeadJobs;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Each half hour: whoever still owes measures is reminded once before their date, and once after it. */
@Configuration(proxyBeanMethods = false)
class CollectionRounds {

    private static final Duration ROUND = Duration.ofMinutes(30);
    private static final int DAYS_BEFORE = 5;

    private final SourceKeepers keepers;
    private final Progress progress;
    private final Outbox outbox;
    private final EvaluationLookup lookup;
    private final TransactionTemplate transaction;

    CollectionRounds(
            SourceKeepers keepers,
            Progress progress,
            Outbox outbox,
            EvaluationLookup lookup,
            TransactionTemplate transaction) {
        this.keepers = keepers;
        this.progress = progress;
        this.outbox = outbox;
        this.lookup = lookup;
        this.transaction = transaction;
    }

    @Bean
    Task<Void> collectionRoundTask(RestartDeadJobs revival) {
        return Tasks.recurring("collection-round", Schedules.fixedDelay(ROUND))
                .onDeadExecution(revival)
                .execute((_, _) -> round());
    }

    /** What was reminded of already is looked at no more. */
    void round() {
        var today = lookup.today();
        transaction.executeWithoutResult(_ -> outbox.planOnce(outbox
                .unplanned(keepers.due(today.plusDays(DAYS_BEFORE)).stream()
                        .map(one -> new Intention(
                                one.due().isBefore(today) ? CollectionLetters.LATE : CollectionLetters.DUE,
                                one.id(),
                                List.of(),
                                one.keeper().email()))
                        .toList())
                .stream()
                .filter(one ->
                        keepers.request(one.subjectId()).filter(progress::lacks).isPresent())
                .toList()));
    }
}
