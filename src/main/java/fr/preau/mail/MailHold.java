package fr.preau.mail;

import fr.preau.platform.Restored;
import fr.preau.platform.Settings;
import fr.preau.platform.job.Jobs;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table {@code mail_hold}: after a restoration no message leaves until an administrator says so, for what waited
 * when the backup was taken may have left since, and what the clock plans now may have been planned and have left
 * then. {@link Departures#leaves} looks at it.
 */
@Repository
public class MailHold {

    private final JdbcClient jdbc;
    private final Jobs jobs;
    private final Bell bell;
    private final Settings settings;

    MailHold(JdbcClient jdbc, Jobs jobs, Bell bell, Settings settings) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.bell = bell;
        this.settings = settings;
    }

    /** What was handed over at the moment of the backup has arrived or not: nobody will know. */
    @EventListener
    void hold(Restored restored) {
        jdbc.sql("""
                UPDATE message
                SET state = 'UNCERTAIN', detail = 'Ce message partait au moment de la sauvegarde restaurée. Il est peut-être arrivé.'
                WHERE state = 'LEAVING'
                """).update();
        jdbc.sql("""
                INSERT INTO mail_hold (taken_at, since)
                VALUES (:taken, :now)
                ON CONFLICT (single) DO UPDATE SET taken_at = excluded.taken_at, since = excluded.since
                """)
                .param("taken", restored.taken().atOffset(ZoneOffset.UTC))
                .param("now", restored.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Mail is held.
     *
     * @param taken the moment of the backup
     * @param since the moment of the restoration
     */
    public record Held(Instant taken, Instant since) {}

    /** Empty while messages leave. */
    public Optional<Held> held() {
        return jdbc.sql("SELECT taken_at, since FROM mail_hold")
                .query((row, _) -> new Held(
                        row.getTimestamp("taken_at").toInstant(),
                        row.getTimestamp("since").toInstant()))
                .optional();
    }

    /** Whether what is planned now reaches nobody: no mail server is set, or all is held. */
    public boolean nothingLeaves() {
        return settings.smtp().isEmpty() || held().isPresent();
    }

    /**
     * The waiting messages of one kind.
     *
     * @param before how many waited when the backup was taken
     * @param after how many were planned since the restoration
     * @param last the number of the latest
     */
    public record Waiting(String kind, int before, int after, long last) {}

    /** What is held, by kind. */
    public List<Waiting> waiting() {
        return jdbc.sql("""
                SELECT kind,
                       count(*) FILTER (WHERE planned_at < (SELECT since FROM mail_hold)) AS before,
                       count(*) FILTER (WHERE planned_at >= (SELECT since FROM mail_hold)) AS after,
                       max(id) AS last
                FROM message
                WHERE state = 'WAITING'
                GROUP BY kind
                ORDER BY kind
                """).query(Waiting.class).list();
    }

    /**
     * Ends the held messages of that kind, those from before the backup or those from after.
     *
     * @param last the latest that was shown to whoever decided
     * @return how many; none where mail is not held
     */
    @Transactional
    public int drop(String kind, boolean before, long last) {
        return jdbc.sql("""
                UPDATE message
                SET state = 'MOOT', detail = 'Retenu après une restauration, puis abandonné par un administrateur.'
                WHERE state = 'WAITING' AND kind = :kind AND id <= :last
                  AND (planned_at < (SELECT since FROM mail_hold)) = :before
                """)
                .param("kind", kind)
                .param("before", before)
                .param("last", last)
                .update();
    }

    /** What came of asking for mail to leave again. */
    public enum Release {
        RELEASED,
        /** What the clock had to do meanwhile is not all done: what it plans may have left once. */
        TOO_EARLY,
        NOT_HELD
    }

    /** Has what still waits leave, and all that comes. */
    @Transactional
    public Release release() {
        var held = held();
        if (held.isEmpty()) {
            return Release.NOT_HELD;
        }
        if (jobs.overdue(held.get().since())) {
            return Release.TOO_EARLY;
        }
        jdbc.sql("DELETE FROM mail_hold").update();
        bell.ringAfterCommit();
        return Release.RELEASED;
    }
}
