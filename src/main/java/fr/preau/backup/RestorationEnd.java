package fr.preau.backup;

import fr.preau.backup.Erasures.Listed;
import fr.preau.platform.Restored;
import fr.preau.platform.database.TablesFiller;
import fr.preau.registration.desk.PersonErasure;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The last step of a restoration: who was erased since is erased again, and each module does what it has to. */
@Repository
public class RestorationEnd {

    private final JdbcClient jdbc;
    private final Erasures erasures;
    private final PersonErasure erasure;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RestorationEnd(
            JdbcClient jdbc, Erasures erasures, PersonErasure erasure, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.erasures = erasures;
        this.erasure = erasure;
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
        listed.ifPresent(list -> erasure.forget(list.registrations()));
        events.publishEvent(new Restored(taken, clock.instant()));
        jdbc.sql("DROP TABLE " + TablesFiller.UNFINISHED).update();
        return listed;
    }
}
