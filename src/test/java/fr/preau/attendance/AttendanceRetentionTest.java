package fr.preau.attendance;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is left of a presence a year later. */
class AttendanceRetentionTest {

    private final TestInstance preau = TestInstance.shared();

    @Test
    void aYearAfterTheLastDayWhoRecordedIsForgottenAndThePresenceStays() {
        var old = presence("2023-03-01");
        var recent = presence("2024-03-01");

        preau.bean(AttendanceRetention.class).run();

        assertThat(rows(old)).containsExactly(Map.of("by_whom", "STAFF", "what", "PRESENT"));
        assertThat(rows(recent)).containsExactly(Map.of("by_whom", "accueil@exemple.fr", "what", "PRESENT"));
    }

    /** Somebody who came on that day, long ago. */
    private long presence(String date) {
        var slug = preau.publish(cycle().day(date, 10));
        var day = preau.day(slug, date);
        preau.jdbc().sql("""
                WITH person AS (
                    INSERT INTO registration (cycle_id, email, email_key, last_name, first_name, phone, job, profile,
                                              organisation, organisation_kind, department, access_needs, search_key,
                                              created_at)
                    SELECT cycle_id, 'x', 'x', 'X', 'X', '', '', 'OTHER', '', 'AUTRE', '', '', 'x', now()
                    FROM meeting_day
                    WHERE id = :day
                    RETURNING id
                ), seat AS (
                    INSERT INTO place (registration_id, day_id, email_key, state, created_at, changed_at)
                    SELECT id, :day, 'x', 'CONFIRMED', now(), now()
                    FROM person
                    RETURNING registration_id
                ), half AS (
                    INSERT INTO half_day (day_id, part, starts, ends)
                    VALUES (:day, 'MORNING', '09:00', '12:00')
                    RETURNING day_id
                )
                INSERT INTO presence_event (id, registration_id, day_id, part, what, how, by_whom, happened_at,
                                            arrived_at)
                SELECT gen_random_uuid(), registration_id, day_id, 'MORNING', 'PRESENT', 'LIST', 'accueil@exemple.fr',
                       :date::date, :date::date
                FROM seat, half
                """).param("day", day).param("date", date).update();
        return day;
    }

    private List<Map<String, Object>> rows(long day) {
        return preau.jdbc()
                .sql("SELECT by_whom, what FROM presence_event WHERE day_id = :day")
                .param("day", day)
                .query()
                .listOfRows();
    }
}
