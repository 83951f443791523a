package fr.preau.attendance.paper;

import fr.preau.attendance.HalfDay.Part;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code attendance_signature}. */
@Repository
class Signatures {

    private final JdbcClient jdbc;

    Signatures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One person's signature for one half-day.
     *
     * @param strokes empty when signed by the button
     */
    record Signature(long registrationId, long dayId, Part part, Optional<Strokes> strokes, Instant signedAt) {}

    /** Keeps a signature, unless that half-day is signed already. */
    void add(Signature signature) {
        jdbc.sql("""
                INSERT INTO attendance_signature (registration_id, day_id, part, strokes, signed_at)
                VALUES (:registration, :day, :part, :strokes, :at)
                ON CONFLICT DO NOTHING
                """)
                .param("registration", signature.registrationId)
                .param("day", signature.dayId)
                .param("part", signature.part.name())
                .param("strokes", signature.strokes.map(Strokes::path).orElse(""))
                .param("at", signature.signedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Signature> ofDay(long dayId) {
        return jdbc.sql("SELECT * FROM attendance_signature WHERE day_id = :day ORDER BY signed_at")
                .param("day", dayId)
                .query((row, _) -> new Signature(
                        row.getLong("registration_id"),
                        row.getLong("day_id"),
                        Part.valueOf(row.getString("part")),
                        Optional.of(row.getString("strokes"))
                                .filter(path -> !path.isEmpty())
                                .map(Strokes::new),
                        row.getTimestamp("signed_at").toInstant()))
                .list();
    }

    /** Erases those of these people. */
    void erase(List<Long> registrations) {
        jdbc.sql("DELETE FROM attendance_signature WHERE registration_id = ANY (:registrations)")
                .param("registrations", registrations.toArray(Long[]::new))
                .update();
    }
}
