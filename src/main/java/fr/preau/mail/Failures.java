package fr.preau.mail;

import fr.preau.mail.Outbox.Haste;
import fr.preau.platform.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The messages that did not leave as they should, in the table {@code message}, and sending them again. */
@Repository
public class Failures {

    /** A server that was away for one attempt is no news: mail is made for that. */
    private static final int SURPRISING = 2;

    private static final int NAMED = 20;

    private final JdbcClient jdbc;
    private final Departures departures;
    private final Bell bell;
    private final Settings settings;
    private final Clock clock;

    Failures(JdbcClient jdbc, Departures departures, Bell bell, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.departures = departures;
        this.bell = bell;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Messages about some days that people may be without.
     *
     * @param refused by the recipient's side
     * @param failed by our own server, or never written
     * @param retried not taken yet, and to be tried again
     */
    public record Troubles(int refused, int failed, int uncertain, int retried) {

        public int all() {
            return refused + failed + uncertain + retried;
        }
    }

    /** How many messages about these days did not leave as they should. */
    public Troubles troubles(Collection<Long> days) {
        return jdbc.sql("""
                SELECT count(*) FILTER (WHERE state = 'REFUSED') AS refused,
                       count(*) FILTER (WHERE state = 'FAILED') AS failed,
                       count(*) FILTER (WHERE state = 'UNCERTAIN') AS uncertain,
                       count(*) FILTER (WHERE state = 'WAITING') AS retried
                FROM message
                WHERE state IN ('REFUSED', 'FAILED', 'UNCERTAIN', 'WAITING')
                  AND (state <> 'WAITING' OR attempts > 0)
                  AND days && :days
                """)
                .param("days", days.toArray(Long[]::new))
                .query(Troubles.class)
                .single();
    }

    /**
     * Our own server keeps mail from leaving.
     *
     * @param since the first failure that nothing has left since
     * @param words what the server said last, or what was met instead of it
     * @param waiting how many messages have not left
     */
    public record Standstill(Cause cause, Instant since, String words, int waiting) {}

    /** Whether it does at this moment: a message that left since is the proof that it does no more. */
    public Optional<Standstill> standstill() {
        return jdbc.sql("""
                WITH failed AS (
                    SELECT cause, failed_at, detail
                    FROM message
                    WHERE cause IN ('SERVER', 'SETTINGS')
                      AND state IN ('WAITING', 'FAILED')
                      AND again_as IS NULL
                      AND (cause = 'SETTINGS' OR attempts >= :surprising)
                      AND failed_at > coalesce((SELECT max(sent_at) FROM message WHERE state = 'SENT'), '-infinity')
                )
                SELECT last.cause, last.detail,
                       (SELECT min(failed_at) FROM failed) AS since,
                       (SELECT count(*) FROM message WHERE state = 'WAITING') AS waiting
                FROM failed AS last
                ORDER BY last.failed_at DESC
                LIMIT 1
                """)
                .param("surprising", SURPRISING)
                .query((row, _) -> new Standstill(
                        Cause.valueOf(row.getString("cause")),
                        row.getTimestamp("since").toInstant(),
                        row.getString("detail"),
                        row.getInt("waiting")))
                .optional();
    }

    /**
     * Those that did not leave for one cause and were not sent again.
     *
     * @param ended how many nothing will be tried for any more
     * @param waiting how many will be tried again by themselves
     * @param last the number of the latest; none that fails later is of this group
     * @param some of their recipients, the first ones
     */
    public record Group(Cause cause, int ended, int waiting, long last, List<String> some) {

        public Group {
            some = List.copyOf(some);
        }

        public int all() {
            return ended + waiting;
        }
    }

    /** One for each cause that messages failed for; what was kept is one once there is a server that takes it. */
    public List<Group> groups() {
        return groups(Optional.empty());
    }

    public Optional<Group> group(Cause cause) {
        return groups(Optional.of(cause)).stream().findFirst();
    }

    private List<Group> groups(Optional<Cause> wanted) {
        return jdbc.sql("""
                SELECT cause,
                       count(*) FILTER (WHERE state <> 'WAITING') AS ended,
                       count(*) FILTER (WHERE state = 'WAITING') AS waiting,
                       max(id) AS last,
                       array_agg(recipient ORDER BY id) FILTER (WHERE place <= :named) AS some
                FROM (
                    SELECT *, row_number() OVER (PARTITION BY cause ORDER BY id) AS place
                    FROM (
                        SELECT id, recipient, state, cause
                        FROM message
                        WHERE cause <> '' AND again_as IS NULL AND state IN ('WAITING', 'FAILED', 'REFUSED')
                        UNION ALL
                        SELECT id, recipient, state, 'KEPT'
                        FROM message
                        WHERE state = 'KEPT' AND again_as IS NULL AND :mailed
                    ) AS message
                    WHERE :wanted = '' OR cause = :wanted
                ) AS failed
                GROUP BY cause
                ORDER BY count(*) DESC, cause
                """)
                .param("named", NAMED)
                .param("wanted", wanted.map(Enum::name).orElse(""))
                .param("mailed", settings.smtp().isPresent())
                .query((row, _) -> new Group(
                        Cause.valueOf(row.getString("cause")),
                        row.getInt("ended"),
                        row.getInt("waiting"),
                        row.getLong("last"),
                        List.of((String[]) row.getArray("some").getArray())))
                .list();
    }

    /**
     * Has all of that group sent: at once those that wait, by new messages those that nothing would be
     * tried for. Whatever is asked twice happens once.
     *
     * @param last the latest message that was shown to whoever decided
     * @return how many
     */
    @Transactional
    public int again(Cause cause, long last) {
        var sent = cause == Cause.KEPT
                ? kept(last)
                : copies(cause.name(), List.of("FAILED", "REFUSED"), last) + hurried(cause, last);
        bell.ringAfterCommit();
        return sent;
    }

    private int kept(long last) {
        return settings.smtp().isPresent() ? copies("", List.of("KEPT"), last) : 0;
    }

    private int copies(String cause, List<String> states, long last) {
        return jdbc.sql("""
                WITH failed AS (
                    SELECT id
                    FROM message
                    WHERE cause = :cause AND id <= :last AND again_as IS NULL AND state IN (:states)
                    ORDER BY id
                    FOR UPDATE
                ), marked AS (
                    UPDATE message m
                    SET again_as = nextval(pg_get_serial_sequence('message', 'id'))
                    FROM failed
                    WHERE m.id = failed.id
                    RETURNING m.again_as, m.kind, m.subject_id, m.days, m.recipient
                )
                INSERT INTO message (id, kind, subject_id, days, recipient, state, haste, planned_at, due_at)
                SELECT again_as, kind, subject_id, days, recipient, 'WAITING', :haste, :now, :now
                FROM marked
                ORDER BY again_as
                """)
                .param("cause", cause)
                .param("states", states)
                .param("last", last)
                .param("haste", Haste.MANY.rank())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that wait for their next attempt have it at once; so do those that were put off for their sake. */
    private int hurried(Cause cause, long last) {
        var hurried = jdbc.sql("""
                UPDATE message
                SET attempts = 0, due_at = :now
                WHERE cause = :cause AND id <= :last AND state = 'WAITING'
                """)
                .param("cause", cause.name())
                .param("last", last)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        departures.hasten(clock.instant());
        return hurried;
    }

    /** Has the same told once more, by a new message, whose number it returns; empty if that one is not in a state to. */
    @Transactional
    public Optional<Long> again(long id) {
        var now = clock.instant();
        var copy = jdbc.sql("""
                WITH marked AS (
                    UPDATE message
                    SET again_as = nextval(pg_get_serial_sequence('message', 'id'))
                    WHERE id = :id AND state IN ('SENT', 'KEPT', 'REFUSED', 'FAILED', 'UNCERTAIN')
                    RETURNING again_as, kind, subject_id, days, recipient
                )
                INSERT INTO message (id, kind, subject_id, days, recipient, state, haste, planned_at, due_at)
                SELECT again_as, kind, subject_id, days, recipient, 'WAITING', :haste, :now, :now
                FROM marked
                RETURNING id
                """)
                .param("id", id)
                .param("haste", Haste.ANSWER.rank())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
        bell.ringAfterCommit();
        return copy;
    }
}
