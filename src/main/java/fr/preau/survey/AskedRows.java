package fr.preau.survey;

import fr.preau.survey.urn.Urn.Holder;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code survey_asked}: who was asked, answered or not. */
@Repository
class AskedRows {

    private final JdbcClient jdbc;

    AskedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody who was asked.
     *
     * @param registration 0 for somebody known by an address alone
     */
    record Asked(long id, long survey, long registration, String email) {

        Holder holder() {
            return registration == 0 ? new Holder.Address(email) : new Holder.Person(registration);
        }
    }

    private static final String SELECT =
            "SELECT id, survey_id AS survey, coalesce(registration_id, 0) AS registration, email FROM survey_asked ";

    /** Those who were not asked yet, in no order that says anything. */
    List<Asked> addPeople(long survey, Collection<Long> registrations) {
        return jdbc.sql("""
                INSERT INTO survey_asked (survey_id, registration_id)
                SELECT :survey, w.registration
                FROM unnest(:registrations::bigint[]) AS w (registration)
                ORDER BY 2
                ON CONFLICT DO NOTHING
                RETURNING id, survey_id AS survey, registration_id AS registration, email
                """)
                .param("survey", survey)
                .param("registrations", registrations.toArray(Long[]::new))
                .query(Asked.class)
                .list();
    }

    List<Asked> addAddresses(long survey, Collection<String> emails) {
        return jdbc.sql("""
                INSERT INTO survey_asked (survey_id, email)
                SELECT :survey, w.email
                FROM unnest(:emails::text[]) AS w (email)
                ORDER BY 2
                ON CONFLICT DO NOTHING
                RETURNING id, survey_id AS survey, 0 AS registration, email
                """)
                .param("survey", survey)
                .param("emails", emails.toArray(String[]::new))
                .query(Asked.class)
                .list();
    }

    Optional<Asked> withId(long id) {
        return jdbc.sql(SELECT + "WHERE id = :id")
                .param("id", id)
                .query(Asked.class)
                .optional();
    }

    List<Asked> of(long survey) {
        return jdbc.sql(SELECT + "WHERE survey_id = :survey ORDER BY id")
                .param("survey", survey)
                .query(Asked.class)
                .list();
    }

    /** Where that person is asked, in surveys that are open. */
    List<Asked> openTo(long registration) {
        return jdbc.sql(SELECT + """
                WHERE registration_id = :registration
                  AND survey_id IN (SELECT id FROM survey WHERE state = 'OPEN')
                ORDER BY id
                """)
                .param("registration", registration)
                .query(Asked.class)
                .list();
    }

    /** Forgets that these people were asked. */
    List<Asked> forget(List<Long> registrations) {
        return jdbc.sql("""
                DELETE FROM survey_asked
                WHERE registration_id = ANY (:registrations)
                RETURNING id, survey_id AS survey, registration_id AS registration, email
                """)
                .param("registrations", registrations.toArray(Long[]::new))
                .query(Asked.class)
                .list();
    }

    /** Forgets addresses and texts of surveys that closed before then; the numbers of whom was asked there. */
    List<Long> eraseClosedBefore(LocalDate date) {
        jdbc.sql("""
                DELETE FROM survey_text
                WHERE question_id IN (
                    SELECT q.id
                    FROM survey_question q
                    JOIN survey s ON s.id = q.survey_id
                    WHERE s.closed_at < :date
                )
                """).param("date", date).update();
        return jdbc.sql("""
                DELETE FROM survey_asked
                WHERE survey_id IN (SELECT id FROM survey WHERE closed_at < :date)
                RETURNING id
                """).param("date", date).query(Long.class).list();
    }
}
