package fr.preau.resource;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether the addresses of resources still answer, kept beside them. */
@Repository
public class LinkAnswers {

    private static final int DAYS_BETWEEN = 7;
    private static final int MOST_A_NIGHT = 300;

    private final JdbcClient jdbc;

    LinkAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An address that is to be asked. */
    record Due(long id, String url) {}

    /**
     * What was found.
     *
     * @param on when it was last asked
     * @param fault why it gives nothing, in French; empty when it answered
     * @param since the first day on which it gave nothing
     */
    public record Standing(LocalDate on, String fault, Optional<LocalDate> since) {}

    /** Of what everybody may see: those of a week ago, and those that gave nothing when they were last asked. */
    List<Due> due(LocalDate today) {
        return jdbc.sql("""
                SELECT id, url
                FROM resource
                WHERE url <> '' AND approved_at IS NOT NULL
                  AND (link_asked_on IS NULL OR link_asked_on <= :weekAgo OR link_fault <> '' AND link_asked_on < :today)
                ORDER BY link_asked_on NULLS FIRST, id
                LIMIT :most
                """)
                .param("today", today)
                .param("weekAgo", today.minusDays(DAYS_BETWEEN))
                .param("most", MOST_A_NIGHT)
                .query((row, _) -> new Due(row.getLong("id"), row.getString("url")))
                .list();
    }

    /** @param fault in French; empty when it answered */
    void asked(Due one, LocalDate today, String fault) {
        jdbc.sql("""
                UPDATE resource
                SET link_asked_on = :today, link_fault = :fault,
                    link_fault_since = CASE WHEN :fault = '' THEN NULL ELSE coalesce(link_fault_since, :today::date) END
                WHERE id = :id AND url = :url
                """)
                .param("id", one.id)
                .param("url", one.url)
                .param("today", today)
                .param("fault", fault)
                .update();
    }

    /** By the number of the resource; of those alone that were ever asked. */
    public Map<Long, Standing> ofCycle(long cycle) {
        return jdbc
                .sql("""
                SELECT r.id, r.link_asked_on, r.link_fault, r.link_fault_since
                FROM resource r
                JOIN meeting_day d ON d.id = r.day_id
                WHERE d.cycle_id = :cycle AND r.link_asked_on IS NOT NULL
                """)
                .param("cycle", cycle)
                .query((row, _) -> Map.entry(
                        row.getLong("id"),
                        new Standing(
                                row.getObject("link_asked_on", LocalDate.class),
                                row.getString("link_fault"),
                                Optional.ofNullable(row.getObject("link_fault_since", LocalDate.class)))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
