package fr.preau.attendance;

import fr.preau.attendance.PresenceFigures.Group;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Presence of many days at once, counted by the database as {@link Presence} and {@link PresenceFigures} count it.
 * Reads the desk's tables beside {@code presence_event}: a million rows are not to travel to be counted.
 */
@Repository
public class Turnouts {

    /**
     * Who was seen at all on each day. The last record of a half-day decides; whoever was seen there
     * first since the last correction as a walk-in is one.
     */
    private static final String SEEN = """
            WITH told AS (
                SELECT day_id, registration_id, part, what, how,
                       row_number() OVER (PARTITION BY day_id, registration_id, part ORDER BY happened_at, id) AS rank
                FROM presence_event
                WHERE day_id = ANY (:days)
            ), half AS (
                SELECT day_id, registration_id, part, count(*) AS records,
                       coalesce(max(rank) FILTER (WHERE what = 'ABSENT'), 0) AS corrected,
                       array_agg(how ORDER BY rank) AS hows
                FROM told
                GROUP BY day_id, registration_id, part
            ), seen AS (
                SELECT day_id, registration_id,
                       bool_or(hows[corrected + 1] = 'WALK_IN') AS walk_in,
                       bool_or(part = 'MORNING') AS morning,
                       bool_or(part = 'AFTERNOON') AS afternoon
                FROM half
                WHERE records > corrected
                GROUP BY day_id, registration_id
            )
            """;

    private final JdbcClient jdbc;

    Turnouts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What people of a day are told apart by. */
    public enum Trait {
        PROFILE("profile"),
        ORGANISATION("organisation");

        private final String column;

        Trait(String column) {
            this.column = column;
        }
    }

    private record OfDay(long dayId, int registered, int present, int walkIns, int mornings, int afternoons) {

        Turnout turnout() {
            return new Turnout(registered, present, walkIns, mornings, afternoons);
        }
    }

    /** Of those of these days at which somebody was seen; of the others nothing is known. */
    public Map<Long, Turnout> of(Collection<Long> days) {
        return jdbc.sql(SEEN + """
                SELECT s.day_id, count(*) AS present,
                       count(*) FILTER (WHERE s.walk_in) AS walk_ins,
                       count(*) FILTER (WHERE s.morning) AS mornings,
                       count(*) FILTER (WHERE s.afternoon) AS afternoons,
                       min(g.held) + count(*) FILTER (WHERE p.state NOT IN ('CONFIRMED', 'OFFERED'))
                           - count(*) FILTER (WHERE s.walk_in) AS registered
                FROM seen s
                JOIN place p ON p.registration_id = s.registration_id AND p.day_id = s.day_id
                JOIN day_gauge g ON g.day_id = s.day_id
                GROUP BY s.day_id
                """).param("days", days.toArray(Long[]::new)).query(OfDay.class).list().stream()
                .collect(Collectors.toMap(OfDay::dayId, OfDay::turnout));
    }

    /**
     * People and days of these days on which somebody was seen who gave that answer to a question of choice of the
     * form, in whatever case.
     */
    public int answering(String choice, Collection<Long> days) {
        return jdbc.sql(SEEN + """
                SELECT count(DISTINCT (s.day_id, s.registration_id))
                FROM seen s
                JOIN reply a ON a.registration_id = s.registration_id
                JOIN question_version v ON v.question_id = a.question_id AND v.version = a.version
                WHERE v.kind = 'CHOICE' AND lower(a.text) = lower(:choice)
                """)
                .param("days", days.toArray(Long[]::new))
                .param("choice", choice)
                .query(Integer.class)
                .single();
    }

    /**
     * Those of these days by one trait, the largest first, that many at most. Who is no longer known by it
     * is in none.
     */
    public List<Group> by(Trait trait, Collection<Long> days, int most) {
        return jdbc.sql(SEEN + """
                SELECT r.%s AS name,
                       count(*) FILTER (WHERE s.walk_in IS NOT TRUE) AS registered,
                       count(s.registration_id) AS present
                FROM place p
                LEFT JOIN seen s ON s.registration_id = p.registration_id AND s.day_id = p.day_id
                JOIN registration r ON r.id = p.registration_id
                WHERE p.day_id = ANY (:days)
                  AND (p.state IN ('CONFIRMED', 'OFFERED') OR s.registration_id IS NOT NULL)
                  AND r.%s <> ''
                GROUP BY 1
                ORDER BY 2 DESC, 1
                LIMIT :most
                """.replace("%s", trait.column))
                .param("days", days.toArray(Long[]::new))
                .param("most", most)
                .query(Group.class)
                .list();
    }
}
