package fr.preau.registration.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** The table {@code list_draft}: lists that an organiser looks at before bringing anybody in. */
@NamedInterface("desk")
@Repository
public class ListDrafts {

    /** How long an organiser may think about it. */
    static final Duration KEPT = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ListDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A list as it was sent. */
    public record Draft(String name, byte[] content) {}

    public UUID keep(long cycleId, Draft draft) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                INSERT INTO list_draft (id, cycle_id, name, content, created_at)
                VALUES (:id, :cycle, :name, :content, :now)
                """)
                .param("id", id)
                .param("cycle", cycleId)
                .param("name", draft.name)
                .param("content", draft.content)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** That list, if it is one of that cycle's and still there. */
    public Optional<Draft> of(long cycleId, UUID id) {
        return jdbc.sql("SELECT name, content FROM list_draft WHERE id = :id AND cycle_id = :cycle")
                .param("id", id)
                .param("cycle", cycleId)
                .query((row, _) -> new Draft(row.getString("name"), row.getBytes("content")))
                .optional();
    }

    void forgetBefore(Instant moment) {
        jdbc.sql("DELETE FROM list_draft WHERE created_at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }
}
