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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code news_digest} and {@code news_digest_item}. */
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

    /**
     * Adds items that it does not have yet behind those that it has; it covers the time until then. It is another
     * version only with another item: two who prepare it at one moment bring the same.
     */
    void add(long id, List<Item> items, Instant now) {
        var added = jdbc.sql("""
                INSERT INTO news_digest_item (digest_id, note_id, place, words, note_said, themes, departments)
                SELECT :id, i.note_id, i.place + (SELECT count(*) FROM news_digest_item WHERE digest_id = :id),
                       i.words, n.markdown, i.themes::text[], i.departments::text[]
                FROM unnest(:notes::bigint[], :words::text[], :themes::text[], :departments::text[])
                     WITH ORDINALITY AS i (note_id, words, themes, departments, place)
                JOIN note n ON n.id = i.note_id
                ON CONFLICT DO NOTHING
                """)
                .param("id", id)
                .param("notes", SqlArrays.numbers(items, Item::note))
                .param("words", SqlArrays.texts(items, Item::words))
                .param("themes", SqlArrays.texts(items, item -> list(item.themes())))
                .param("departments", SqlArrays.texts(items, item -> list(item.departments())))
                .update();
        jdbc.sql("UPDATE news_digest SET covers_until = :now, version = version + :more WHERE id = :id")
                .param("id", id)
                .param("more", added > 0 ? 1 : 0)
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
                SET kept = w.kept::boolean, words = w.words, note_said = n.markdown
                FROM unnest(:notes::bigint[], :kept::text[], :words::text[]) AS w (note_id, kept, words)
                JOIN note n ON n.id = w.note_id
                WHERE i.digest_id = :id AND i.note_id = w.note_id
                """)
                .param("id", id)
                .param("notes", SqlArrays.numbers(items, Item::note))
                .param("kept", SqlArrays.texts(items, item -> String.valueOf(item.kept())))
                .param("words", SqlArrays.texts(items, Item::words))
                .update();
    }

    /** Marks it as sent, if it is still that version and a draft; whether it was. From then on its words stay. */
    boolean leave(long id, int version, Instant now) {
        var left = jdbc.sql("""
                UPDATE news_digest
                SET sent_at = :now, version = version + 1
                WHERE id = :id AND version = :version AND sent_at IS NULL
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("now", utc(now))
                        .update()
                == 1;
        if (left) {
            jdbc.sql("""
                    UPDATE news_digest_item i
                    SET words = n.markdown, note_said = n.markdown
                    FROM note n
                    WHERE i.digest_id = :id AND n.id = i.note_id AND i.words = i.note_said
                    """).param("id", id).update();
        }
        return left;
    }

    /** Whoever has a draft with that note before them has the note as it was. */
    void touch(long note) {
        jdbc.sql("""
                UPDATE news_digest
                SET version = version + 1
                WHERE sent_at IS NULL AND id IN (SELECT digest_id FROM news_digest_item WHERE note_id = :note)
                """).param("note", note).update();
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

    /** How a letter that was sent last said it of that note, if one has and the note says the same as then. */
    Optional<String> said(long note) {
        return jdbc.sql("""
                SELECT i.words
                FROM news_digest_item i
                JOIN news_digest d ON d.id = i.digest_id
                JOIN note n ON n.id = i.note_id
                WHERE i.note_id = :note AND i.kept AND d.sent_at IS NOT NULL AND i.note_said = n.markdown
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
                SELECT i.*, n.title, n.fact_date, n.deadline,
                       CASE WHEN d.sent_at IS NULL AND i.words = i.note_said THEN n.markdown ELSE i.words END AS told,
                       CASE WHEN d.sent_at IS NULL AND i.words <> i.note_said AND i.note_said <> n.markdown
                            THEN n.markdown END AS changed
                FROM news_digest_item i
                JOIN news_digest d ON d.id = i.digest_id
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
                        row.getString("told"),
                        Optional.ofNullable(row.getString("changed")),
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
