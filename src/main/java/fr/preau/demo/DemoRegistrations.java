package fr.preau.demo;

import fr.preau.cycle.Cycle;
import fr.preau.registration.Application;
import fr.preau.registration.desk.Desk;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Registrations like any other, asked for all at once and dated over some weeks. */
@Component
class DemoRegistrations {

    private static final int DAYS_BEFORE = 34;

    private final Desk desk;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoRegistrations(Desk desk, JdbcClient jdbc, Clock clock) {
        this.desk = desk;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Asks for them, unless the cycle has as many people already. Whoever withdrew or was forgotten still counts; what
     * was answered before a filling was cut short is answered the same and takes nothing twice.
     */
    void take(Cycle cycle, List<Application> asked) {
        var people = asked.stream()
                .flatMap(one -> one.members().stream())
                .map(member -> member.person().emailKey())
                .distinct()
                .count();
        var known = jdbc.sql("SELECT count(*) FROM registration WHERE cycle_id = :cycle")
                .param("cycle", cycle.id())
                .query(Long.class)
                .single();
        if (known < people) {
            var began = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            desk.register(asked);
            spread(cycle, began);
        }
    }

    /** Who asked since then had asked over the weeks before, more and more of them, at the hours of an office. */
    private void spread(Cycle cycle, Instant began) {
        jdbc.sql("""
                WITH arrival AS (
                    SELECT id,
                           make_interval(
                               days => floor(:days * power(1 - number / people, 1.7))::integer,
                               mins => -(number::integer * 53 % 480)) AS before
                    FROM (
                        SELECT id, row_number() OVER (ORDER BY id)::numeric AS number, count(*) OVER () AS people
                        FROM registration
                        WHERE cycle_id = :cycle AND created_at >= :began
                    ) asked
                    WHERE floor(:days * power(1 - number / people, 1.7)) > 0
                ), registered AS (
                    UPDATE registration r SET created_at = r.created_at - a.before FROM arrival a WHERE r.id = a.id
                ), placed AS (
                    UPDATE place p SET created_at = p.created_at - a.before, changed_at = p.changed_at - a.before
                    FROM arrival a
                    WHERE p.registration_id = a.id
                )
                UPDATE place_event e SET at = e.at - a.before FROM arrival a WHERE e.registration_id = a.id
                """)
                .param("cycle", cycle.id())
                .param("began", Timestamp.from(began))
                .param("days", DAYS_BEFORE)
                .update();
    }
}
