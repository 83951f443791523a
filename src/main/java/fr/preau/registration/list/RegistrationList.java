package fr.preau.registration.list;

import fr.preau.platform.database.SqlArrays;
import fr.preau.registration.Person;
import fr.preau.registration.PlaceKey;
import fr.preau.registration.PlaceState;
import fr.preau.registration.Selection;
import fr.preau.registration.desk.Registrations;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** The places of a cycle as organisers list, search and export them. */
@NamedInterface("list")
@Repository
public class RegistrationList {

    static final String FROM = "FROM registration r\nJOIN place p ON p.registration_id = r.id\n";
    static final String COLUMNS = """
            r.id, r.cycle_id, r.last_name, r.first_name, r.email, r.phone, r.job, r.profile, r.organisation,
            r.organisation_kind, r.department, r.access_needs, r.request_reason, r.created_at, p.day_id, p.state
            """;
    private static final String IN_TURN = "ORDER BY p.queue_number NULLS FIRST, r.id, p.day_id\n";
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

    /** By what the list is sorted. */
    public enum Order {
        NAME("search_key"),
        ORGANISATION("organisation_key"),
        ARRIVAL("id"),
        /** Of a function of the database, {@code workshop_key}, which statements read as a column. */
        WORKSHOP("workshop_key");

        private final String column;

        Order(String column) {
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    public record Sort(Order order, boolean descending) {

        public static final Sort BY_NAME = new Sort(Order.NAME, false);

        /** The clause, with the names that the statement gives to the tables of people and of places. */
        String by(String people, String places) {
            var way = descending ? " DESC" : "";
            var columns = order == Order.ARRIVAL ? List.of("id") : List.of(order.column, "id");
            return columns.stream()
                    .map(column -> people + "." + column + way)
                    .collect(Collectors.joining(", ", "ORDER BY ", ", " + places + ".day_id" + way));
        }
    }

    /** Every row at once, in alphabetical order: of a room, not of an archive. */
    public List<Row> list(Selection selection) {
        try (var rows = all(selection, Sort.BY_NAME)) {
            return rows.toList();
        }
    }

    /** Every row in that order, a few at a time within a transaction; to be closed. */
    public Stream<Row> all(Selection selection, Sort sort) {
        var conditions = new Conditions(selection);
        return conditions
                .on(jdbc.sql("SELECT " + COLUMNS + FROM + conditions.onPlaces() + sort.by("r", "p")))
                .withFetchSize(AT_ONCE)
                .query(RegistrationList::row)
                .stream();
    }

    /** Every row, those who wait or ask in the order in which they are served; no more than that many. */
    public List<Row> inTurn(Selection selection, int most) {
        var conditions = new Conditions(selection);
        return conditions
                .on(jdbc.sql("SELECT " + COLUMNS + FROM + conditions.onPlaces() + IN_TURN + "LIMIT :most"))
                .param("most", most)
                .query(RegistrationList::row)
                .list();
    }

    /** The same of some rows, without those that are no more. */
    public List<Row> inTurn(Collection<PlaceKey> spots) {
        return jdbc.sql("SELECT " + COLUMNS + """
                FROM (SELECT DISTINCT * FROM unnest(:registrations::bigint[], :days::bigint[]) AS t (id, day_id)) w
                JOIN registration r ON r.id = w.id
                JOIN place p ON p.registration_id = w.id AND p.day_id = w.day_id
                """ + IN_TURN)
                .param("registrations", SqlArrays.numbers(spots, PlaceKey::registrationId))
                .param("days", SqlArrays.numbers(spots, PlaceKey::dayId))
                .query(RegistrationList::row)
                .list();
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

    /** The places of that many people of a cycle, those after that number, in the order of their numbers and days. */
    public List<Row> following(long cycleId, long after, int most) {
        return jdbc.sql("SELECT " + COLUMNS + """
                FROM (
                    SELECT id FROM registration WHERE cycle_id = :cycle AND id > :after ORDER BY id LIMIT :most
                ) w
                JOIN registration r ON r.id = w.id
                JOIN place p ON p.registration_id = w.id
                ORDER BY r.id, p.day_id
                """)
                .param("cycle", cycleId)
                .param("after", after)
                .param("most", most)
                .query(RegistrationList::row)
                .list();
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

    static Row row(ResultSet row, int number) throws SQLException {
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
