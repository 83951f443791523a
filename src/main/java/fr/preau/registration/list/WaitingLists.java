package fr.preau.registration.list;

import fr.preau.registration.Person;
import fr.preau.registration.PlaceState;
import fr.preau.registration.desk.Registrations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** Those of a cycle who have no seat yet, in the order in which they are served: waiting lists and requests. */
@NamedInterface("list")
@Repository
public class WaitingLists {

    private final JdbcClient jdbc;

    WaitingLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody in a day's line.
     *
     * @param rank the first is 1; empty for somebody to whom a seat is offered
     * @param since when they came to that rank's line, or when the seat was offered
     * @param offeredUntil when the offer ends
     */
    public record InLine(
            long registrationId,
            long dayId,
            Person person,
            Optional<Integer> rank,
            Instant since,
            Optional<Instant> offeredUntil) {}

    /** Somebody in the line of a workshop, which never offers a seat: who is next has it at once. */
    public record InWorkshop(long workshopId, InLine line) {}

    /**
     * A request that an organiser is to decide.
     *
     * @param reason the person's; may be empty
     * @param note why it is kept for later; may be empty
     */
    public record Request(
            long registrationId, long dayId, Person person, String reason, Instant since, boolean kept, String note) {}

    /** The lines of a cycle's days: first the offers that stand, then those who wait, by rank; that many a day. */
    public List<InLine> waiting(long cycleId, int most) {
        return jdbc.sql("""
                SELECT *
                FROM (
                    SELECT r.*, p.day_id, p.state, p.changed_at, p.offered_until,
                           row_number() OVER (PARTITION BY p.day_id, p.state ORDER BY p.queue_number, p.offered_until)
                               AS rank
                    FROM place p
                    JOIN registration r ON r.id = p.registration_id
                    WHERE p.day_id IN (SELECT id FROM meeting_day WHERE cycle_id = :cycle)
                      AND p.state IN ('WAITING', 'OFFERED')
                ) line
                WHERE rank <= :most
                ORDER BY day_id, state, rank
                """)
                .param("cycle", cycleId)
                .param("most", most)
                .query(WaitingLists::inLine)
                .list();
    }

    /** The lines of the workshops of a cycle's days, by rank; that many a workshop. */
    public List<InWorkshop> waitingForWorkshops(long cycleId, int most) {
        return jdbc.sql("""
                SELECT *
                FROM (
                    SELECT r.*, w.day_id, w.id AS workshop_id, p.changed_at,
                           row_number() OVER (PARTITION BY w.id ORDER BY p.queue_number) AS rank
                    FROM workshop_place p
                    JOIN workshop w ON w.id = p.workshop_id
                    JOIN registration r ON r.id = p.registration_id
                    WHERE w.day_id IN (SELECT id FROM meeting_day WHERE cycle_id = :cycle) AND p.state = 'WAITING'
                ) line
                WHERE rank <= :most
                ORDER BY workshop_id, rank
                """)
                .param("cycle", cycleId)
                .param("most", most)
                .query((row, _) -> new InWorkshop(row.getLong("workshop_id"), inWorkshop(row)))
                .list();
    }

    /** The requests that wait for a decision, in order of arrival; those kept for later after the others. */
    public List<Request> requests(long cycleId, int most) {
        return jdbc.sql("""
                SELECT r.*, p.day_id, p.kept, coalesce(arrival.at, p.created_at) AS asked_at, latest.note
                FROM place p
                JOIN registration r ON r.id = p.registration_id
                JOIN LATERAL (
                    SELECT max(e.at) AS at
                    FROM place_event e
                    WHERE e.registration_id = p.registration_id AND e.day_id = p.day_id AND e.by_whom = 'PERSON'
                ) arrival ON true
                JOIN LATERAL (
                    SELECT e.note
                    FROM place_event e
                    WHERE e.registration_id = p.registration_id AND e.day_id = p.day_id
                    ORDER BY e.id DESC
                    LIMIT 1
                ) latest ON true
                WHERE p.day_id IN (SELECT id FROM meeting_day WHERE cycle_id = :cycle)
                  AND p.state = 'UNDER_REVIEW'
                ORDER BY p.kept, p.queue_number
                LIMIT :most
                """)
                .param("cycle", cycleId)
                .param("most", most)
                .query(WaitingLists::request)
                .list();
    }

    /** How many requests of the cycle wait for a decision, those kept for later included. */
    public int requests(long cycleId) {
        return jdbc.sql("""
                SELECT count(*)
                FROM place
                WHERE day_id IN (SELECT id FROM meeting_day WHERE cycle_id = :cycle) AND state = 'UNDER_REVIEW'
                """).param("cycle", cycleId).query(Integer.class).single();
    }

    /** How many places of the cycle wait in a line, those of its workshops included. */
    public int waiting(long cycleId) {
        return jdbc.sql("""
                SELECT (
                    SELECT count(*)
                    FROM place
                    WHERE day_id IN (SELECT id FROM meeting_day WHERE cycle_id = :cycle) AND state = 'WAITING'
                ) + (
                    SELECT count(*)
                    FROM workshop_place p
                    JOIN workshop w ON w.id = p.workshop_id
                    WHERE w.day_id IN (SELECT id FROM meeting_day WHERE cycle_id = :cycle) AND p.state = 'WAITING'
                )
                """).param("cycle", cycleId).query(Integer.class).single();
    }

    private static InLine inLine(ResultSet row, int number) throws SQLException {
        var waits = PlaceState.valueOf(row.getString("state")) == PlaceState.WAITING;
        return new InLine(
                row.getLong("id"),
                row.getLong("day_id"),
                Registrations.person(row),
                waits ? Optional.of(row.getInt("rank")) : Optional.empty(),
                row.getTimestamp("changed_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("offered_until")).map(Timestamp::toInstant));
    }

    private static InLine inWorkshop(ResultSet row) throws SQLException {
        return new InLine(
                row.getLong("id"),
                row.getLong("day_id"),
                Registrations.person(row),
                Optional.of(row.getInt("rank")),
                row.getTimestamp("changed_at").toInstant(),
                Optional.empty());
    }

    private static Request request(ResultSet row, int number) throws SQLException {
        return new Request(
                row.getLong("id"),
                row.getLong("day_id"),
                Registrations.person(row),
                row.getString("request_reason"),
                row.getTimestamp("asked_at").toInstant(),
                row.getBoolean("kept"),
                row.getString("note"));
    }
}
