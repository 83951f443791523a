package fr.preau.news;

import fr.preau.news.Note.Content;
import fr.preau.news.Note.Correction;
import fr.preau.news.Note.Source;
import fr.preau.platform.Changes;
import fr.preau.platform.Changes.What;
import fr.preau.platform.Json;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code note} and {@code note_correction}. */
@Repository
public class Notes {

    private final JdbcClient jdbc;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notes(JdbcClient jdbc, Changes changes, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    /** Every note, drafts included, the latest fact first. */
    public List<Note> all() {
        return read("WHERE true", Map.of());
    }

    /** What everybody reads, the latest fact first. */
    public List<Note> published() {
        return read("WHERE published_at IS NOT NULL", Map.of());
    }

    public Optional<Note> withId(long id) {
        return read("WHERE id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Writes a note, for everybody at once or for the team alone; its number. */
    @Transactional
    public long add(Content content, boolean published) {
        var id = content(jdbc.sql("""
                INSERT INTO note (title, markdown, fact_date, deadline, sources, consulted, themes, departments,
                                  created_at, published_at)
                VALUES (:title, :markdown, :date, :deadline, :sources::jsonb, :consulted, :themes, :departments, :now,
                        CASE WHEN :published THEN :now::timestamptz END)
                RETURNING id
                """), content)
                .param("now", now())
                .param("published", published)
                .query(Long.class)
                .single();
        if (published) {
            events.publishEvent(new NoteShown(id));
        }
        changes.tell(What.NEWS);
        return id;
    }

    /**
     * Replaces what it says, if it is still that version.
     *
     * @param correction shown below the note; empty where nothing was wrong
     * @return whether it was still that version
     */
    @Transactional
    public boolean change(long id, int version, Content content, String correction) {
        var changed = content(jdbc.sql("""
                UPDATE note
                SET title = :title, markdown = :markdown, fact_date = :date, deadline = :deadline,
                    sources = :sources::jsonb, consulted = :consulted, themes = :themes,
                    departments = :departments, version = version + 1
                WHERE id = :id AND version = :version
                """), content)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
        if (changed && !correction.isEmpty()) {
            jdbc.sql("""
                    INSERT INTO note_correction (note_id, number, at, what)
                    VALUES (:id, :version, :now, :what)
                    """)
                    .param("id", id)
                    .param("version", version + 1)
                    .param("now", now())
                    .param("what", correction)
                    .update();
        }
        if (changed) {
            events.publishEvent(new NoteChanged(id));
        }
        changes.tell(What.NEWS);
        return changed;
    }

    /** Lets everybody read it from now on, or nobody but the team. */
    @Transactional
    public void show(long id, boolean published) {
        jdbc.sql("""
                UPDATE note
                SET published_at = CASE WHEN :published THEN coalesce(published_at, :now::timestamptz) END
                WHERE id = :id
                """)
                .param("id", id)
                .param("published", published)
                .param("now", now())
                .update();
        if (published) {
            events.publishEvent(new NoteShown(id));
        }
        changes.tell(What.NEWS);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static StatementSpec content(StatementSpec statement, Content content) {
        return statement
                .param("title", content.title())
                .param("markdown", content.markdown())
                .param("date", content.date())
                .param("deadline", content.deadline().orElse(null))
                .param("sources", Json.write(content.sources()))
                .param("consulted", content.consulted())
                .param("themes", content.themes().toArray(String[]::new))
                .param("departments", content.departments().toArray(String[]::new));
    }

    private List<Note> read(String which, Map<String, Object> parameters) {
        var corrections = jdbc
                .sql("""
                        SELECT note_id, at, what FROM note_correction JOIN note ON id = note_id %s
                        ORDER BY note_id, number
                        """.formatted(which))
                .params(parameters)
                .query((row, _) -> Map.entry(
                        row.getLong("note_id"),
                        new Correction(instant(row, "at").orElseThrow(), row.getString("what"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("""
                        SELECT id, version, title, markdown, fact_date, deadline, sources, consulted, themes, departments,
                               published_at
                        FROM note %s
                        ORDER BY fact_date DESC, id DESC
                        """.formatted(which))
                .params(parameters)
                .query((row, _) -> note(row, corrections.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    private static Note note(ResultSet row, List<Correction> corrections) throws SQLException {
        return new Note(
                row.getLong("id"),
                row.getInt("version"),
                new Content(
                        row.getString("title"),
                        row.getString("markdown"),
                        row.getObject("fact_date", LocalDate.class),
                        Optional.ofNullable(row.getObject("deadline", LocalDate.class)),
                        List.of(Json.read(row.getString("sources"), Source[].class)),
                        row.getObject("consulted", LocalDate.class),
                        words(row.getArray("themes")),
                        words(row.getArray("departments"))),
                instant(row, "published_at"),
                corrections);
    }

    private static List<String> words(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
