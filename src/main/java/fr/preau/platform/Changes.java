package fr.preau.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells every process on the database that something which public or live pages show has changed.
 *
 * <p>The word travels by PostgreSQL's own {@code NOTIFY}, so it leaves with the commit and never
 * without it. A process that lost its connection, heard a word that it does not know (of a newer copy, or of
 * nobody's) or whose listener failed may have missed something: it then tells everything to everybody, and goes on.
 */
@Component
public class Changes implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Changes.class);
    /** How long a stop may have to wait for the listening to end. */
    private static final int HEARING_MILLIS = 100;

    private static final int TURNS_UNTRIED = 100;
    private static final int VALID_SECONDS = 3;
    private static final int RETRY_MILLIS = 1_000;
    /** Some turns, a try of the connection and a wait for a new one fit in it. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final CopyOnWriteArrayList<Consumer<What>> listeners = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;
    private volatile boolean connected;
    private volatile long lastTurn = System.nanoTime();

    Changes(JdbcClient jdbc, DataSource dataSource) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
    }

    /** What public and live pages show. */
    public enum What {
        /** What organisers wrote: cycles, days, their publication. */
        CYCLES,
        /** Who has a place, who they are, and how many places there are. */
        PLACES,
        /** What the centre says of itself: name, colours, legal texts. */
        CENTRE,
        /** Notes of the news. */
        NEWS,
        /** What is shared of days, answers to questions too. */
        RESOURCES,
        /** What people ask speakers, and their votes: shown live, and on no page that is kept. */
        QUESTIONS;

        /** Whether pages that are kept for everybody show it. */
        public boolean onKeptPages() {
            return this != QUESTIONS;
        }
    }

    /**
     * Says what changed; heard everywhere when the caller's transaction commits, and in this process before whoever
     * changed it is answered, so that they read what they wrote.
     */
    public void tell(What what) {
        jdbc.sql("SELECT pg_notify('preau_change', :what)")
                .param("what", what.name())
                .query((_, _) -> what)
                .list();
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            pass(what);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                pass(what);
            }
        });
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

    /** Whether the database answers to the one connection that always listens: known before any other tries. */
    public boolean connected() {
        return connected;
    }

    /** Whether changes are heard, now or after a short interruption. */
    public boolean hears() {
        return running && System.nanoTime() - lastTurn < LONGEST_SILENCE.toNanos();
    }

    private void doubt() {
        for (var what : What.values()) {
            pass(what);
        }
    }

    /** Tells all of them, whatever one of them makes of it; whether each took it. */
    private boolean pass(What what) {
        var taken = true;
        for (var listener : listeners) {
            try {
                listener.accept(what);
            } catch (RuntimeException | Error e) {
                log.error("A listener could not take a change of {}", what, e);
                taken = false;
            }
        }
        return taken;
    }

    @Override
    public void start() {
        running = true;
        lastTurn = System.nanoTime();
        threads.add(Thread.ofVirtual().name("changes").start(this::listen));
    }

    private void listen() {
        while (running) {
            try (var connection = dataSource.getConnection()) {
                try (var statement = connection.createStatement()) {
                    statement.execute("LISTEN preau_change");
                }
                connected = true;
                doubt();
                hear(connection);
            } catch (SQLException | RuntimeException | Error e) {
                connected = false;
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
            hear(Stream.of(changes.getNotifications(HEARING_MILLIS))
                    .map(PGNotification::getParameter)
                    .collect(Collectors.toSet()));
            // A connection whose other end vanished stays silent for ever.
            if (turn % TURNS_UNTRIED == 0 && !connection.isValid(VALID_SECONDS)) {
                throw new SQLException("the connection for changes is dead");
            }
            lastTurn = System.nanoTime();
        }
    }

    private void hear(Set<String> words) {
        var known = Stream.of(What.values())
                .filter(what -> words.contains(what.name()))
                .toList();
        var taken = known.stream().filter(this::pass).count();
        if (taken < words.size()) {
            log.warn("What changed is in doubt: everything may have");
            doubt();
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
