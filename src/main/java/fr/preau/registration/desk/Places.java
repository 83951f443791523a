package fr.preau.registration.desk;

import fr.preau.platform.Entries;
import fr.preau.platform.database.SqlArrays;
import fr.preau.registration.PlaceState;
import fr.preau.registration.PlacesChanged;
import fr.preau.registration.desk.Batch.Event;
import fr.preau.registration.desk.Batch.PlaceRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code place} and {@code place_event}. */
@Repository
public class Places {

    private static final String OF_THESE = """
            SELECT p.*
            FROM (SELECT DISTINCT unnest(:registrations::bigint[]) AS registration_id) wanted
            CROSS JOIN LATERAL (SELECT * FROM place WHERE registration_id = wanted.registration_id OFFSET 0) p
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher publisher;

    Places(JdbcClient jdbc, ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.publisher = publisher;
    }

    /** One person's place on one day. */
    public record Place(
            long id,
            long registrationId,
            long dayId,
            PlaceState state,
            Optional<Long> queueNumber,
            Optional<Instant> offeredUntil,
            boolean kept,
            int revision,
            Instant changedAt) {}

    public List<Place> of(long registrationId) {
        return jdbc.sql("SELECT * FROM place WHERE registration_id = :registration ORDER BY day_id")
                .param("registration", registrationId)
                .query(Places::place)
                .list();
    }

    /** Somebody who has a seat on a day. */
    public record Seated(long registrationId, long dayId, String email) {}

    /** Who has a seat on these days since before that moment, in the order in which they came. */
    public List<Seated> seatedOn(Collection<Long> days, Instant before) {
        return jdbc.sql("""
                SELECT p.registration_id, p.day_id, r.email
                FROM place p
                JOIN registration r ON r.id = p.registration_id
                WHERE p.day_id = ANY (:days) AND p.state = 'CONFIRMED' AND p.changed_at < :before
                ORDER BY p.id
                """)
                .param("days", days.toArray(Long[]::new))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Seated.class)
                .list();
    }

    /** Tells the desk's state the places of these people. */
    void of(Collection<Registrant> people) {
        if (people.isEmpty()) {
            return;
        }
        var byId = people.stream().collect(Collectors.toMap(person -> person.id, Function.identity(), (a, _) -> a));
        jdbc.sql(OF_THESE)
                .param("registrations", byId.keySet().toArray(Long[]::new))
                .query(Places::place)
                .list()
                .forEach(place -> Entries.of(byId, place.registrationId)
                        .places
                        .put(
                                place.dayId,
                                new Registrant.HeldPlace(
                                        place.state,
                                        place.queueNumber,
                                        place.offeredUntil,
                                        place.kept,
                                        place.revision)));
    }

    /** What those people have or had, by day. */
    Map<Long, Map<Long, PlaceState>> states(Collection<Long> registrations) {
        return jdbc
                .sql(OF_THESE)
                .param("registrations", registrations.toArray(Long[]::new))
                .query(Places::place)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Place::registrationId, Collectors.toMap(Place::dayId, Place::state)));
    }

    /** Whether the person's calendar may hold that day. */
    public boolean everConfirmed(long registrationId, long day) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1
                    FROM place_event
                    WHERE registration_id = :registration AND day_id = :day AND what = 'CONFIRMED'
                )
                """)
                .param("registration", registrationId)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    List<Long> everTaken(Collection<Long> days) {
        return jdbc.sql("SELECT DISTINCT day_id FROM place WHERE day_id = ANY (:days)")
                .param("days", days.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    List<Long> freshQueueNumbers(int count) {
        return jdbc.sql("SELECT nextval('queue_number') FROM generate_series(1, :count)")
                .param("count", count)
                .query(Long.class)
                .list();
    }

    /** Who waits first for each of those days, that many at most for each. */
    List<Long> firstInLine(Collection<Long> days, int most) {
        return days.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        SELECT first.registration_id
                        FROM unnest(:days::bigint[]) AS wanted (day_id)
                        CROSS JOIN LATERAL (
                            SELECT registration_id
                            FROM place
                            WHERE day_id = wanted.day_id AND state = 'WAITING'
                            ORDER BY queue_number
                            LIMIT :most
                        ) first
                        """)
                        .param("days", days.toArray(Long[]::new))
                        .param("most", most)
                        .query(Long.class)
                        .list();
    }

    /** The same of each profile, for days where seats are reserved: whose turn it is depends on it. */
    List<Long> firstOfEachProfile(Collection<Long> days, int most) {
        return days.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        SELECT registration_id
                        FROM (
                            SELECT p.registration_id,
                                   row_number() OVER (PARTITION BY p.day_id, r.profile ORDER BY p.queue_number) AS rank
                            FROM place p
                            JOIN registration r ON r.id = p.registration_id
                            WHERE p.day_id = ANY (:days) AND p.state = 'WAITING'
                        ) line
                        WHERE rank <= :most
                        """)
                        .param("days", days.toArray(Long[]::new))
                        .param("most", most)
                        .query(Long.class)
                        .list();
    }

    /** What was said when the place became what it is. */
    public String lastNote(long registrationId, long day) {
        return jdbc.sql("""
                SELECT note
                FROM place_event
                WHERE registration_id = :registration AND day_id = :day
                ORDER BY id DESC
                LIMIT 1
                """)
                .param("registration", registrationId)
                .param("day", day)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** How many are served up to that number of the day's list, its holder included. */
    public int rank(long day, long queueNumber) {
        return jdbc.sql("""
                SELECT count(*)
                FROM place
                WHERE day_id = :day AND state = 'WAITING' AND queue_number <= :number
                """)
                .param("day", day)
                .param("number", queueNumber)
                .query(Integer.class)
                .single();
    }

    /** Seats that are let go are written before those that are taken, so that the gauge's check holds in between. */
    void write(Collection<PlaceRow> rows, Instant now) {
        writeAll(rows.stream().filter(row -> !row.state().holdsASeat()).toList(), now);
        writeAll(rows.stream().filter(row -> row.state().holdsASeat()).toList(), now);
    }

    private void writeAll(List<PlaceRow> rows, Instant now) {
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO place (registration_id, day_id, email_key, state, queue_number, offered_until, kept, revision,
                                   created_at, changed_at)
                SELECT w.*, :now, :now
                FROM unnest(:registrations::bigint[], :days::bigint[], :keys::text[], :states::text[],
                            :numbers::bigint[], :untils::timestamptz[], :kept::boolean[], :revisions::integer[]) AS w
                ON CONFLICT (registration_id, day_id) DO UPDATE
                SET state = excluded.state, queue_number = excluded.queue_number,
                    offered_until = excluded.offered_until, kept = excluded.kept, revision = excluded.revision,
                    changed_at = excluded.changed_at
                """)
                .param(
                        "registrations",
                        SqlArrays.numbers(rows, row -> row.spot().registrationId()))
                .param("days", SqlArrays.numbers(rows, row -> row.spot().dayId()))
                .param("keys", SqlArrays.texts(rows, PlaceRow::emailKey))
                .param("states", SqlArrays.texts(rows, row -> row.state().name()))
                .param(
                        "numbers",
                        SqlArrays.optional(
                                rows, row -> row.place().queueNumber().map(String::valueOf)))
                .param(
                        "untils",
                        SqlArrays.optional(
                                rows, row -> row.place().offeredUntil().map(Instant::toString)))
                .param("kept", rows.stream().map(row -> row.place().kept()).toArray(Boolean[]::new))
                .param("revisions", SqlArrays.integers(rows, row -> row.place().revision()))
                .param("now", SqlArrays.instant(now))
                .update();
    }

    void record(List<Event> events, Instant now) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO place_event (registration_id, day_id, what, by_whom, note, handed_to, at)
                SELECT w.*, :now
                FROM unnest(:registrations::bigint[], :days::bigint[], :what::text[], :by::text[], :notes::text[],
                            :handedTo::bigint[]) AS w
                """)
                .param(
                        "registrations",
                        SqlArrays.numbers(events, event -> event.spot().registrationId()))
                .param("days", SqlArrays.numbers(events, event -> event.spot().dayId()))
                .param("what", SqlArrays.texts(events, event -> event.what().name()))
                .param("by", SqlArrays.texts(events, event -> event.by().word()))
                .param("notes", SqlArrays.texts(events, Event::note))
                .param(
                        "handedTo",
                        SqlArrays.optional(events, event -> event.handedTo().map(String::valueOf)))
                .param("now", SqlArrays.instant(now))
                .update();
        publisher.publishEvent(new PlacesChanged(events.stream()
                .map(event -> new PlacesChanged.Place(
                        event.spot().registrationId(), event.spot().dayId(), event.what()))
                .toList()));
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                row.getLong("id"),
                row.getLong("registration_id"),
                row.getLong("day_id"),
                PlaceState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("queue_number", Long.class)),
                Optional.ofNullable(row.getTimestamp("offered_until")).map(Timestamp::toInstant),
                row.getBoolean("kept"),
                row.getInt("revision"),
                row.getTimestamp("changed_at").toInstant());
    }
}
