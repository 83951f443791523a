package fr.preau.registration.list;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** The table {@code person_note}: what the team writes down about somebody. They go when the person is erased. */
@NamedInterface("list")
@Repository
public class PersonNotes {

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonNotes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param by the address of who wrote it */
    @NamedInterface("list")
    public record Note(long id, Instant at, String by, String text) {}

    /** The latest first. */
    public List<Note> of(long registration) {
        return jdbc.sql("SELECT * FROM person_note WHERE registration_id = :registration ORDER BY id DESC")
                .param("registration", registration)
                .query((row, _) -> new Note(
                        row.getLong("id"),
                        row.getTimestamp("written_at").toInstant(),
                        row.getString("by_whom"),
                        row.getString("text")))
                .list();
    }

    /** Of somebody who is still known; whoever is being erased meanwhile keeps nothing. */
    public boolean write(long registration, String by, String text) {
        return jdbc.sql("""
                INSERT INTO person_note (registration_id, written_at, by_whom, text)
                SELECT id, :now, :by, :text
                FROM registration
                WHERE id = :registration AND email <> ''
                FOR UPDATE
                """)
                        .param("registration", registration)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .param("text", text)
                        .update()
                > 0;
    }

    public void remove(long registration, long id) {
        jdbc.sql("DELETE FROM person_note WHERE id = :id AND registration_id = :registration")
                .param("id", id)
                .param("registration", registration)
                .update();
    }
}
