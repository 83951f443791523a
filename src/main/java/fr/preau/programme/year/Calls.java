package fr.preau.programme.year;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code call_for_projects}. */
@Repository
public class Calls {

    private final JdbcClient jdbc;
    private final Clock clock;

    Calls(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** When sheets may come in, and what is asked for. */
    public record CallForProjects(Instant opensAt, Instant closesAt, String text) {

        public boolean open(Instant now) {
            return !now.isBefore(opensAt) && now.isBefore(closesAt);
        }
    }

    public Optional<CallForProjects> of(long programme) {
        return jdbc.sql("SELECT opens_at, closes_at, text FROM call_for_projects WHERE programme_id = :programme")
                .param("programme", programme)
                .query((row, _) -> new CallForProjects(
                        row.getTimestamp("opens_at").toInstant(),
                        row.getTimestamp("closes_at").toInstant(),
                        row.getString("text")))
                .optional();
    }

    public Instant now() {
        return clock.instant();
    }

    public void set(long programme, CallForProjects call) {
        jdbc.sql("""
                INSERT INTO call_for_projects (programme_id, opens_at, closes_at, text)
                VALUES (:programme, :opens, :closes, :text)
                ON CONFLICT (programme_id) DO UPDATE
                SET opens_at = excluded.opens_at, closes_at = excluded.closes_at, text = excluded.text
                """)
                .param("programme", programme)
                .param("opens", call.opensAt().atOffset(ZoneOffset.UTC))
                .param("closes", call.closesAt().atOffset(ZoneOffset.UTC))
                .param("text", call.text())
                .update();
    }
}
