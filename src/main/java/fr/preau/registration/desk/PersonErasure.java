package fr.preau.registration.desk;

import fr.preau.mail.Outbox;
import fr.preau.platform.Changes;
import fr.preau.registration.LetterKind;
import fr.preau.registration.PeopleErased;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/**
 * Forgets who people were. Their places stay, as figures of nobody: how many of which profile, kind of
 * organisation and department.
 */
@NamedInterface("desk")
@Repository
public class PersonErasure {

    private static final List<String> KINDS =
            Arrays.stream(LetterKind.values()).map(Enum::name).toList();

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    PersonErasure(JdbcClient jdbc, Outbox outbox, Changes changes, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.changes = changes;
        this.events = events;
    }

    /** In the caller's transaction, here and in the modules that stand on this one ({@link PeopleErased}). */
    public void forget(Collection<Long> people) {
        if (people.isEmpty()) {
            return;
        }
        var ids = people.toArray(Long[]::new);
        jdbc.sql("""
                UPDATE place_event
                SET by_whom = CASE WHEN by_whom LIKE '%@%' THEN 'ORGANISER' ELSE by_whom END, note = '',
                    handed_to = NULL
                WHERE registration_id = ANY (:ids)
                """).param("ids", ids).update();
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
        jdbc.sql("DELETE FROM person_note WHERE registration_id = ANY (:ids)")
                .param("ids", ids)
                .update();
        outbox.forget(KINDS, people);
        changes.tell(Changes.What.PLACES);
        events.publishEvent(new PeopleErased(List.copyOf(people)));
    }

    /** What somebody needs to be welcomed, of those whose cycle ended before that day. */
    void forgetNeeds(LocalDate today) {
        jdbc.sql("""
                UPDATE registration r
                SET access_needs = ''
                WHERE access_needs <> ''
                  AND (SELECT max(d.date) FROM meeting_day d WHERE d.cycle_id = r.cycle_id) < :today
                """).param("today", today).update();
        jdbc.sql("""
                DELETE FROM reply a
                USING question_version v, question q
                WHERE v.question_id = a.question_id AND v.version = a.version AND v.welcome
                  AND q.id = a.question_id
                  AND (SELECT max(d.date) FROM meeting_day d WHERE d.cycle_id = q.cycle_id) < :today
                """).param("today", today).update();
    }

    /** Those who are still known, of cycles that ended before that date. */
    List<Long> dueBefore(LocalDate date) {
        return jdbc.sql("""
                SELECT r.id
                FROM registration r
                WHERE r.email <> ''
                  AND (SELECT max(d.date) FROM meeting_day d WHERE d.cycle_id = r.cycle_id) < :date
                """).param("date", date).query(Long.class).list();
    }
}
