package fr.preau.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code attendee_consent}; what is read is of people who have had their seat ever since they consented. */
@Repository
public class AttendeeConsents {

    private final JdbcClient jdbc;
    private final Clock clock;

    AttendeeConsents(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Who lets the others of that day know, by name. */
    public List<Attendee> of(long day) {
        return jdbc.sql("""
                SELECT c.registration_id, r.first_name || ' ' || r.last_name AS name,
                       CASE WHEN c.organisation THEN r.organisation ELSE '' END AS organisation, c.contact
                FROM attendee_consent c
                JOIN place p ON p.registration_id = c.registration_id AND p.day_id = c.day_id
                JOIN registration r ON r.id = c.registration_id
                WHERE c.day_id = :day AND p.state = 'CONFIRMED' AND p.changed_at <= c.given_at
                ORDER BY lower(r.last_name), lower(r.first_name), c.registration_id
                """).param("day", day).query(Attendee.class).list();
    }

    /** From now on, and in these words alone. */
    public void give(long day, long registration, boolean organisation, String contact) {
        jdbc.sql("""
                INSERT INTO attendee_consent (registration_id, day_id, organisation, contact, given_at)
                VALUES (:registration, :day, :organisation, :contact, :now)
                ON CONFLICT (day_id, registration_id) DO UPDATE
                SET organisation = excluded.organisation, contact = excluded.contact, given_at = excluded.given_at
                """)
                .param("registration", registration)
                .param("day", day)
                .param("organisation", organisation)
                .param("contact", contact)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
                .update();
    }

    public void withdraw(long day, long registration) {
        jdbc.sql("DELETE FROM attendee_consent WHERE day_id = :day AND registration_id = :registration")
                .param("day", day)
                .param("registration", registration)
                .update();
    }

    void forget(List<Long> registrations) {
        jdbc.sql("DELETE FROM attendee_consent WHERE registration_id = ANY (:people)")
                .param("people", registrations.toArray(Long[]::new))
                .update();
    }

    /** Forgets those of days before then. */
    void eraseBefore(LocalDate date) {
        jdbc.sql("""
                DELETE FROM attendee_consent
                WHERE day_id IN (SELECT id FROM meeting_day WHERE date < :date)
                """).param("date", date).update();
    }
}
