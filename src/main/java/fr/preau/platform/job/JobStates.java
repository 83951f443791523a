package fr.preau.platform.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the jobs of both tables stand, for who watches over the instance. */
@Repository
public class JobStates {

    /** Less is a scheduler that was busy for a moment. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    JobStates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A task whose last runs failed. */
    public record Failing(String task, int times, Instant last) {}

    public List<Failing> failing() {
        return jdbc.sql("""
                SELECT task_name, max(consecutive_failures) AS times, max(last_failure) AS last
                FROM scheduled_tasks
                WHERE consecutive_failures > 0
                GROUP BY task_name
                ORDER BY task_name
                """)
                .query((row, _) -> new Failing(
                        row.getString("task_name"),
                        row.getInt("times"),
                        row.getTimestamp("last").toInstant()))
                .list();
    }

    /** When each task last did what it had to; one that never did is not among them. */
    public Map<String, Instant> lastSuccesses() {
        var found = new HashMap<String, Instant>();
        jdbc.sql("""
                SELECT task_name, max(last_success) AS at
                FROM scheduled_tasks
                WHERE last_success IS NOT NULL
                GROUP BY task_name
                """).query(row -> {
            found.put(row.getString("task_name"), row.getTimestamp("at").toInstant());
        });
        return found;
    }

    /** How many should have begun long ago. */
    public int late() {
        return jdbc.sql("""
                SELECT count(*)
                FROM scheduled_tasks
                WHERE NOT picked AND execution_time < :then
                """)
                .param("then", clock.instant().minus(LATE).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }
}
