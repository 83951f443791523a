package fr.preau.news.digest;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code news_copy}: whom a letter reaches. */
@Repository
class DigestCopies {

    private final JdbcClient jdbc;

    DigestCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whom a letter would reach: those of its rhythm, for whom at least one of its notes is. */
    private static final String READERS = """
            FROM news_digest d
            JOIN news_subscription s ON s.rhythm = d.rhythm
            WHERE d.id = :id AND s.confirmed_at IS NOT NULL AND s.suspended_at IS NULL
              AND EXISTS (
                  SELECT 1
                  FROM news_digest_item i
                  JOIN note n ON n.id = i.note_id AND n.published_at IS NOT NULL
                  WHERE i.digest_id = d.id AND i.kept
                    AND (s.themes = '{}' OR i.themes = '{}' OR s.themes && i.themes)
                    AND (s.departments = '{}' OR i.departments = '{}' OR s.departments && i.departments)
              )
            """;

    int readers(long id) {
        return jdbc.sql("SELECT count(*) " + READERS)
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    record Copy(long id, String email) {}

    /** One copy for each reader, and no second. */
    List<Copy> copies(long id) {
        var copies = jdbc.sql("""
                WITH made AS (
                    INSERT INTO news_copy (digest_id, subscription_id)
                    SELECT d.id, s.id
                    %s
                    ON CONFLICT DO NOTHING
                    RETURNING id, subscription_id
                )
                SELECT made.id, s.email
                FROM made JOIN news_subscription s ON s.id = made.subscription_id
                ORDER BY made.id
                """.formatted(READERS))
                .param("id", id)
                .query((row, _) -> new Copy(row.getLong("id"), row.getString("email")))
                .list();
        jdbc.sql("UPDATE news_digest SET copies = :copies WHERE id = :id")
                .param("id", id)
                .param("copies", copies.size())
                .update();
        return copies;
    }

    record Addressed(long digest, long subscription) {}

    Optional<Addressed> copy(long id) {
        return jdbc.sql("SELECT digest_id, subscription_id FROM news_copy WHERE id = :id")
                .param("id", id)
                .query((row, _) -> new Addressed(row.getLong("digest_id"), row.getLong("subscription_id")))
                .optional();
    }

    List<Long> copiesOf(Collection<Long> subscriptions) {
        return jdbc.sql("SELECT id FROM news_copy WHERE subscription_id = ANY (:subscriptions)")
                .param("subscriptions", subscriptions.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }
}
