package fr.preau.exchange.post;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code exchange_follow}: who is told each week what is new. Whoever has no seat any more is not. */
@Repository
class Follows {

    private final JdbcClient jdbc;

    Follows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean follows(long registration) {
        return told(registration).isPresent();
    }

    /** From when until when the last message to that person tells. */
    record Told(Instant from, Instant until) {}

    Optional<Told> told(long registration) {
        return jdbc.sql("SELECT told_from, told_until FROM exchange_follow WHERE registration_id = :registration")
                .param("registration", registration)
                .query((row, _) -> new Told(
                        row.getTimestamp("told_from").toInstant(),
                        row.getTimestamp("told_until").toInstant()))
                .optional();
    }

    /** From now on; what was shown before they have read on the page. */
    void begin(long registration, Instant now) {
        jdbc.sql("""
                INSERT INTO exchange_follow (registration_id, told_from, told_until)
                VALUES (:registration, :now, :now)
                ON CONFLICT DO NOTHING
                """).param("registration", registration).param("now", utc(now)).update();
    }

    void end(long registration) {
        jdbc.sql("DELETE FROM exchange_follow WHERE registration_id = :registration")
                .param("registration", registration)
                .update();
    }

    record Follower(long registration, String email) {}

    /** Those not told since that moment for whom others wrote something since: they are from now on, each once. */
    List<Follower> due(Instant before, Instant now, LocalDate today) {
        return jdbc.sql("""
                WITH due AS (
                    UPDATE exchange_follow f
                    SET told_from = f.told_until, told_until = :now
                    FROM registration r
                    WHERE r.id = f.registration_id AND f.told_until < :before
                      AND EXISTS (
                          SELECT 1 FROM place s WHERE s.registration_id = r.id AND s.state = 'CONFIRMED'
                      )
                      AND EXISTS (
                          SELECT 1 FROM exchange_post b
                          WHERE b.cycle_id = r.cycle_id AND b.registration_id <> r.id AND b.state = 'SHOWN'
                            AND b.shown_at > f.told_until AND b.shown_at <= :now AND b.expires_on >= :today
                      )
                    RETURNING r.id AS registration, r.email
                )
                SELECT registration, email FROM due ORDER BY registration
                """)
                .param("before", utc(before))
                .param("now", utc(now))
                .param("today", today)
                .query(Follower.class)
                .list();
    }

    void forget(List<Long> registrations) {
        jdbc.sql("DELETE FROM exchange_follow WHERE registration_id = ANY (:people)")
                .param("people", registrations.toArray(Long[]::new))
                .update();
    }

    /** Nobody follows a cycle whose last day was before then; the registrations that did. */
    List<Long> eraseBefore(LocalDate date) {
        return jdbc.sql("""
                DELETE FROM exchange_follow f
                USING registration r
                WHERE r.id = f.registration_id
                  AND NOT EXISTS (SELECT 1 FROM meeting_day d WHERE d.cycle_id = r.cycle_id AND d.date >= :date)
                RETURNING f.registration_id
                """).param("date", date).query(Long.class).list();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
