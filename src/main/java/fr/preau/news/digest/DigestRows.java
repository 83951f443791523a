package fr.preau.news.digest;

import fr.preau.news.Rhythm;
import fr.preau.news.digest.NewsDigest.Item;
import fr.preau.platform.database.SqlArrays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code news_digest}, {@code news_digest_item} and {@code news_copy}. */
@Repository
class DigestRows {

    private final JdbcClient jdbc;

    DigestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of a new draft; empty where one of that rhythm stands already. */
    Optional<Long> insert(Rhythm rhythm, String title, Instant start, Instant now) {
        return jdbc.sql("""
                INSERT INTO news_digest (rhythm, title, opening, prepared_at, covers_from, covers_until)
                VALUES (:rhythm, :title, '', :now, :start, :now)
                ON CONFLICT DO NOTHING
                RETURNING id
                """)
                .param("rhythm", rhythm.name())
                .param("title", title)
                .param("start", utc(start))
                .param("now", utc(now))
                .query(Long.class)
                .optional();
    }

    /** Adds items that it does not have yet behind those that it has; it covers the time until then. */
    void add(long id, List<Item> items, Instant now) {
        jdbc.sql("""
                INSERT INTO news_digest_item (digest_id, note_id, place, words, themes, departments)
                SELECT :id, note_id, place + (SELECT count(*) FROM news_digest_item WHERE digest_id = :id),
                       words, themes::text[], departments::text[]
                FROM unnest(:notes::bigint[], :words::text[], :themes::text[], :departments::text[])
                     WITH ORDINALITY AS i (note_id, words, themes, departments, place)
                ON CONFLICT DO NOTHING
                """)
                .param("id", id)
                .param("notes", SqlArrays.numbers(items, Item::note))
                .param("words", SqlArrays.texts(items, Item::words))
                .param("themes", SqlArrays.texts(items, item -> list(item.themes())))
                .param("departments", SqlArrays.texts(items, item -> list(item.departments())))
                .update();
        jdbc.sql("UPDATE news_digest SET covers_until = :now, version = version + 1 WHERE id = :id")
                .param("id", id)
                .param("now", utc(now))
                .update();
    }

    /** Slugs and codes hold neither quotes nor commas. */
    private static String list(List<String> words) {
        return "{" + String.join(",", words) + "}";
    }

    /** Writes what it says, if it is still that version and a draft; whether it was. */
    boolean save(long id, int version, String title, String opening) {
        return jdbc.sql("""
                UPDATE news_digest
                SET title = :title, opening = :opening, version = version + 1
                WHERE id = :id AND version = :version AND sent_at IS NULL
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("title", title)
                        .param("opening", opening)
                        .update()
                == 1;
    }

    void save(long id, List<Item> items) {
        jdbc.sql("""
                UPDATE news_digest_item i
                SET kept = w.kept::boolean, words = w.words
                FROM unnest(:notes::bigint[], :kept::text[], :words::text[]) AS w (note_id, kept, words)
                WHERE i.digest_id = :id AND i.note_id = w.note_id
                """)
                .param("id", id)
                .param("notes", SqlArrays.numbers(items, Item::note))
                .param("kept", SqlArrays.texts(items, item -> String.valueOf(item.kept())))
                .param("words", SqlArrays.texts(items, Item::words))
                .update();
    }

    /** Marks it as sent, if it is still that version and a draft; whether it was. */
    boolean leave(long id, int version, Instant now) {
        return jdbc.sql("""
                UPDATE news_digest
                SET sent_at = :now, version = version + 1
                WHERE id = :id AND version = :version AND sent_at IS NULL
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("now", utc(now))
                        .update()
                == 1;
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

    Optional<NewsDigest> withId(long id) {
        return jdbc.sql("SELECT * FROM news_digest WHERE id = :id")
                .param("id", id)
                .query(this::digest)
                .optional();
    }

    /** Drafts first, then the latest sent. */
    List<NewsDigest> latest(int most) {
        return jdbc.sql("""
                SELECT *
                FROM news_digest
                ORDER BY sent_at IS NOT NULL, sent_at DESC, id DESC
                LIMIT :most
                """).param("most", most).query(this::digest).list();
    }

    /** Since when notes are told in that rhythm; empty before its first letter. */
    Optional<Instant> start(Rhythm rhythm) {
        return jdbc.sql("SELECT min(covers_from) AS start FROM news_digest WHERE rhythm = :rhythm")
                .param("rhythm", rhythm.name())
                .query((row, _) -> instant(row, "start"))
                .single();
    }

    /** The notes that a letter of that rhythm tells, or left out. */
    Set<Long> told(Rhythm rhythm) {
        return jdbc.sql("""
                SELECT DISTINCT i.note_id
                FROM news_digest_item i
                JOIN news_digest d ON d.id = i.digest_id
                WHERE d.rhythm = :rhythm
                """).param("rhythm", rhythm.name()).query(Long.class).set();
    }

    /** The last that was written for a rhythm, a draft or not. */
    record Last(Instant prepared, Instant coversUntil, boolean draft, long id) {}

    Optional<Last> last(Rhythm rhythm) {
        return jdbc.sql("""
                SELECT id, prepared_at, covers_until, sent_at IS NULL AS draft
                FROM news_digest
                WHERE rhythm = :rhythm
                ORDER BY id DESC
                LIMIT 1
                """)
                .param("rhythm", rhythm.name())
                .query((row, _) -> new Last(
                        instant(row, "prepared_at").orElseThrow(),
                        instant(row, "covers_until").orElseThrow(),
                        row.getBoolean("draft"),
                        row.getLong("id")))
                .optional();
    }

    /** How a letter that was sent last said it of that note, if one has. */
    Optional<String> said(long note) {
        return jdbc.sql("""
                SELECT i.words
                FROM news_digest_item i
                JOIN news_digest d ON d.id = i.digest_id
                WHERE i.note_id = :note AND i.kept AND d.sent_at IS NOT NULL
                ORDER BY d.sent_at DESC
                LIMIT 1
                """).param("note", note).query(String.class).optional();
    }

    private NewsDigest digest(ResultSet row, int number) throws SQLException {
        var id = row.getLong("id");
        return new NewsDigest(
                id,
                row.getInt("version"),
                Rhythm.valueOf(row.getString("rhythm")),
                row.getString("title"),
                row.getString("opening"),
                instant(row, "covers_until").orElseThrow(),
                instant(row, "sent_at"),
                row.getInt("copies"),
                items(id));
    }

    private List<Item> items(long id) {
        return jdbc.sql("""
                SELECT i.*, n.title, n.fact_date, n.deadline
                FROM news_digest_item i
                JOIN note n ON n.id = i.note_id
                WHERE i.digest_id = :id AND n.published_at IS NOT NULL
                ORDER BY i.place
                """)
                .param("id", id)
                .query((row, _) -> new Item(
                        row.getLong("note_id"),
                        row.getString("title"),
                        row.getObject("fact_date", LocalDate.class),
                        Optional.ofNullable(row.getObject("deadline", LocalDate.class)),
                        row.getBoolean("kept"),
                        row.getString("words"),
                        List.of((String[]) row.getArray("themes").getArray()),
                        List.of((String[]) row.getArray("departments").getArray())))
                .list();
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
