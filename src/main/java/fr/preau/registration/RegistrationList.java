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

    private static final String FROM = """
            FROM place p
            JOIN registration r ON r.id = p.registration_id
            WHERE r.cycle_id = :cycle
              AND (:day = 0 OR p.day_id = :day)
              AND (:search = '' OR r.search_key LIKE '%' || :search || '%')
            """;

    private final JdbcClient jdbc;

    RegistrationList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which places.
     *
     * @param day all days when empty
     * @param search any part of a name, an address or an organisation; accents and case do not count
     */
    public record Filter(long cycleId, Optional<Long> day, String search) {}

    /**
     * One person on one day.
     *
     * @param reason why they asked to come; may be empty
     */
    public record Row(
            long registrationId, long dayId, Person person, String reason, PlaceState state, Instant registeredAt) {

        /** Whether there is something to give back. */
        public boolean withdrawable() {
            return state.live();
        }
    }

    public int count(Filter filter) {
        return statement("SELECT count(*) " + FROM, filter).query(Integer.class).single();
    }

    /** In alphabetical order. */
    public List<Row> page(Filter filter, int size, int page) {
        return statement("SELECT r.*, p.day_id, p.state " + FROM + """
                ORDER BY r.search_key, r.id, p.day_id
                LIMIT :size OFFSET :offset
                """, filter)
                .param("size", size)
                .param("offset", (long) size * (page - 1))
                .query(RegistrationList::row)
                .list();
    }

    /** Every row, in alphabetical order; to be closed. */
    public Stream<Row> all(Filter filter) {
        return statement("SELECT r.*, p.day_id, p.state " + FROM + "ORDER BY r.search_key, r.id, p.day_id", filter)
                .query(RegistrationList::row)
                .stream();
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

    private JdbcClient.StatementSpec statement(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("cycle", filter.cycleId)
                .param("day", filter.day.orElse(0L))
                .param("search", Person.searchKey(filter.search).replaceAll("([\\\\%_])", "\\\\$1"));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("day_id"),
                Registrations.person(row),
                row.getString("request_reason"),
                PlaceState.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant());
    }
}
