package fr.preau.registration.list;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** What waits for the team over all cycles, and what came in: the figures that a day's work begins with. */
@NamedInterface("list")
@Repository
public class Pending {

    private final JdbcClient jdbc;

    Pending(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many in one cycle. */
    public record InCycle(long cycleId, int count) {}

    /** How many offers of one cycle end, and the first of them when. */
    public record Offers(long cycleId, int count, Instant first) {}

    /** Requests that wait for a decision, by cycle. */
    public List<InCycle> requests() {
        return jdbc.sql("""
                SELECT d.cycle_id, count(*) AS count
                FROM place p
                JOIN meeting_day d ON d.id = p.day_id
                WHERE p.state = 'UNDER_REVIEW'
                GROUP BY d.cycle_id
                ORDER BY d.cycle_id
                """).query(InCycle.class).list();
    }

    /** Offers that nobody has answered and that end by then, by cycle. */
    public List<Offers> offersUntil(Instant then) {
        return jdbc.sql("""
                SELECT d.cycle_id, count(*) AS count, min(p.offered_until) AS first
                FROM place p
                JOIN meeting_day d ON d.id = p.day_id
                WHERE p.state = 'OFFERED' AND p.offered_until <= :then
                GROUP BY d.cycle_id
                ORDER BY first, d.cycle_id
                """)
                .param("then", then.atOffset(ZoneOffset.UTC))
                .query(Offers.class)
                .list();
    }

    /** People who were taken in by their name alone and whose file is still to be completed, by cycle. */
    public List<InCycle> toComplete() {
        return jdbc.sql("""
                SELECT cycle_id, count(*) AS count
                FROM registration r
                WHERE %s
                GROUP BY cycle_id
                ORDER BY cycle_id
                """.formatted(Conditions.TO_COMPLETE))
                .query(InCycle.class)
                .list();
    }

    /** People who registered since, by cycle. */
    public List<InCycle> arrivals(Instant since) {
        return jdbc.sql("""
                SELECT cycle_id, count(*) AS count
                FROM registration
                WHERE created_at >= :since
                GROUP BY cycle_id
                ORDER BY count DESC, cycle_id
                """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(InCycle.class)
                .list();
    }
}
