package fr.preau.demo;

import fr.preau.cycle.Cycle;
import fr.preau.registration.Application;
import fr.preau.registration.desk.Desk;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Registrations like any other, asked for all at once. */
@Component
class DemoRegistrations {

    private final Desk desk;
    private final JdbcClient jdbc;

    DemoRegistrations(Desk desk, JdbcClient jdbc) {
        this.desk = desk;
        this.jdbc = jdbc;
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
            desk.register(asked);
        }
    }
}
