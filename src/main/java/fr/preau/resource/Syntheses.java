package fr.preau.resource;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code resource_version}: a synthesis as it was written, and written again. */
@Repository
public class Syntheses {

    private final JdbcClient jdbc;
    private final Resources resources;
    private final Clock clock;

    Syntheses(JdbcClient jdbc, Resources resources, Clock clock) {
        this.jdbc = jdbc;
        this.resources = resources;
        this.clock = clock;
    }

    /**
     * A text that it had.
     *
     * @param by who saved it; empty where that was not kept
     */
    public record Version(int number, String title, String body, String by, Instant at) {}

    /** Adds it with its first text; its number. */
    @Transactional
    public long add(Resource.Content content, boolean approved, String by) {
        var id = resources.add(content, approved);
        keep(id, 1, content.title(), content.body(), by);
        return id;
    }

    /** What became of a text that was written again. */
    public enum Saved {
        DONE,
        /** It says just that already: nothing was kept. */
        SAME,
        /** Somebody else saved another meanwhile: nothing was changed. */
        OVERTAKEN
    }

    /** Replaces its text, if the one that it replaces is that version. */
    @Transactional
    public Saved rewrite(long id, int version, String title, String body, String by) {
        jdbc.sql("SELECT id FROM resource WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Long.class)
                .single();
        var last = of(id).stream().findFirst();
        var now = last.map(Version::number).orElse(0);
        if (now != version) {
            return Saved.OVERTAKEN;
        }
        if (last.filter(one -> one.title.equals(title) && one.body.equals(body)).isPresent()) {
            return Saved.SAME;
        }
        keep(id, now + 1, title, body, by);
        resources.rewrite(id, title, body);
        return Saved.DONE;
    }

    private void keep(long id, int number, String title, String body, String by) {
        jdbc.sql("""
                INSERT INTO resource_version (resource_id, number, title, body, by_whom, saved_at)
                VALUES (:id, :number, :title, :body, :by, :now)
                """)
                .param("id", id)
                .param("number", number)
                .param("title", title)
                .param("body", body)
                .param("by", by)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    /** All of them, the latest first. */
    public List<Version> of(long id) {
        return jdbc.sql("""
                SELECT number, title, body, by_whom, saved_at
                FROM resource_version
                WHERE resource_id = :id
                ORDER BY number DESC
                """)
                .param("id", id)
                .query((row, _) -> new Version(
                        row.getInt("number"),
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("by_whom"),
                        row.getTimestamp("saved_at").toInstant()))
                .list();
    }
}
