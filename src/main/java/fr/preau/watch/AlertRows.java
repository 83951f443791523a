package fr.preau.watch;

import fr.preau.watch.Watch.Matter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code watch_alert} and {@code watch_told}. */
@Repository
class AlertRows {

    private final JdbcClient jdbc;

    AlertRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which message tells whom of what. */
    record Told(Alert alert, long accountId) {}

    /** That matter's trouble is there at this moment: another look at the one that is known, or a new one. */
    void see(Matter matter, Instant now) {
        jdbc.sql("""
                INSERT INTO watch_alert (matter, began_at, seen_at)
                VALUES (:matter, :now, :now)
                ON CONFLICT (matter) WHERE ended_at IS NULL
                DO UPDATE SET seen_at = greatest(watch_alert.seen_at, excluded.seen_at)
                """).param("matter", matter.name()).param("now", utc(now)).update();
    }

    /** Those that last; whoever else looks at them waits. */
    List<Alert> open() {
        return jdbc.sql("SELECT * FROM watch_alert WHERE ended_at IS NULL ORDER BY id FOR UPDATE")
                .query(AlertRows::alert)
                .list();
    }

    /** The latest that are over. */
    List<Alert> latest(int most) {
        return jdbc.sql(
                        "SELECT * FROM watch_alert WHERE ended_at IS NOT NULL ORDER BY ended_at DESC, id DESC LIMIT :most")
                .param("most", most)
                .query(AlertRows::alert)
                .list();
    }

    /** When somebody was last written to about that matter. */
    Optional<Instant> lastTold(Matter matter) {
        return jdbc.sql("SELECT max(told_at) FROM watch_alert WHERE matter = :matter")
                .param("matter", matter.name())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    void told(long alert, Instant now) {
        set(alert, "told_at", now);
    }

    void ended(long alert, Instant now) {
        set(alert, "ended_at", now);
    }

    private void set(long alert, String column, Instant now) {
        jdbc.sql("UPDATE watch_alert SET %s = :now WHERE id = :id".formatted(column))
                .param("now", utc(now))
                .param("id", alert)
                .update();
    }

    /** The number under which that person is written to about that trouble. */
    long telling(long alert, long account) {
        return jdbc.sql("""
                INSERT INTO watch_told (alert_id, account_id)
                VALUES (:alert, :account)
                ON CONFLICT (alert_id, account_id) DO UPDATE SET alert_id = excluded.alert_id
                RETURNING id
                """)
                .param("alert", alert)
                .param("account", account)
                .query(Long.class)
                .single();
    }

    Optional<Told> telling(long id) {
        return jdbc.sql("""
                SELECT a.*, t.account_id
                FROM watch_told t
                JOIN watch_alert a ON a.id = t.alert_id
                WHERE t.id = :id
                """)
                .param("id", id)
                .query((row, number) -> new Told(alert(row, number), row.getLong("account_id")))
                .optional();
    }

    void forgetBefore(Instant time) {
        jdbc.sql("DELETE FROM watch_alert WHERE ended_at < :time")
                .param("time", utc(time))
                .update();
    }

    private static Alert alert(ResultSet row, int number) throws SQLException {
        return new Alert(
                row.getLong("id"),
                Matter.valueOf(row.getString("matter")),
                row.getTimestamp("began_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("told_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("ended_at")).map(Timestamp::toInstant));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
