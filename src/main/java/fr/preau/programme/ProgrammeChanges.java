package fr.preau.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every figure or state that changed in a programme. Table: {@code programme_change}. */
@Repository("programmeChanges")
public class ProgrammeChanges {

    private final JdbcClient jdbc;
    private final Clock clock;

    ProgrammeChanges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One change.
     *
     * @param request the request whose figure it is; empty for the sheet's own
     * @param field such as {@code voted}, {@code state}, {@code cost}; {@code added} for what was not there
     * @param before as it is stored, cents for an amount; empty where nothing was known
     */
    public record Change(
            long sheet, Optional<Long> request, String field, String before, String after, String byWhom, Instant at) {}

    /** Who changed something by a link: they say themselves what they are called, and may not pass for one of the team. */
    public static String byLink(String what, String called) {
        return "%s « %s », par son lien".formatted(what, called);
    }

    public void note(
            long programme, long sheet, Optional<Long> request, String field, String before, String after, String by) {
        if (before.equals(after)) {
            return;
        }
        jdbc.sql("""
                INSERT INTO programme_change (programme_id, sheet_id, request_id, field, before, after, by_whom, at)
                VALUES (:programme, :sheet, :request, :field, :before, :after, :by, :now)
                """)
                .param("programme", programme)
                .param("sheet", sheet)
                .param("request", request.orElse(null))
                .param("field", field)
                .param("before", before)
                .param("after", after)
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The latest first, from that moment on. */
    public List<Change> since(long programme, Instant moment) {
        return jdbc.sql("""
                SELECT sheet_id, request_id, field, before, after, by_whom, at
                FROM programme_change
                WHERE programme_id = :programme AND at >= :moment
                ORDER BY id DESC
                """)
                .param("programme", programme)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Change(
                        row.getLong("sheet_id"),
                        Optional.ofNullable(row.getObject("request_id", Long.class)),
                        row.getString("field"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("by_whom"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
