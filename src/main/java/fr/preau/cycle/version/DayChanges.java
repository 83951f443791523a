package fr.preau.cycle.version;

import fr.preau.cycle.DayChange;
import fr.preau.cycle.DayState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** The table {@code day_change}: what days were before the changes that people were written to about. */
@NamedInterface("version")
@Repository
public class DayChanges {

    private final JdbcClient jdbc;

    DayChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void record(List<DayChange> changes, Instant now) {
        changes.forEach(change -> jdbc.sql("""
                        INSERT INTO day_change (day_id, at, date, starts, ends, place, held, capacity)
                        VALUES (:day, :at, :date, :starts, :ends, :place, :held, :capacity)
                        """)
                .param("day", change.day())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("date", change.before().date())
                .param("starts", change.before().start())
                .param("ends", change.before().end().orElse(null))
                .param("place", change.before().place())
                .param("held", change.before().held())
                .param("capacity", change.before().capacity())
                .update());
    }

    /** What the day was for somebody who last heard of it at that instant; empty if nothing was told since. */
    public Optional<DayState> lastKnown(long day, Instant heard) {
        return jdbc.sql("""
                SELECT *
                FROM day_change
                WHERE day_id = :day AND at > :heard
                ORDER BY at, id
                LIMIT 1
                """)
                .param("day", day)
                .param("heard", heard.atOffset(ZoneOffset.UTC))
                .query((row, _) -> state(row))
                .optional();
    }

    private static DayState state(ResultSet row) throws SQLException {
        return new DayState(
                row.getObject("date", LocalDate.class),
                row.getObject("starts", LocalTime.class),
                Optional.ofNullable(row.getObject("ends", LocalTime.class)),
                row.getString("place"),
                row.getBoolean("held"),
                row.getInt("capacity"));
    }
}
