package fr.preau.attendance;

import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.PresenceEvent.How;
import fr.preau.attendance.PresenceEvent.What;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code presence_event}. */
@Repository
class PresenceEvents {

    private final JdbcClient jdbc;

    PresenceEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What arrived after a phone last asked, and where to ask from next time. */
    record News(List<PresenceEvent> events, long until) {}

    private record Arrival(long number, PresenceEvent event) {}

    List<PresenceEvent> ofDays(Collection<Long> days) {
        return jdbc.sql("SELECT * FROM presence_event WHERE day_id = ANY (:days)")
                .param("days", days.toArray(Long[]::new))
                .query(PresenceEvents::event)
                .list();
    }

    List<PresenceEvent> of(long registrationId) {
        return jdbc.sql("SELECT * FROM presence_event WHERE registration_id = :registration")
                .param("registration", registrationId)
                .query(PresenceEvents::event)
                .list();
    }

    News since(long day, long arrival) {
        var arrivals = jdbc.sql("""
                SELECT *
                FROM presence_event
                WHERE day_id = :day AND arrival > :arrival
                ORDER BY arrival
                """)
                .param("day", day)
                .param("arrival", arrival)
                .query((row, number) -> new Arrival(row.getLong("arrival"), event(row, number)))
                .list();
        return new News(
                arrivals.stream().map(Arrival::event).toList(),
                arrivals.isEmpty() ? arrival : arrivals.getLast().number);
    }

    /** What stands there under these numbers. */
    List<PresenceEvent> numbered(Collection<UUID> ids) {
        return jdbc.sql("SELECT * FROM presence_event WHERE id = ANY (:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(PresenceEvents::event)
                .list();
    }

    /** Adds those that are not there yet. */
    void add(List<PresenceEvent> events) {
        jdbc.sql("""
                INSERT INTO presence_event (id, registration_id, day_id, part, what, how, by_whom, happened_at,
                                            arrived_at)
                SELECT *
                FROM unnest(:ids::uuid[], :registrations::bigint[], :days::bigint[], :parts::text[], :whats::text[],
                            :hows::text[], :by::text[], :happened::timestamptz[], :arrived::timestamptz[])
                ON CONFLICT (id) DO NOTHING
                """)
                .param("ids", texts(events, event -> event.id().toString()))
                .param("registrations", numbers(events, PresenceEvent::registrationId))
                .param("days", numbers(events, PresenceEvent::dayId))
                .param("parts", texts(events, event -> event.part().name()))
                .param("whats", texts(events, event -> event.what().name()))
                .param("hows", texts(events, event -> event.how().name()))
                .param("by", texts(events, PresenceEvent::byWhom))
                .param("happened", texts(events, event -> event.happenedAt().toString()))
                .param("arrived", texts(events, event -> event.arrivedAt().toString()))
                .update();
    }

    /** Which of these people have, or had, a place on that day: presence is recorded of nobody else. */
    Set<Long> known(long day, Collection<Long> registrations) {
        return Set.copyOf(jdbc.sql("""
                SELECT p.registration_id
                FROM unnest(:registrations::bigint[]) AS wanted (registration_id)
                CROSS JOIN LATERAL (
                    SELECT registration_id
                    FROM place
                    WHERE registration_id = wanted.registration_id AND day_id = :day
                    OFFSET 0
                ) p
                """)
                .param("day", day)
                .param("registrations", registrations.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    /** Forgets who recorded, for cycles whose last day lies before that date; the moments stay. */
    void forgetStaff(LocalDate date) {
        jdbc.sql("""
                UPDATE presence_event e
                SET by_whom = 'STAFF'
                FROM meeting_day d
                WHERE d.id = e.day_id
                  AND e.by_whom <> 'STAFF'
                  AND (SELECT max(other.date) FROM meeting_day other WHERE other.cycle_id = d.cycle_id) < :date
                """).param("date", date).update();
    }

    private static String[] texts(List<PresenceEvent> events, Function<PresenceEvent, String> column) {
        return events.stream().map(column).toArray(String[]::new);
    }

    private static Long[] numbers(List<PresenceEvent> events, Function<PresenceEvent, Long> column) {
        return events.stream().map(column).toArray(Long[]::new);
    }

    private static PresenceEvent event(ResultSet row, int number) throws SQLException {
        return new PresenceEvent(
                row.getObject("id", UUID.class),
                row.getLong("registration_id"),
                row.getLong("day_id"),
                Part.valueOf(row.getString("part")),
                What.valueOf(row.getString("what")),
                How.valueOf(row.getString("how")),
                row.getString("by_whom"),
                row.getTimestamp("happened_at").toInstant(),
                row.getTimestamp("arrived_at").toInstant());
    }
}
