package fr.preau.registration;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.preau.platform.job.Revival;
import fr.preau.registration.Batch.Spot;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that ends an offer at its hour; one that was accepted or given back meanwhile is left alone. */
@Configuration(proxyBeanMethods = false)
class Expiries {

    static final String TASK = "offer-expiry";

    /** The revision makes the job of a later offer of the same place another one. */
    static String job(Spot spot, int revision) {
        return "%d-%d-%d".formatted(spot.registrationId(), spot.day(), revision);
    }

    @Bean
    Task<Void> offerExpiry(ObjectProvider<Desk> desk, Revival revival) {
        return Tasks.oneTime(TASK).onDeadExecution(revival).execute((instance, _) -> {
            var parts = instance.getId().split("-");
            desk.getObject().expire(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        });
    }
}
