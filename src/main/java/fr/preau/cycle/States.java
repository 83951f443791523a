package fr.preau.cycle;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who sees a cycle: the columns {@code state}, {@code publish_at} and {@code preview_token}. */
@Repository
public class States {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    States(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    public void set(long id, Cycle.State state) {
        jdbc.sql("UPDATE cycle SET state = :state, publish_at = NULL, updated_at = :now WHERE id = :id")
                .param("state", state.name())
                .param("now", now())
                .param("id", id)
                .update();
        events.publishEvent(new CycleChanged(id));
    }

    /** The same unless somebody sees it, or is to see it, otherwise than when it was read; whether it was so. */
    public boolean set(Cycle seen, Cycle.State state) {
        var written = jdbc.sql("""
                UPDATE cycle
                SET state = :state, publish_at = NULL, updated_at = :now
                WHERE id = :id AND %s = :seen AND publish_at IS NOT DISTINCT FROM :hour::timestamptz
                """.formatted(Cycles.STATE_NOW))
                .param("state", state.name())
                .param("now", now())
                .param("id", seen.id())
                .param("seen", seen.state().name())
                .param(
                        "hour",
                        seen.publishAt()
                                .map(hour -> hour.atOffset(ZoneOffset.UTC))
                                .orElse(null))
                .update();
        if (written == 1) {
            events.publishEvent(new CycleChanged(seen.id()));
        }
        return written == 1;
    }

    public void publishAt(long id, Instant hour) {
        jdbc.sql("UPDATE cycle SET state = 'DRAFT', publish_at = :hour, updated_at = :now WHERE id = :id")
                .param("hour", hour.atOffset(ZoneOffset.UTC))
                .param("now", now())
                .param("id", id)
                .update();
        events.publishEvent(new CycleChanged(id));
    }

    /** The next hour at which a draft becomes public. */
    public Optional<Instant> nextPublication() {
        return jdbc.sql("SELECT min(publish_at) AS at FROM cycle WHERE state = 'DRAFT' AND publish_at > :now")
                .param("now", now())
                .query((row, _) -> Optional.ofNullable(row.getObject("at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
    }

    public Optional<String> previewToken(long id) {
        return jdbc.sql("SELECT preview_token FROM cycle WHERE id = :id")
                .param("id", id)
                .query((row, _) -> Optional.ofNullable(row.getString("preview_token")))
                .single();
    }

    public void setPreviewToken(long id, Optional<String> token) {
        jdbc.sql("UPDATE cycle SET preview_token = :token WHERE id = :id")
                .param("token", token.orElse(null))
                .param("id", id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
