package fr.preau.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The places of a cycle as organisers list, search and export them. */
@Repository
public class RegistrationList {

    private static final String FROM = "FROM registration r\nJOIN place p ON p.registration_id = r.id\n";
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    RegistrationList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One person on one day.
     *
     * @param reason why they asked to come; may be empty
     */
    public record Row(
            long registrationId,
            long cycleId,
            long dayId,
            Person person,
            String reason,
            PlaceState state,
            Instant registeredAt) {

        /** Whether there is something to give back. */
        public boolean withdrawable() {
            return state.live();
        }
    }

    /** How many there are, counted no further than that. */
    public int count(Selection selection, int most) {
        var conditions = new Conditions(selection);
        return conditions
                .on(jdbc.sql("SELECT count(*) FROM (SELECT 1 " + FROM + conditions.onPlaces() + "LIMIT :most) counted"))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** That many in alphabetical order, from that one on. */
    public List<Row> some(Selection selection, int size, int from) {
        var conditions = new Conditions(selection);
        return conditions
                .on(jdbc.sql("SELECT r.*, p.day_id, p.state " + FROM + conditions.onPlaces() + """
                ORDER BY r.search_key, r.id, p.day_id
                LIMIT :size OFFSET :offset
                """))
                .param("size", size)
                .param("offset", from)
                .query(RegistrationList::row)
                .list();
    }

    /** Every row at once, in alphabetical order: of a room, not of an archive. */
    public List<Row> list(Selection selection) {
        try (var rows = all(selection)) {
            return rows.toList();
        }
    }

    /** Every row, in alphabetical order, a few at a time within a transaction; to be closed. */
    public Stream<Row> all(Selection selection) {
        var conditions = new Conditions(selection);
        return conditions
                .on(jdbc.sql("SELECT r.*, p.day_id, p.state " + FROM + conditions.onPlaces()
                        + "ORDER BY r.search_key, r.id, p.day_id"))
                .withFetchSize(AT_ONCE)
                .query(RegistrationList::row)
                .stream();
    }

    /**
     * Who is selected, each once however many days they have, in the order of their numbers, a few at a time
     * within a transaction; to be closed.
     */
    public Stream<Long> registrations(Selection selection) {
        var conditions = new Conditions(selection);
        return conditions
                .on(jdbc.sql("SELECT r.id FROM registration r\n" + conditions.onPeople() + "ORDER BY r.id"))
                .withFetchSize(AT_ONCE)
                .query(Long.class)
                .stream();
    }

    /** How many {@link #registrations} there are. */
    public int countRegistrations(Selection selection) {
        var conditions = new Conditions(selection);
        return conditions
                .on(jdbc.sql("SELECT count(*) FROM registration r\n" + conditions.onPeople()))
                .query(Integer.class)
                .single();
    }

    /** What a person of that cycle has on that day. */
    public Optional<PlaceState> state(long cycleId, long registrationId, long dayId) {
        return jdbc.sql("""
                SELECT p.state
                FROM place p
                JOIN registration r ON r.id = p.registration_id
                WHERE r.cycle_id = :cycle AND r.id = :registration AND p.day_id = :day
                """)
                .param("cycle", cycleId)
                .param("registration", registrationId)
                .param("day", dayId)
                .query((row, _) -> PlaceState.valueOf(row.getString("state")))
                .optional();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("cycle_id"),
                row.getLong("day_id"),
                Registrations.person(row),
                row.getString("request_reason"),
                PlaceState.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant());
    }
}
