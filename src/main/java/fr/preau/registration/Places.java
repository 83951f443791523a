package fr.preau.registration;

import fr.preau.cycle.Gauge;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code day_gauge}, {@code place}, {@code place_event} and {@code submission}. */
@Repository
class Places {

    private final JdbcClient jdbc;

    Places(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One person's place on one day. */
    record Place(long id, long registrationId, long dayId, PlaceState state, int revision, Instant changedAt) {}

    private record DayGauge(long day, Gauge gauge) {}

    Map<Long, Gauge> gauges(Collection<Long> days) {
        return gauges("SELECT day_id, capacity, held FROM day_gauge WHERE day_id = ANY (:days)", days);
    }

    /** Reads the gauges and keeps anybody else from changing them until the transaction ends; in the days' order, against deadlocks. */
    Map<Long, Gauge> lock(Collection<Long> days) {
        return gauges("""
                SELECT day_id, capacity, held
                FROM day_gauge
                WHERE day_id = ANY (:days)
                ORDER BY day_id
                FOR UPDATE
                """, days);
    }

    private Map<Long, Gauge> gauges(String sql, Collection<Long> days) {
        return jdbc
                .sql(sql)
                .param("days", days.toArray(Long[]::new))
                .query((row, _) ->
                        new DayGauge(row.getLong("day_id"), new Gauge(row.getInt("capacity"), row.getInt("held"))))
                .list()
                .stream()
                .collect(Collectors.toMap(DayGauge::day, DayGauge::gauge));
    }

    void open(long day, int capacity) {
        jdbc.sql("INSERT INTO day_gauge (day_id, capacity) VALUES (:day, :capacity)")
                .param("day", day)
                .param("capacity", capacity)
                .update();
    }

    /** Before places are written: rooms that become larger. */
    void raise(Map<Long, Integer> capacities) {
        resize("g.capacity < w.capacity", capacities);
    }

    /** After places were written: rooms that become smaller. */
    void lower(Map<Long, Integer> capacities) {
        resize("g.capacity > w.capacity", capacities);
    }

    private void resize(String condition, Map<Long, Integer> capacities) {
        if (capacities.isEmpty()) {
            return;
        }
        jdbc.sql("""
                UPDATE day_gauge g
                SET capacity = w.capacity
                FROM unnest(:days::bigint[], :capacities::integer[]) AS w (day_id, capacity)
                WHERE g.day_id = w.day_id AND %s
                """.formatted(condition))
                .param("days", capacities.keySet().toArray(Long[]::new))
                .param("capacities", capacities.values().toArray(Integer[]::new))
                .update();
    }

    List<Place> of(long registrationId) {
        return jdbc.sql("SELECT * FROM place WHERE registration_id = :registration ORDER BY day_id")
                .param("registration", registrationId)
                .query(Places::place)
                .list();
    }

    /** Tells the book the places of these people. */
    void of(Collection<Book.Known> people) {
        if (people.isEmpty()) {
            return;
        }
        var byId = people.stream().collect(Collectors.toMap(person -> person.id, Function.identity(), (a, _) -> a));
        jdbc.sql("SELECT * FROM place WHERE registration_id = ANY (:registrations)")
                .param("registrations", byId.keySet().toArray(Long[]::new))
                .query(Places::place)
                .list()
                .forEach(place -> byId.get(place.registrationId)
                        .places
                        .put(place.dayId, new Book.KnownPlace(place.state, place.revision)));
    }

    List<Long> everTaken(Collection<Long> days) {
        return jdbc.sql("SELECT DISTINCT day_id FROM place WHERE day_id = ANY (:days)")
                .param("days", days.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** Seats that are given back are written first, so that those who take them pass the gauge's check. */
    void write(Collection<Book.PlaceRow> rows, Instant now) {
        rows.stream()
                .collect(Collectors.groupingBy(
                        Book.PlaceRow::state,
                        () -> new TreeMap<>(Comparator.<PlaceState>reverseOrder()),
                        Collectors.toList()))
                .values()
                .forEach(sameState -> writeSame(sameState, now));
    }

    private void writeSame(List<Book.PlaceRow> rows, Instant now) {
        jdbc.sql("""
                INSERT INTO place (registration_id, day_id, email_key, state, revision, created_at, changed_at)
                SELECT w.*, :now, :now
                FROM unnest(:registrations::bigint[], :days::bigint[], :keys::text[], :states::text[],
                            :revisions::integer[]) AS w
                ON CONFLICT (registration_id, day_id) DO UPDATE
                SET state = excluded.state, revision = excluded.revision, changed_at = excluded.changed_at
                """)
                .param("registrations", Rows.numbers(rows, Book.PlaceRow::registrationId))
                .param("days", Rows.numbers(rows, Book.PlaceRow::day))
                .param("keys", Rows.texts(rows, Book.PlaceRow::emailKey))
                .param("states", Rows.texts(rows, row -> row.state().name()))
                .param("revisions", Rows.integers(rows, Book.PlaceRow::revision))
                .param("now", Rows.instant(now))
                .update();
    }

    void record(List<Book.Event> events, Instant now) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO place_event (registration_id, day_id, what, by_whom, at)
                SELECT w.*, :now
                FROM unnest(:registrations::bigint[], :days::bigint[], :what::text[], :by::text[]) AS w
                """)
                .param("registrations", Rows.numbers(events, Book.Event::registrationId))
                .param("days", Rows.numbers(events, Book.Event::day))
                .param("what", Rows.texts(events, event -> event.what().name()))
                .param("by", Rows.texts(events, event -> event.by().word()))
                .param("now", Rows.instant(now))
                .update();
    }

    /** The answers that were given to these forms, if they came before. */
    List<Book.Submission> submissions(List<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : jdbc.sql("SELECT * FROM submission WHERE key = ANY (:keys)")
                        .param("keys", keys.toArray(String[]::new))
                        .query((row, _) -> new Book.Submission(
                                row.getString("key"),
                                row.getLong("registration_id"),
                                new Answer.Recorded(
                                        numbers(row.getArray("confirmed_days")), numbers(row.getArray("full_days")))))
                        .list();
    }

    void remember(List<Book.Submission> submissions, Instant now) {
        if (submissions.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO submission (key, registration_id, confirmed_days, full_days, at)
                SELECT w.key, w.registration_id, w.confirmed::bigint[], w.full_days::bigint[], :now
                FROM unnest(:keys::text[], :registrations::bigint[], :confirmed::text[], :full::text[])
                     AS w (key, registration_id, confirmed, full_days)
                """)
                .param("keys", Rows.texts(submissions, Book.Submission::key))
                .param("registrations", Rows.numbers(submissions, Book.Submission::registrationId))
                .param(
                        "confirmed",
                        Rows.texts(
                                submissions,
                                submission -> Rows.list(submission.answer().confirmed())))
                .param(
                        "full",
                        Rows.texts(
                                submissions,
                                submission -> Rows.list(submission.answer().full())))
                .param("now", Rows.instant(now))
                .update();
    }

    private static List<Long> numbers(Array array) throws SQLException {
        return Arrays.asList((Long[]) array.getArray());
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getLong("id"),
                row.getLong("registration_id"),
                row.getLong("day_id"),
                PlaceState.valueOf(row.getString("state")),
                row.getInt("revision"),
                row.getTimestamp("changed_at").toInstant());
    }
}
