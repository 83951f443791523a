package fr.preau.mail.wording;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/** The table {@code letter_wording}: what a centre, or one of its cycles, has messages say in its own words. */
@NamedInterface("wording")
@Repository
public class LetterWordings {

    private final JdbcClient jdbc;
    private final Clock clock;

    LetterWordings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whose words: the centre's for every cycle, or those of one cycle. */
    public sealed interface Scope {
        record Centre() implements Scope {}

        @NamedInterface("wording")
        record OneCycle(long id) implements Scope {}

        Scope CENTRE = new Centre();
    }

    /**
     * A wording as it is stored.
     *
     * @param version another one each time that somebody writes, never the same again
     * @param writer name of who wrote it
     */
    public record Stored(String kind, LetterWording wording, long version, Instant writtenAt, String writer) {}

    /** The version of what nobody has written. */
    public static final long UNWRITTEN = 0;

    public List<Stored> all(Scope scope) {
        return jdbc.sql("""
                SELECT *
                FROM letter_wording
                WHERE cycle_id IS NOT DISTINCT FROM :cycle
                """)
                .param("cycle", cycle(scope))
                .query(LetterWordings::stored)
                .list();
    }

    public Optional<Stored> of(Scope scope, String kind) {
        return all(scope).stream().filter(one -> one.kind.equals(kind)).findFirst();
    }

    /**
     * What the message says for that cycle: the cycle's own words, else the centre's, else the standard's.
     * Words that no longer fit their message, as after an upgrade, are passed over.
     */
    public LetterWording inForce(LetterModel model, long cycleId) {
        return jdbc
                .sql("""
                SELECT *
                FROM letter_wording
                WHERE kind = :kind AND (cycle_id = :cycle OR cycle_id IS NULL)
                ORDER BY cycle_id NULLS LAST
                """)
                .param("kind", model.kind())
                .param("cycle", cycleId)
                .query(LetterWordings::stored)
                .list()
                .stream()
                .map(Stored::wording)
                .filter(wording -> model.faults(wording).isEmpty())
                .findFirst()
                .orElse(model.standard());
    }

    /** Writes these words, unless somebody else wrote or restored since that version; true if they stand. */
    public boolean write(Scope scope, String kind, LetterWording wording, long seen, String writer) {
        return jdbc.sql("""
                INSERT INTO letter_wording AS known (kind, cycle_id, subject, body, written_at, writer)
                SELECT :kind, :cycle, :subject, :body, :now, :writer
                WHERE :seen = 0 OR EXISTS (
                    SELECT 1
                    FROM letter_wording
                    WHERE kind = :kind AND cycle_id IS NOT DISTINCT FROM :cycle
                )
                ON CONFLICT (kind, cycle_id) DO UPDATE
                SET subject = excluded.subject, body = excluded.body, written_at = excluded.written_at,
                    writer = excluded.writer, version = nextval('letter_wording_version')
                WHERE known.version = :seen
                """)
                        .param("kind", kind)
                        .param("cycle", cycle(scope))
                        .param("subject", wording.subject())
                        .param("body", wording.body())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("writer", writer)
                        .param("seen", seen)
                        .update()
                == 1;
    }

    /** Gives a cycle the words of another, with who wrote them. */
    public void copy(long from, long to) {
        jdbc.sql("""
                INSERT INTO letter_wording (kind, cycle_id, subject, body, written_at, writer)
                SELECT kind, :to, subject, body, written_at, writer
                FROM letter_wording
                WHERE cycle_id = :from
                """).param("from", from).param("to", to).update();
    }

    /** Gives the message back the words that stand behind, unless somebody else wrote since that version. */
    public boolean restore(Scope scope, String kind, long seen) {
        return jdbc.sql("""
                DELETE FROM letter_wording
                WHERE kind = :kind AND cycle_id IS NOT DISTINCT FROM :cycle AND version = :seen
                """)
                        .param("kind", kind)
                        .param("cycle", cycle(scope))
                        .param("seen", seen)
                        .update()
                == 1;
    }

    private static SqlParameterValue cycle(Scope scope) {
        return new SqlParameterValue(
                Types.BIGINT,
                switch (scope) {
                    case Scope.Centre _ -> null;
                    case Scope.OneCycle(var id) -> id;
                });
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getString("kind"),
                new LetterWording(row.getString("subject"), row.getString("body")),
                row.getLong("version"),
                row.getTimestamp("written_at").toInstant(),
                row.getString("writer"));
    }
}
