package fr.preau.registration.rules;

import fr.preau.registration.rules.ReminderTimes.ReminderTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code reminder_times} and {@code reminder_look}. */
@NamedInterface("rules")
@Repository
public class ReminderRows {

    private final JdbcClient jdbc;

    ReminderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record OfCycle(long cycle, ReminderTimes times) {}

    public ReminderTimes of(long cycle) {
        return jdbc.sql("SELECT * FROM reminder_times WHERE cycle_id = :cycle")
                .param("cycle", cycle)
                .query(ReminderRows::times)
                .optional()
                .orElse(ReminderTimes.USUAL);
    }

    /** Those of the cycles that have their own, by cycle. */
    public Map<Long, ReminderTimes> own() {
        return jdbc
                .sql("SELECT * FROM reminder_times")
                .query((row, number) -> new OfCycle(row.getLong("cycle_id"), times(row, number)))
                .list()
                .stream()
                .collect(Collectors.toMap(OfCycle::cycle, OfCycle::times));
    }

    /** Sets them unless they are no longer what was seen; whether they are set. */
    @Transactional
    public boolean replace(long cycle, ReminderTimes seen, ReminderTimes wanted) {
        write(cycle, seen, "DO NOTHING");
        jdbc.sql("SELECT 1 FROM reminder_times WHERE cycle_id = :cycle FOR UPDATE")
                .param("cycle", cycle)
                .query(Integer.class)
                .single();
        if (!of(cycle).equals(seen)) {
            return false;
        }
        set(cycle, wanted);
        return true;
    }

    private void set(long cycle, ReminderTimes times) {
        write(cycle, times, """
                DO UPDATE
                SET first_days = excluded.first_days, first_hour = excluded.first_hour,
                    last_days = excluded.last_days, last_hour = excluded.last_hour
                """);
    }

    private void write(long cycle, ReminderTimes times, String ifThere) {
        jdbc.sql("""
                INSERT INTO reminder_times (cycle_id, first_days, first_hour, last_days, last_hour)
                VALUES (:cycle, :firstDays, :firstHour, :lastDays, :lastHour)
                ON CONFLICT (cycle_id) %s
                """.formatted(ifThere))
                .param("cycle", cycle)
                .param("firstDays", times.first().map(ReminderTime::daysBefore).orElse(null))
                .param("firstHour", times.first().map(ReminderTime::hour).orElse(null))
                .param("lastDays", times.last().map(ReminderTime::daysBefore).orElse(null))
                .param("lastHour", times.last().map(ReminderTime::hour).orElse(null))
                .update();
    }

    /** Gives a cycle those of another. */
    public void copy(long from, long to) {
        jdbc.sql("""
                INSERT INTO reminder_times (cycle_id, first_days, first_hour, last_days, last_hour)
                SELECT :to, first_days, first_hour, last_days, last_hour
                FROM reminder_times
                WHERE cycle_id = :from
                """).param("from", from).param("to", to).update();
    }

    /** Until when it was looked for those that are due, empty for never; nobody else looks until the transaction ends. */
    public Optional<Instant> lookedUntil() {
        jdbc.sql("INSERT INTO reminder_look DEFAULT VALUES ON CONFLICT DO NOTHING")
                .update();
        return jdbc.sql("SELECT until FROM reminder_look FOR UPDATE")
                .query((row, _) ->
                        Optional.ofNullable(row.getTimestamp("until")).map(Timestamp::toInstant))
                .single();
    }

    public void lookedUntil(Instant now) {
        jdbc.sql("UPDATE reminder_look SET until = :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static ReminderTimes times(ResultSet row, int number) throws SQLException {
        return new ReminderTimes(time(row, "first_days", "first_hour"), time(row, "last_days", "last_hour"));
    }

    private static Optional<ReminderTime> time(ResultSet row, String days, String hour) throws SQLException {
        var before = row.getInt(days);
        return row.wasNull() ? Optional.empty() : Optional.of(new ReminderTime(before, row.getInt(hour)));
    }
}
