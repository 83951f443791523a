package fr.preau.registration.desk;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fr.preau.platform.job.Jobs;
import fr.preau.platform.job.RestartDeadJobs;
import fr.preau.registration.PlaceKey;
import fr.preau.registration.desk.Batch.PlaceRow;
import fr.preau.registration.rules.Reserve;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the desk does at an hour: offers end, reserves are released. What changed meanwhile is left alone. */
@Configuration(proxyBeanMethods = false)
class DeskJobs {

    private static final String OFFER_EXPIRY = "offer-expiry";
    private static final String RESERVE_RELEASE = "reserve-release";

    private final Jobs jobs;

    DeskJobs(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Of those of these places that are offered, in the caller's transaction. */
    void planExpiries(Collection<PlaceRow> rows) {
        rows.forEach(row -> row.place()
                .offeredUntil()
                .ifPresent(until -> jobs.plan(
                        OFFER_EXPIRY, List.of(expiry(row.spot(), row.place().revision())), until)));
    }

    /** Of what a day keeps for profiles, in the caller's transaction. */
    void planReleases(long day, List<Reserve> reserves) {
        reserves.forEach(
                reserve -> jobs.plan(RESERVE_RELEASE, List.of(release(day, reserve.until())), reserve.until()));
    }

    /** The revision makes the job of a later offer of the same place another one. */
    private static String expiry(PlaceKey spot, int revision) {
        return "%d-%d-%d".formatted(spot.registrationId(), spot.dayId(), revision);
    }

    private static String release(long day, Instant until) {
        return "%d-%d".formatted(day, until.getEpochSecond());
    }

    @Bean
    Task<Void> offerExpiry(ObjectProvider<Desk> desk, RestartDeadJobs revival) {
        return Tasks.oneTime(OFFER_EXPIRY).onDeadExecution(revival).execute((instance, _) -> {
            var parts = instance.getId().split("-");
            desk.getObject().expire(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
        });
    }

    @Bean
    Task<Void> reserveRelease(ObjectProvider<Desk> desk, RestartDeadJobs revival) {
        return Tasks.oneTime(RESERVE_RELEASE)
                .onDeadExecution(revival)
                .execute((instance, _) ->
                        desk.getObject().release(Long.parseLong(instance.getId().split("-")[0])));
    }
}
