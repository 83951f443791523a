package fr.preau.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** What is never half, whatever was cut: each is asked of the tables and finds nothing. */
final class Whole {

    private static final Map<String, String> NEVER = Map.of(
            "a day with more people than seats, or counted wrong", """
                    SELECT g.day_id
                    FROM day_gauge g
                    LEFT JOIN place p ON p.day_id = g.day_id
                    GROUP BY g.day_id, g.capacity, g.held, g.waiting
                    HAVING g.held > g.capacity
                        OR g.held <> coalesce(sum(seats_of(p.state)), 0)
                        OR g.waiting <> coalesce(sum(queue_of(p.state)), 0)
                    """,
            "somebody without a place", """
                    SELECT id
                    FROM registration r
                    WHERE NOT EXISTS (SELECT 1 FROM place WHERE registration_id = r.id)
                    """,
            "a place whose history does not end as it stands", """
                    SELECT p.id
                    FROM place p
                    WHERE p.state IS DISTINCT FROM (
                        SELECT what
                        FROM place_event e
                        WHERE e.registration_id = p.registration_id AND e.day_id = p.day_id
                        ORDER BY id DESC
                        LIMIT 1
                    )
                    """,
            "somebody who was not written to, or twice", """
                    SELECT r.id
                    FROM registration r
                    WHERE (SELECT count(*) FROM message WHERE kind = 'CONFIRMATION' AND subject_id = r.id) <> 1
                    """,
            "a confirmation of nobody's registration", """
                    SELECT id
                    FROM message
                    WHERE kind = 'CONFIRMATION' AND subject_id NOT IN (SELECT id FROM registration)
                    """,
            "an offer that does not end, or is not told", """
                    SELECT p.id
                    FROM place p
                    WHERE p.state = 'OFFERED'
                        AND (NOT EXISTS (SELECT 1 FROM scheduled_tasks WHERE task_name = 'offer-expiry')
                            OR NOT EXISTS (
                                SELECT 1 FROM message WHERE kind = 'OFFER' AND subject_id = p.registration_id
                            ))
                    """,
            "a team's message to somebody that does not leave, or leaves without one", """
                    SELECT r.id
                    FROM mailing_recipient r
                    FULL JOIN (SELECT subject_id FROM message WHERE kind = 'MAILING') m ON m.subject_id = r.id
                    WHERE r.id IS NULL OR m.subject_id IS NULL
                    """,
            "a message that was sent to nobody", """
                    SELECT id
                    FROM mailing m
                    WHERE (sent_at IS NOT NULL) <> EXISTS (SELECT 1 FROM mailing_recipient WHERE mailing_id = m.id)
                    """,
            "a page changed without a version that tells", """
                    SELECT c.id
                    FROM cycle c
                    WHERE NOT EXISTS (SELECT 1 FROM cycle_version v WHERE v.cycle_id = c.id AND v.document LIKE '%' || c.title || '%')
                    """);

    private Whole() {}

    static void check(TestInstance preau, String where) {
        NEVER.forEach((what, sql) -> assertThat(
                        preau.jdbc().sql(sql).query(String.class).list())
                .as(where + ": " + what)
                .isEmpty());
    }
}
