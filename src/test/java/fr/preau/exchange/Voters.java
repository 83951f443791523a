package fr.preau.exchange;

import fr.preau.testing.TestInstance;
import java.util.List;

/** People like one who is registered, with a seat on that day. */
final class Voters {

    private Voters() {}

    static List<Long> join(TestInstance preau, long day, long one, int number) {
        return preau.jdbc()
                .sql("""
                WITH people AS (
                    INSERT INTO registration (cycle_id, email, email_key, last_name, first_name, phone, job, profile,
                                              organisation, organisation_kind, department, access_needs, search_key,
                                              created_at)
                    SELECT cycle_id, 'votant-' || n || email, 'votant-' || n || email_key, last_name, first_name, phone,
                           job, profile, organisation, organisation_kind, department, access_needs, search_key, created_at
                    FROM registration, generate_series(1, :number) n
                    WHERE id = :one
                    RETURNING id, email_key, created_at
                )
                INSERT INTO place (registration_id, day_id, email_key, state, created_at, changed_at)
                SELECT id, :day, email_key, 'CONFIRMED', created_at, created_at
                FROM people
                RETURNING registration_id
                """)
                .param("number", number)
                .param("one", one)
                .param("day", day)
                .query(Long.class)
                .list();
    }
}
