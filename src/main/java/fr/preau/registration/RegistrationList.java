package fr.preau.registration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The places of a cycle as organisers list, search and export them. */
@Repository
public class RegistrationList {

    private final JdbcClient jdbc;

    RegistrationList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which places.
     *
     * @param day all days when empty
     * @param search beginnings of words of a name, an address or an organisation; accents and case do not count
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

    /** How many there are, counted no further than that. */
    public int count(Filter filter, int most) {
        return statement("SELECT count(*) FROM (SELECT 1 " + from(filter) + "LIMIT :most) counted", filter)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** That many in alphabetical order, from that one on. */
    public List<Row> some(Filter filter, int size, int from) {
        return statement("SELECT r.*, p.day_id, p.state " + from(filter) + """
                ORDER BY r.search_key, r.id, p.day_id
                LIMIT :size OFFSET :offset
                """, filter)
                .param("size", size)
                .param("offset", from)
                .query(RegistrationList::row)
                .list();
    }

    /** Every row at once, in alphabetical order: of a room, not of an archive. */
    public List<Row> list(Filter filter) {
        try (var rows = all(filter)) {
            return rows.toList();
        }
    }

    /** Every row, in alphabetical order; to be closed. */
    public Stream<Row> all(Filter filter) {
        return statement(
                "SELECT r.*, p.day_id, p.state " + from(filter) + "ORDER BY r.search_key, r.id, p.day_id", filter)
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

    /** Only the conditions that are asked for: the plan for one is no plan for another. */
    private static String from(Filter filter) {
        return """
                FROM registration r
                JOIN place p ON p.registration_id = r.id
                WHERE r.cycle_id = :cycle
                """ + (filter.day.isPresent() ? "AND p.day_id = :day\n" : "") + wanted(filter);
    }

    /** Marks alone are in nobody's name. */
    private static String wanted(Filter filter) {
        if (filter.search.isBlank()) {
            return "";
        }
        return words(filter).isEmpty() ? "AND false\n" : """
                AND to_tsvector('simple', translate(r.search_key, '@._-''/', '      '))
                    @@ to_tsquery('simple', :words)
                """;
    }

    private JdbcClient.StatementSpec statement(String sql, Filter filter) {
        var statement = jdbc.sql(sql).param("cycle", filter.cycleId);
        filter.day.ifPresent(day -> statement.param("day", day));
        if (!words(filter).isEmpty()) {
            statement.param("words", words(filter));
        }
        return statement;
    }

    /** Every word that is looked for, as the beginning of one. */
    private static String words(Filter filter) {
        return Arrays.stream(Person.searchKey(filter.search).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
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
