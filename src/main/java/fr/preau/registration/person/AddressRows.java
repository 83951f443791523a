package fr.preau.registration.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code address_change}. */
@Repository
class AddressRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    AddressRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An address that somebody wants in place of theirs. */
    record AddressChange(
            long id, long registrationId, String oldEmail, String newEmail, Instant issuedAt, Instant expiresAt) {}

    /** A new one, which ends those before it. */
    long insert(long registrationId, String oldEmail, String newEmail, Duration life) {
        endAll(registrationId);
        return jdbc.sql("""
                INSERT INTO address_change (registration_id, old_email, new_email, issued_at, expires_at)
                VALUES (:registration, :old, :new, :now, :expires)
                RETURNING id
                """)
                .param("registration", registrationId)
                .param("old", oldEmail)
                .param("new", newEmail)
                .param("now", now())
                .param("expires", now().plus(life))
                .query(Long.class)
                .single();
    }

    /** Whatever became of it. */
    Optional<AddressChange> withId(long id) {
        return jdbc.sql("SELECT * FROM address_change WHERE id = :id")
                .param("id", id)
                .query(AddressRows::change)
                .optional();
    }

    /** That one, if it may still be confirmed. */
    Optional<AddressChange> live(long id) {
        return jdbc.sql("SELECT * FROM address_change WHERE id = :id AND ended_at IS NULL AND expires_at > :now")
                .param("id", id)
                .param("now", now())
                .query(AddressRows::change)
                .optional();
    }

    /** How many that person asked for within that time. */
    int count(Duration time, long registrationId) {
        return jdbc.sql(
                        "SELECT count(*) FROM address_change WHERE registration_id = :registration AND issued_at > :since")
                .param("registration", registrationId)
                .param("since", now().minus(time))
                .query(Integer.class)
                .single();
    }

    /** Whether that very address was asked for within that time, and waits. */
    boolean awaits(Duration time, long registrationId, String newEmail) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1
                    FROM address_change
                    WHERE registration_id = :registration AND new_email = :new
                      AND issued_at > :since AND ended_at IS NULL
                )
                """)
                .param("registration", registrationId)
                .param("new", newEmail)
                .param("since", now().minus(time))
                .query(Boolean.class)
                .single();
    }

    /** False if it had ended before. */
    boolean end(long id) {
        return jdbc.sql("UPDATE address_change SET ended_at = :now WHERE id = :id AND ended_at IS NULL")
                        .param("id", id)
                        .param("now", now())
                        .update()
                == 1;
    }

    private void endAll(long registrationId) {
        jdbc.sql("UPDATE address_change SET ended_at = :now WHERE registration_id = :registration AND ended_at IS NULL")
                .param("registration", registrationId)
                .param("now", now())
                .update();
    }

    /** Forgets all that these people asked for, and returns its numbers. */
    List<Long> forget(Collection<Long> registrations) {
        return jdbc.sql("DELETE FROM address_change WHERE registration_id = ANY (:ids) RETURNING id")
                .param("ids", registrations.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    List<Long> forgetBefore(Instant time) {
        return jdbc.sql("DELETE FROM address_change WHERE issued_at < :time RETURNING id")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static AddressChange change(ResultSet row, int number) throws SQLException {
        return new AddressChange(
                row.getLong("id"),
                row.getLong("registration_id"),
                row.getString("old_email"),
                row.getString("new_email"),
                row.getTimestamp("issued_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }
}
