package fr.preau.registration;

import fr.preau.mail.Outbox;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets who people were. Their places stay, as figures of nobody: how many of which profile, kind of
 * organisation and department.
 */
@Component
class Erasure {

    private static final List<String> KINDS =
            Arrays.stream(LetterKind.values()).map(Enum::name).toList();

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;

    Erasure(JdbcClient jdbc, Outbox outbox, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.events = events;
    }

    /** In the caller's transaction, here and in the modules that stand on this one ({@link PeopleErased}). */
    void forget(Collection<Long> people) {
        if (people.isEmpty()) {
            return;
        }
        var ids = people.toArray(Long[]::new);
        jdbc.sql("""
                UPDATE place_event
                SET by_whom = CASE WHEN by_whom LIKE '%@%' THEN 'ORGANISER' ELSE by_whom END, note = ''
                WHERE registration_id = ANY (:ids)
                """).param("ids", ids).update();
        forgetReplacements(ids);
        jdbc.sql("""
                UPDATE registration
                SET email = '', email_key = id::text, last_name = '', first_name = '', phone = '', job = '',
                    organisation = '', access_needs = '', search_key = '', organisation_key = '', found_by = '',
                    request_reason = '', link_version = link_version + 1
                WHERE id = ANY (:ids)
                """).param("ids", ids).update();
        jdbc.sql("UPDATE place SET email_key = registration_id::text WHERE registration_id = ANY (:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("DELETE FROM reply WHERE registration_id = ANY (:ids)")
                .param("ids", ids)
                .update();
        outbox.forget(KINDS, people);
        events.publishEvent(new PeopleErased(List.copyOf(people)));
    }

    /** Whoever gave them a seat has their name in the history of their own place. */
    private void forgetReplacements(Long[] ids) {
        jdbc.sql("""
                WITH days AS (
                    SELECT DISTINCT day_id FROM place WHERE registration_id = ANY (:ids)
                ), handed_on AS MATERIALIZED (
                    SELECT e.id, e.note
                    FROM days
                    JOIN place p USING (day_id)
                    JOIN place_event e ON e.registration_id = p.registration_id AND e.day_id = p.day_id
                    WHERE starts_with(e.note, :replacedBy)
                )
                UPDATE place_event e
                SET note = :replacement
                FROM handed_on h, registration r
                WHERE e.id = h.id AND r.id = ANY (:ids)
                  AND h.note = :replacedBy || r.first_name || ' ' || r.last_name
                """)
                .param("replacement", PlaceChanges.REPLACEMENT)
                .param("replacedBy", PlaceChanges.REPLACED_BY)
                .param("ids", ids)
                .update();
    }
}
