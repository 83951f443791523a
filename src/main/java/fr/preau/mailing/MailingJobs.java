package fr.preau.mailing;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.preau.platform.job.RestartDeadJobs;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a draft does at its hour. One that was given another meanwhile, or none, is left alone. */
@Configuration(proxyBeanMethods = false)
class MailingJobs {

    static final String DEPARTURE = "mailing-departure";

    /** The hour makes the job of a later one of the same draft another. */
    static String departure(long mailing, Instant due) {
        return "%d-%d".formatted(mailing, due.getEpochSecond());
    }

    @Bean
    Task<Void> mailingDeparture(ObjectProvider<Mailings> mailings, RestartDeadJobs revival) {
        return Tasks.oneTime(DEPARTURE).onDeadExecution(revival).execute((instance, _) -> {
            var parts = instance.getId().split("-");
            mailings.getObject().depart(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        });
    }
}
