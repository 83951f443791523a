package fr.preau.registration.desk;

import fr.preau.cycle.DayContent;
import fr.preau.cycle.Seats.WorkshopSeats;
import fr.preau.cycle.SequenceContent;
import fr.preau.platform.database.SqlArrays;
import fr.preau.registration.PlaceKey;
import fr.preau.registration.desk.WorkshopBook.Key;
import fr.preau.registration.desk.WorkshopBook.Seat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** The tables {@code workshop} and {@code workshop_place}; the counts of the first are the database's own. */
@NamedInterface("desk")
@Repository
public class WorkshopRows {

    /** More than wait for any workshop. */
    static final int EVERYBODY = 100_000;

    private final JdbcClient jdbc;

    WorkshopRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A workshop that somebody chose.
     *
     * @param rank in its waiting list, the first is 1; empty for somebody who has a seat
     */
    public record Chosen(long workshop, long day, LocalTime start, String title, OptionalInt rank) {

        /** Where it is held, by that day's programme; often empty. */
        public String room(DayContent content) {
            return content.choices().stream()
                    .flatMap(List::stream)
                    .filter(entry ->
                            entry.start().equals(start) && entry.title().equals(title))
                    .map(SequenceContent::room)
                    .findFirst()
                    .orElse("");
        }
    }

    private record PlaceRow(long registrationId, long workshop, Optional<Long> queueNumber) {}

    /** The workshops of those days, each day's in the order of its programme. */
    List<WorkshopSeats> of(Collection<Long> days) {
        return jdbc.sql("""
                SELECT w.*, (
                    SELECT count(*) FROM workshop_place p WHERE p.workshop_id = w.id AND p.state = 'WAITING'
                ) AS waiting
                FROM workshop w
                WHERE w.day_id = ANY (:days)
                ORDER BY w.day_id, w.starts, w.rank
                """)
                .param("days", days.toArray(Long[]::new))
                .query(WorkshopRows::seats)
                .list();
    }

    private static WorkshopSeats seats(ResultSet row, int number) throws SQLException {
        return new WorkshopSeats(
                row.getLong("id"),
                row.getLong("day_id"),
                row.getObject("starts", LocalTime.class),
                row.getString("title"),
                whole(row.getObject("capacity", Integer.class)),
                row.getInt("held"),
                row.getInt("waiting"));
    }

    private static OptionalInt whole(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** What that person chose, hour by hour. */
    public List<Chosen> chosen(long registrationId) {
        return chosen(List.of(registrationId)).values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Chosen::day).thenComparing(Chosen::start))
                .toList();
    }

    private record OfPlace(PlaceKey place, Chosen chosen) {}

    /** What these people chose, by the place that it hangs on, hour by hour. */
    public Map<PlaceKey, List<Chosen>> chosen(Collection<Long> registrations) {
        return jdbc
                .sql("""
                SELECT p.registration_id, w.id, w.day_id, w.starts, w.title,
                       CASE WHEN p.state = 'WAITING' THEN (
                           SELECT count(*)::integer
                           FROM workshop_place o
                           WHERE o.workshop_id = w.id AND o.state = 'WAITING' AND o.queue_number <= p.queue_number
                       ) END AS rank
                FROM workshop_place p
                JOIN workshop w ON w.id = p.workshop_id
                WHERE p.registration_id = ANY (:registrations)
                ORDER BY w.day_id, w.starts
                """)
                .param("registrations", registrations.toArray(Long[]::new))
                .query((row, _) -> new OfPlace(
                        new PlaceKey(row.getLong("registration_id"), row.getLong("day_id")),
                        new Chosen(
                                row.getLong("id"),
                                row.getLong("day_id"),
                                row.getObject("starts", LocalTime.class),
                                row.getString("title"),
                                whole(row.getObject("rank", Integer.class)))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        OfPlace::place, Collectors.mapping(OfPlace::chosen, Collectors.toList())));
    }

    /** The registrations that have a seat in it. */
    public Set<Long> seated(long workshop) {
        return jdbc.sql("SELECT registration_id FROM workshop_place WHERE workshop_id = :id AND state = 'CONFIRMED'")
                .param("id", workshop)
                .query(Long.class)
                .set();
    }

    /** Whether one of those days has a workshop. */
    public boolean any(Collection<Long> days) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM workshop WHERE day_id = ANY (:days))")
                .param("days", days.toArray(Long[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Who waits first for each of those days' workshops with a confirmed place on the day, that many for each. */
    private List<Long> firstInLine(Collection<Long> days, int most) {
        return jdbc.sql("""
                SELECT first.registration_id
                FROM workshop w
                CROSS JOIN LATERAL (
                    SELECT p.registration_id
                    FROM workshop_place p
                    JOIN place d ON d.registration_id = p.registration_id AND d.day_id = p.day_id
                    WHERE p.workshop_id = w.id AND p.state = 'WAITING' AND d.state = 'CONFIRMED'
                    ORDER BY p.queue_number
                    LIMIT :most
                ) first
                WHERE w.day_id = ANY (:days)
                """)
                .param("days", days.toArray(Long[]::new))
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /**
     * Tells the book the workshops of those days, if they have any.
     *
     * @param freed how many seats of one workshop may be given at most
     * @return who may get one of them
     */
    List<Long> tell(WorkshopBook book, Collection<Long> days, int freed) {
        if (days.isEmpty()) {
            return List.of();
        }
        book.know(of(days));
        return firstInLine(days, freed);
    }

    /** Tells the book what these people chose, if it knows of workshops. */
    void of(Collection<Registrant> people, WorkshopBook book) {
        if (book.none()) {
            return;
        }
        var byId = people.stream().collect(Collectors.toMap(person -> person.id, Function.identity(), (a, _) -> a));
        jdbc.sql("SELECT * FROM workshop_place WHERE registration_id = ANY (:registrations)")
                .param("registrations", byId.keySet().toArray(Long[]::new))
                .query((row, _) -> new PlaceRow(
                        row.getLong("registration_id"),
                        row.getLong("workshop_id"),
                        Optional.ofNullable(row.getObject("queue_number", Long.class))))
                .list()
                .forEach(row -> Optional.ofNullable(byId.get(row.registrationId))
                        .ifPresent(person -> book.know(person, row.workshop, row.queueNumber)));
    }

    /** Whatever changed goes first and comes back as it now is, so that the check of seats holds in between. */
    void write(Map<Key, Optional<Seat>> changed, Instant now) {
        if (changed.isEmpty()) {
            return;
        }
        var keys = List.copyOf(changed.keySet());
        jdbc.sql("""
                DELETE FROM workshop_place p
                USING unnest(:registrations::bigint[], :workshops::bigint[]) AS w (registration_id, workshop_id)
                WHERE p.registration_id = w.registration_id AND p.workshop_id = w.workshop_id
                """)
                .param("registrations", SqlArrays.numbers(keys, Key::registrationId))
                .param("workshops", SqlArrays.numbers(keys, Key::workshop))
                .update();
        var rows = changed.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(seat -> Map.entry(entry.getKey(), seat)))
                .toList();
        jdbc.sql("""
                INSERT INTO workshop_place (registration_id, workshop_id, day_id, starts, state, queue_number, changed_at)
                SELECT w.registration_id, w.workshop_id, s.day_id, s.starts,
                       CASE WHEN w.number IS NULL THEN 'CONFIRMED' ELSE 'WAITING' END, w.number, :now
                FROM unnest(:registrations::bigint[], :workshops::bigint[], :numbers::bigint[])
                     AS w (registration_id, workshop_id, number)
                JOIN workshop s ON s.id = w.workshop_id
                """)
                .param(
                        "registrations",
                        SqlArrays.numbers(rows, row -> row.getKey().registrationId()))
                .param("workshops", SqlArrays.numbers(rows, row -> row.getKey().workshop()))
                .param(
                        "numbers",
                        SqlArrays.optional(
                                rows, row -> row.getValue().queueNumber().map(String::valueOf)))
                .param("now", SqlArrays.instant(now))
                .update();
    }

    void insert(long day, int rank, SequenceContent entry) {
        entry(jdbc.sql("""
                INSERT INTO workshop (day_id, rank, starts, title, capacity)
                VALUES (:day, :rank, :starts, :title, :capacity)
                """).param("day", day), rank, entry).update();
    }

    void update(long workshop, int rank, SequenceContent entry) {
        entry(jdbc.sql("""
                UPDATE workshop SET rank = :rank, starts = :starts, title = :title, capacity = :capacity WHERE id = :id
                """).param("id", workshop), rank, entry).update();
    }

    private static JdbcClient.StatementSpec entry(JdbcClient.StatementSpec sql, int rank, SequenceContent entry) {
        var capacity = entry.capacity();
        return sql.param("rank", rank)
                .param("starts", entry.start())
                .param("title", entry.title())
                .param("capacity", capacity.isPresent() ? capacity.getAsInt() : null, Types.INTEGER);
    }

    void delete(long workshop) {
        jdbc.sql("DELETE FROM workshop WHERE id = :id").param("id", workshop).update();
    }

    /** Whether somebody has a seat in it or waits for one. */
    boolean chosenBySomebody(long workshop) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM workshop_place WHERE workshop_id = :id)")
                .param("id", workshop)
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody would be in two workshops at one hour. */
    boolean anybodyTwice(long day) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1
                    FROM workshop_place
                    WHERE day_id = :day
                    GROUP BY registration_id, starts
                    HAVING count(*) > 1
                )
                """).param("day", day).query(Boolean.class).single();
    }
}
