package fr.preau.attendance.paper;

import fr.preau.attendance.paper.ScanFile.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code sheet_scan}; in the database, so that one backup holds them and every copy serves them. */
@Repository
public class Scans {

    private final JdbcClient jdbc;

    Scans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A scan that is attached to a day, without its bytes. */
    public record Scan(long id, Kind kind, long size, String attachedBy, Instant attachedAt) {}

    public List<Scan> ofDay(long dayId) {
        return jdbc.sql("""
                SELECT id, kind, length(bytes) AS size, attached_by, attached_at
                FROM sheet_scan
                WHERE day_id = :day
                ORDER BY id
                """)
                .param("day", dayId)
                .query((row, _) -> new Scan(
                        row.getLong("id"),
                        Kind.valueOf(row.getString("kind")),
                        row.getLong("size"),
                        row.getString("attached_by"),
                        row.getTimestamp("attached_at").toInstant()))
                .list();
    }

    /** The file itself. */
    public Optional<ScanFile> file(long dayId, long id) {
        return jdbc.sql("SELECT kind, bytes FROM sheet_scan WHERE day_id = :day AND id = :id")
                .param("day", dayId)
                .param("id", id)
                .query((row, _) -> new ScanFile(Kind.valueOf(row.getString("kind")), row.getBytes("bytes")))
                .optional();
    }

    /** Attaches that file; the same file attached again stays one. */
    public void attach(long dayId, ScanFile file, String byWhom, Instant now) {
        jdbc.sql("""
                INSERT INTO sheet_scan (day_id, kind, bytes, digest, attached_by, attached_at)
                VALUES (:day, :kind, :bytes, :digest, :by, :now)
                ON CONFLICT DO NOTHING
                """)
                .param("day", dayId)
                .param("kind", file.kind().name())
                .param("bytes", file.bytes())
                .param("digest", file.digest())
                .param("by", byWhom)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes a file away that was attached by mistake. */
    public void remove(long dayId, long id) {
        jdbc.sql("DELETE FROM sheet_scan WHERE day_id = :day AND id = :id")
                .param("day", dayId)
                .param("id", id)
                .update();
    }

    /** Erases those of cycles whose last day lies before that date. */
    void erase(LocalDate date) {
        jdbc.sql("""
                DELETE FROM sheet_scan s
                USING meeting_day d
                WHERE d.id = s.day_id
                  AND (SELECT max(other.date) FROM meeting_day other WHERE other.cycle_id = d.cycle_id) < :date
                """).param("date", date).update();
    }
}
