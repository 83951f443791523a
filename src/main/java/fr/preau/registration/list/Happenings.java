package fr.preau.registration.list;

import fr.preau.registration.PlaceState;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** What happened to the places of a cycle in a time, for whoever wants to be told. */
@NamedInterface("list")
@Repository
public class Happenings {

    private final JdbcClient jdbc;

    Happenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A place that came to a state.
     *
     * @param name empty once it was erased
     * @param organisation may be empty
     * @param lapsed whether an offer ended that its holder did not answer
     */
    public record Happening(
            long registrationId, String name, String organisation, long day, PlaceState state, boolean lapsed) {}

    /**
     * All of them, in the order in which they happened.
     *
     * @param except the address of somebody whose own doings are left out
     */
    public List<Happening> between(long cycle, Instant after, Instant until, String except) {
        return jdbc.sql("""
                SELECT e.registration_id, r.first_name || ' ' || r.last_name AS name, r.organisation, e.day_id, e.what,
                       e.what = 'WAITING' AND e.by_whom = 'DESK' AS lapsed
                FROM place_event e
                JOIN meeting_day d ON d.id = e.day_id
                JOIN registration r ON r.id = e.registration_id
                WHERE e.at > :after AND e.at <= :until AND d.cycle_id = :cycle AND e.by_whom <> :except
                ORDER BY e.id
                """)
                .param("cycle", cycle)
                .param("after", after.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("except", except)
                .query((row, _) -> new Happening(
                        row.getLong("registration_id"),
                        row.getString("name").strip(),
                        row.getString("organisation"),
                        row.getLong("day_id"),
                        PlaceState.valueOf(row.getString("what")),
                        row.getBoolean("lapsed")))
                .list();
    }

    /** Those of these days that are full now. */
    public Set<Long> full(Collection<Long> days) {
        return Set.copyOf(jdbc.sql("SELECT day_id FROM day_gauge WHERE day_id = ANY (:days) AND held >= capacity")
                .param("days", days.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }
}
