package fr.preau.resource.testimony;

import fr.preau.platform.Changes;
import fr.preau.platform.Changes.What;
import fr.preau.resource.testimony.Testimony.State;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code testimony}; what is read is of people who have a seat on a day of the cycle at that moment. */
@NamedInterface("testimony")
@Repository
public class Testimonies {

    private static final String SELECT = """
            SELECT t.registration_id, t.text, t.named, t.state,
                   r.first_name || ' ' || r.last_name
                       || CASE WHEN r.organisation = '' THEN '' ELSE ', ' || r.organisation END AS author
            FROM testimony t
            JOIN registration r ON r.id = t.registration_id
            WHERE EXISTS (SELECT 1 FROM place p WHERE p.registration_id = r.id AND p.state = 'CONFIRMED')
            """;

    private final JdbcClient jdbc;
    private final Changes changes;
    private final Clock clock;

    Testimonies(JdbcClient jdbc, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    /** Whether that person had a seat on a day that was before then. */
    boolean came(long registration, LocalDate today) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1
                    FROM place p
                    JOIN meeting_day d ON d.id = p.day_id
                    WHERE p.registration_id = :registration AND p.state = 'CONFIRMED' AND d.date < :today
                )
                """)
                .param("registration", registration)
                .param("today", today)
                .query(Boolean.class)
                .single();
    }

    public Optional<Testimony> of(long registration) {
        return jdbc.sql(SELECT + "AND t.registration_id = :registration")
                .param("registration", registration)
                .query(Testimony.class)
                .optional();
    }

    /** All of a cycle, whatever everybody reads of them, the first that were given first. */
    public List<Testimony> ofCycle(long cycle) {
        return jdbc.sql(SELECT + "AND r.cycle_id = :cycle ORDER BY t.consented_at, t.registration_id")
                .param("cycle", cycle)
                .query(Testimony.class)
                .list();
    }

    public List<Testimony> shown(long cycle) {
        return ofCycle(cycle).stream().filter(one -> one.state() == State.SHOWN).toList();
    }

    /** These words under this name from now on, once an organiser has read them; the same again change nothing. */
    @Transactional
    public void give(long registration, String text, boolean named) {
        jdbc.sql("""
                INSERT INTO testimony (registration_id, text, named, consented_at, state)
                VALUES (:registration, :text, :named, :now, 'PENDING')
                ON CONFLICT (registration_id) DO UPDATE
                SET text = excluded.text, named = excluded.named, consented_at = excluded.consented_at, state = 'PENDING'
                WHERE testimony.text <> excluded.text OR testimony.named <> excluded.named
                """)
                .param("registration", registration)
                .param("text", text)
                .param("named", named)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
                .update();
        changes.tell(What.RESOURCES);
    }

    /** It is nowhere any more. */
    @Transactional
    void takeBack(List<Long> registrations) {
        jdbc.sql("DELETE FROM testimony WHERE registration_id = ANY (:people)")
                .param("people", registrations.toArray(Long[]::new))
                .update();
        changes.tell(What.RESOURCES);
    }

    /** Shows those words or not; whether they were still the ones that the organiser read. */
    @Transactional
    public boolean judge(long registration, String text, boolean shown) {
        var done =
                jdbc.sql("UPDATE testimony SET state = :state WHERE registration_id = :registration AND text = :text")
                                .param("state", (shown ? State.SHOWN : State.SET_ASIDE).name())
                                .param("registration", registration)
                                .param("text", text)
                                .update()
                        == 1;
        changes.tell(What.RESOURCES);
        return done;
    }
}
