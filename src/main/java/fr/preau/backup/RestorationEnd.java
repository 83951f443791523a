package fr.preau.backup;

import fr.preau.backup.Erasures.Listed;
import fr.preau.platform.Restored;
import fr.preau.platform.database.TablesFiller;
import fr.preau.platform.privacy.AddressErased;
import fr.preau.platform.privacy.KnownAddresses;
import fr.preau.registration.desk.PersonErasure;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The last step of a restoration: who was erased since is erased again, and each module does what it has to. */
@Repository
public class RestorationEnd {

    /** An erasure is listed just before it is done: the backup may have been taken between the two. */
    private static final Duration UNDER_WAY = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Erasures erasures;
    private final PersonErasure erasure;
    private final KnownAddresses addresses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RestorationEnd(
            JdbcClient jdbc,
            Erasures erasures,
            PersonErasure erasure,
            KnownAddresses addresses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.erasures = erasures;
        this.erasure = erasure;
        this.addresses = addresses;
        this.events = events;
        this.clock = clock;
    }

    /**
     * All of it or nothing; until it is done no process serves this database.
     *
     * @param file the list of who was erased
     * @return what it listed; empty if there was none
     */
    @Transactional
    public Optional<Listed> settle(Instant taken, Path file) {
        var listed = erasures.read(file);
        listed.ifPresent(list -> {
            erasure.forget(list.registrations());
            forget(list.erasedSince(taken.minus(UNDER_WAY)));
            list.rows().forEach(events::publishEvent);
        });
        events.publishEvent(new Restored(taken, clock.instant()));
        jdbc.sql("DROP TABLE " + TablesFiller.UNFINISHED).update();
        return listed;
    }

    /** Addresses are known by what stands for them alone: all that came back are compared. */
    private void forget(Set<String> marks) {
        if (!marks.isEmpty()) {
            addresses.all().stream()
                    .filter(address -> marks.contains(erasures.mark(address)))
                    .forEach(address -> events.publishEvent(new AddressErased(address)));
        }
    }
}
