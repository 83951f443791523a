package fr.preau.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code backup_run}. */
@Repository
public class BackupRuns {

    private static final int KEPT = 100;

    private final JdbcClient jdbc;

    BackupRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One attempt.
     *
     * @param failure why there is no backup, in French; empty if there is one
     */
    public record Run(Instant began, Instant ended, String file, long bytes, Optional<String> failure) {}

    void note(Instant began, Instant ended, Path file, long bytes, Optional<String> failure) {
        jdbc.sql("""
                INSERT INTO backup_run (began_at, ended_at, file, bytes, failure)
                VALUES (:began, :ended, :file, :bytes, :failure)
                """)
                .param("began", began.atOffset(ZoneOffset.UTC))
                .param("ended", ended.atOffset(ZoneOffset.UTC))
                .param("file", file.toString())
                .param("bytes", bytes)
                .param("failure", failure.orElse(""))
                .update();
        jdbc.sql("DELETE FROM backup_run WHERE id <= (SELECT max(id) FROM backup_run) - :kept")
                .param("kept", KEPT)
                .update();
    }

    public Optional<Run> last() {
        return some("TRUE").stream().findFirst();
    }

    public Optional<Run> lastWhole() {
        return some("failure = ''").stream().findFirst();
    }

    private List<Run> some(String which) {
        return jdbc.sql("""
                SELECT began_at, ended_at, file, bytes, failure
                FROM backup_run
                WHERE %s
                ORDER BY id DESC
                LIMIT 1
                """.formatted(which))
                .query((row, _) -> new Run(
                        row.getTimestamp("began_at").toInstant(),
                        row.getTimestamp("ended_at").toInstant(),
                        row.getString("file"),
                        row.getLong("bytes"),
                        Optional.of(row.getString("failure")).filter(text -> !text.isEmpty())))
                .list();
    }
}
