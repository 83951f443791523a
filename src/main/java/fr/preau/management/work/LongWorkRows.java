package fr.preau.management.work;

import fr.preau.platform.job.Nightly;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code long_work}: known to every process of the instance, since any may be asked how far it is. */
@Repository
class LongWorkRows implements Nightly {

    /** Long enough to come back to its page. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    LongWorkRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How one stands.
     *
     * @param seen when it was last heard of
     * @param outcome what came of it, in a sentence; empty while it goes on
     * @param onwards the page that follows it
     */
    record Row(
            String title,
            int done,
            int whole,
            Instant started,
            Instant seen,
            boolean stopping,
            Optional<String> outcome,
            String onwards) {}

    void begin(UUID id, long account, String title, int done, int whole, Instant started, String onwards) {
        jdbc.sql("""
                INSERT INTO long_work (id, account_id, title, done, whole, started_at, seen_at, onwards)
                VALUES (:id, :account, :title, :done, :whole, :started, :now, :onwards)
                """)
                .param("id", id)
                .param("account", account)
                .param("title", title)
                .param("done", done)
                .param("whole", whole)
                .param("started", started.atOffset(ZoneOffset.UTC))
                .param("now", now())
                .param("onwards", onwards)
                .update();
    }

    /** Whether it is to go on. */
    boolean at(UUID id, int done, int whole) {
        return !jdbc.sql("""
                UPDATE long_work SET done = :done, whole = :whole, seen_at = :now
                WHERE id = :id
                RETURNING stopping
                """)
                .param("id", id)
                .param("done", done)
                .param("whole", whole)
                .param("now", now())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void end(UUID id, String outcome, String onwards) {
        jdbc.sql("UPDATE long_work SET outcome = :outcome, onwards = :onwards, seen_at = :now WHERE id = :id")
                .param("id", id)
                .param("outcome", outcome)
                .param("onwards", onwards)
                .param("now", now())
                .update();
    }

    /** Nothing if it is over, or another's. */
    void stop(UUID id, long account) {
        jdbc.sql("UPDATE long_work SET stopping = true WHERE id = :id AND account_id = :account AND outcome IS NULL")
                .param("id", id)
                .param("account", account)
                .update();
    }

    Optional<Row> of(UUID id, long account) {
        return jdbc.sql("SELECT * FROM long_work WHERE id = :id AND account_id = :account")
                .param("id", id)
                .param("account", account)
                .query(LongWorkRows::row)
                .optional();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("title"),
                row.getInt("done"),
                row.getInt("whole"),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                row.getBoolean("stopping"),
                Optional.ofNullable(row.getString("outcome")),
                row.getString("onwards"));
    }

    @Override
    public String job() {
        return "long-work-retention";
    }

    @Override
    public void run() {
        jdbc.sql("DELETE FROM long_work WHERE started_at < :moment")
                .param("moment", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
