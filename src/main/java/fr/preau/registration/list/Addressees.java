package fr.preau.registration.list;

import fr.preau.registration.PlaceState;
import fr.preau.registration.Selection;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/**
 * Whom a message to a selection reaches: each address once, however many days or cycles it is in, by its
 * latest registration there. Nobody whose details were erased.
 */
@NamedInterface("list")
@Repository
public class Addressees {

    private static final String ONCE = """
            WITH selected AS (
                SELECT DISTINCT ON (w.email_key) w.*
                FROM (SELECT r.* FROM registration r
                %s) w
                WHERE w.email <> '' AND w.email NOT LIKE '%%@preau.invalid'
                ORDER BY w.email_key, w.id DESC
            )
            """;

    private final JdbcClient jdbc;

    Addressees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody to write to. */
    public record Addressee(long registrationId, String name, String email) {}

    /** All of them, in alphabetical order. */
    public List<Addressee> of(Selection selection) {
        return some(selection, "ORDER BY search_key, id");
    }

    /** The one at that place of the alphabetical order, the first is 0. */
    public Optional<Addressee> at(Selection selection, int place) {
        return some(selection, "ORDER BY search_key, id LIMIT 1 OFFSET " + Math.max(0, place)).stream()
                .findFirst();
    }

    private List<Addressee> some(Selection selection, String which) {
        var conditions = new Conditions(selection);
        return conditions
                .on(jdbc.sql(ONCE.formatted(conditions.onPeople())
                        + "SELECT id, first_name || ' ' || last_name AS name, email FROM selected "
                        + which))
                .query((row, _) -> new Addressee(row.getLong("id"), row.getString("name"), row.getString("email")))
                .list();
    }

    public int count(Selection selection) {
        var conditions = new Conditions(selection);
        return conditions
                .on(jdbc.sql(ONCE.formatted(conditions.onPeople()) + "SELECT count(*) FROM selected"))
                .query(Integer.class)
                .single();
    }

    /**
     * How many of them have a place in each state, on the days of the selection if it names some; a person
     * of several days may be in several.
     */
    public Map<PlaceState, Integer> states(Selection selection) {
        var conditions = new Conditions(selection);
        var counts = new LinkedHashMap<PlaceState, Integer>();
        var found = conditions
                .on(jdbc.sql(ONCE.formatted(conditions.onPeople()) + """
                        SELECT p.state, count(DISTINCT s.id) AS people
                        FROM selected s
                        JOIN place p ON p.registration_id = s.id
                        WHERE p.day_id = ANY (:onDays) OR cardinality(:onDays::bigint[]) = 0
                        GROUP BY p.state
                        """))
                .param("onDays", selection.days().toArray(Long[]::new))
                .query((row, _) -> Map.entry(PlaceState.valueOf(row.getString("state")), row.getInt("people")))
                .list();
        Arrays.stream(PlaceState.values())
                .filter(state ->
                        selection.states().isEmpty() || selection.states().contains(state))
                .forEach(state -> found.stream()
                        .filter(entry -> entry.getKey() == state)
                        .forEach(entry -> counts.put(state, entry.getValue())));
        return counts;
    }

    /** Whether that registration is still among the selected. */
    public boolean holds(Selection selection, long registrationId) {
        var conditions = new Conditions(selection);
        return conditions
                .on(jdbc.sql("SELECT EXISTS (SELECT 1 FROM (SELECT r.id FROM registration r\n" + conditions.onPeople()
                        + ") w WHERE w.id = :registration)"))
                .param("registration", registrationId)
                .query(Boolean.class)
                .single();
    }

    /** The names of these people, by registration; those that were erased have none. */
    public Map<Long, String> names(Collection<Long> registrations) {
        var names = new HashMap<Long, String>();
        jdbc.sql("""
                SELECT id, first_name || ' ' || last_name AS name
                FROM registration
                WHERE id = ANY (:registrations) AND email <> ''
                """)
                .param("registrations", registrations.toArray(Long[]::new))
                .query((row, _) -> names.put(row.getLong("id"), row.getString("name")))
                .list();
        return names;
    }
}
