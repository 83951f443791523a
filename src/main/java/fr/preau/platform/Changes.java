package fr.preau.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells every process on the database that something which public pages show has changed.
 *
 * <p>The word travels by PostgreSQL's own {@code NOTIFY}, so it leaves with the commit and never
 * without it. A process that lost its connection may have missed a word: it tells its listeners when
 * the connection is back.
 */
@Component
public class Changes implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Changes.class);
    /** How long a stop may have to wait for the listening to end. */
    private static final int HEARING_MILLIS = 250;

    private static final int TURNS_UNTRIED = 40;
    private static final int VALID_SECONDS = 3;
    private static final int RETRY_MILLIS = 1_000;

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final CopyOnWriteArrayList<Consumer<What>> listeners = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Changes(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /** What public pages show. */
    public enum What {
        /** What organisers wrote: cycles, days, their publication. */
        CYCLES,
        /** Who has a place, and how many places there are. */
        PLACES,
        /** What the centre says of itself: name, colours, legal texts. */
        CENTRE
    }

    /** Says what changed; heard everywhere when the caller's transaction commits. */
    public void tell(What what) {
        jdbc.sql("SELECT pg_notify('preau_change', :what)")
                .param("what", what.name())
                .query((_, _) -> what)
                .list();
    }

    /** Calls that listener after every change, from whatever process, and for everything after a doubt. */
    public void onChange(Consumer<What> listener) {
        listeners.add(listener);
    }

    /**
     * The same before all others: what pages are made from is forgotten before the pages are, so that none is
     * made again from the old.
     */
    public void onChangeFirst(Consumer<What> listener) {
        listeners.addFirst(listener);
    }

    private void doubt() {
        for (var what : What.values()) {
            listeners.forEach(listener -> listener.accept(what));
        }
    }

    @Override
    public void start() {
        running = true;
        threads.add(Thread.ofVirtual().name("changes").start(this::listen));
    }

    private void listen() {
        while (running) {
            try (var connection = dataSource.getConnection()) {
                try (var statement = connection.createStatement()) {
                    statement.execute("LISTEN preau_change");
                }
                doubt();
                hear(connection);
            } catch (SQLException e) {
                doubt();
                if (running) {
                    log.warn("Not hearing of changes for the moment: {}", e.getMessage());
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(RETRY_MILLIS));
                }
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        var changes = connection.unwrap(PGConnection.class);
        for (var turn = 1; running; turn++) {
            Stream.of(changes.getNotifications(HEARING_MILLIS))
                    .map(notification -> What.valueOf(notification.getParameter()))
                    .distinct()
                    .forEach(what -> listeners.forEach(listener -> listener.accept(what)));
            // A connection whose other end vanished stays silent for ever.
            if (turn % TURNS_UNTRIED == 0 && !connection.isValid(VALID_SECONDS)) {
                throw new SQLException("the connection for changes is dead");
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        threads.forEach(Changes::waitFor);
    }

    /** Without interrupting it: that would break the connection instead of giving it back. */
    private static void waitFor(Thread thread) {
        try {
            thread.join(Duration.ofMillis(2L * RETRY_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
