package fr.preau.news.digest;

import fr.preau.news.Rhythm;
import fr.preau.news.digest.Subscription.Choices;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code news_subscription}. */
@Repository
class Subscriptions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Subscriptions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps what somebody asks for who has not answered yet; whoever has keeps their own choices, which nobody else may
     * change.
     *
     * @param consent the sentence they agreed to
     * @return the number of that address's row
     */
    long ask(String email, Choices choices, String consent) {
        return jdbc.sql("""
                INSERT INTO news_subscription AS s (email, email_key, themes, departments, rhythm, consent, asked_at)
                VALUES (:email, :key, :themes, :departments, :rhythm, :consent, :now)
                ON CONFLICT (email_key) DO UPDATE
                SET themes = CASE WHEN s.confirmed_at IS NULL THEN EXCLUDED.themes ELSE s.themes END,
                    departments = CASE WHEN s.confirmed_at IS NULL THEN EXCLUDED.departments ELSE s.departments END,
                    rhythm = CASE WHEN s.confirmed_at IS NULL THEN EXCLUDED.rhythm ELSE s.rhythm END
                RETURNING id
                """)
                .param("email", email)
                .param("key", email.toLowerCase(Locale.ROOT))
                .param("themes", choices.themes().toArray(String[]::new))
                .param("departments", choices.departments().toArray(String[]::new))
                .param("rhythm", choices.rhythm().name())
                .param("consent", consent)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    Optional<Subscription> withId(long id) {
        return jdbc.sql("SELECT * FROM news_subscription WHERE id = :id")
                .param("id", id)
                .query(Subscriptions::subscription)
                .optional();
    }

    Optional<Subscription> withEmail(String email) {
        return jdbc.sql("SELECT * FROM news_subscription WHERE email_key = :key")
                .param("key", email.strip().toLowerCase(Locale.ROOT))
                .query(Subscriptions::subscription)
                .optional();
    }

    /** The address answered: it is written to from now on, and again if it was refused before. */
    void confirm(long id) {
        jdbc.sql("""
                UPDATE news_subscription
                SET confirmed_at = coalesce(confirmed_at, :now), suspended_at = NULL
                WHERE id = :id
                """).param("id", id).param("now", now()).update();
    }

    void change(long id, Choices choices) {
        jdbc.sql("""
                UPDATE news_subscription
                SET themes = :themes, departments = :departments, rhythm = :rhythm
                WHERE id = :id
                """)
                .param("id", id)
                .param("themes", choices.themes().toArray(String[]::new))
                .param("departments", choices.departments().toArray(String[]::new))
                .param("rhythm", choices.rhythm().name())
                .update();
    }

    void erase(Collection<Long> ids) {
        jdbc.sql("DELETE FROM news_subscription WHERE id = ANY (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    /** Those who asked before then and never answered, or are refused since before that. */
    List<Long> due(Instant askedBefore, Instant suspendedBefore) {
        return jdbc.sql("""
                SELECT id
                FROM news_subscription
                WHERE (confirmed_at IS NULL AND asked_at <= :asked) OR suspended_at <= :suspended
                """)
                .param("asked", askedBefore.atOffset(ZoneOffset.UTC))
                .param("suspended", suspendedBefore.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }

    /** Those to whom these copies went are not written to any more, each copy once. */
    void suspend(Collection<Long> copies) {
        jdbc.sql("""
                WITH refused AS (
                    UPDATE news_copy
                    SET refused_at = :now
                    WHERE id = ANY (:copies) AND refused_at IS NULL
                    RETURNING subscription_id
                )
                UPDATE news_subscription
                SET suspended_at = :now
                WHERE id IN (SELECT subscription_id FROM refused) AND suspended_at IS NULL
                """)
                .param("copies", copies.toArray(Long[]::new))
                .param("now", now())
                .update();
    }

    private record Count(Rhythm rhythm, int people) {}

    /** How many are written to in each rhythm. */
    Map<Rhythm, Integer> counts() {
        var counts = new EnumMap<Rhythm, Integer>(Rhythm.class);
        jdbc.sql("""
                SELECT rhythm, count(*) AS people
                FROM news_subscription
                WHERE confirmed_at IS NOT NULL AND suspended_at IS NULL
                GROUP BY rhythm
                """)
                .query((row, _) -> new Count(Rhythm.valueOf(row.getString("rhythm")), row.getInt("people")))
                .list()
                .forEach(count -> counts.put(count.rhythm, count.people));
        return counts;
    }

    /** How many addresses are refused for good. */
    int suspended() {
        return jdbc.sql("SELECT count(*) FROM news_subscription WHERE suspended_at IS NOT NULL")
                .query(Integer.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    private static Subscription subscription(ResultSet row, int number) throws SQLException {
        return new Subscription(
                row.getLong("id"),
                row.getString("email"),
                new Choices(texts(row, "themes"), texts(row, "departments"), Rhythm.valueOf(row.getString("rhythm"))),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                instant(row, "confirmed_at"),
                instant(row, "suspended_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
