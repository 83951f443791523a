package fr.preau.news.digest;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.preau.mail.DeliveryStatuses;
import fr.preau.platform.job.RestartDeadJobs;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What the news by mail do by themselves, each ten minutes: write the letters that are due, suspend addresses that are
 * refused for good, forget who never answered.
 */
@Configuration(proxyBeanMethods = false)
class DigestRounds {

    private static final Duration ROUND = Duration.ofMinutes(10);

    private final Digests digests;
    private final Subscriptions subscriptions;
    private final SignUps signUps;
    private final DeliveryStatuses statuses;

    DigestRounds(Digests digests, Subscriptions subscriptions, SignUps signUps, DeliveryStatuses statuses) {
        this.digests = digests;
        this.subscriptions = subscriptions;
        this.signUps = signUps;
        this.statuses = statuses;
    }

    @Bean
    Task<Void> newsRoundTask(RestartDeadJobs revival) {
        return Tasks.recurring("news-round", Schedules.fixedDelay(ROUND))
                .onDeadExecution(revival)
                .execute((_, _) -> round());
    }

    void round() {
        subscriptions.suspend(statuses.refusedAddresses(DigestLetters.DIGEST));
        signUps.forgetDue();
        digests.due().forEach(digests::prepare);
    }
}
