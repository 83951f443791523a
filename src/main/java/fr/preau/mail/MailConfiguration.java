package fr.preau.mail;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.preau.platform.Settings;
import fr.preau.platform.job.OutsideTask;
import fr.preau.platform.job.RestartDeadJobs;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job of mail, and where mail goes. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    /** When the database was in the way of a job and not the mail server: such a moment is short. */
    private static final Duration AGAIN = Duration.ofSeconds(10);

    @Bean
    MailTransport carrier(Settings settings) {
        return settings.smtp()
                .<MailTransport>map(SmtpTransport::new)
                .orElseGet(() -> new FolderTransport(settings.data().resolve("outbox")));
    }

    /** One job a message, run at once and again after growing delays; {@link Dispatch} says when it ends. */
    @Bean
    OutsideTask mailTask(Dispatch dispatch, RestartDeadJobs revival) {
        return new OutsideTask(Tasks.custom(Outbox.TASK, Void.class)
                .onDeadExecution(revival)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
                .execute((instance, _) -> dispatch.dispatch(Long.parseLong(instance.getId()))));
    }
}
