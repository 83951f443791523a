package fr.preau.management.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code notice_choice} and {@code notice}. */
@Repository
class NoticeRows {

    private final JdbcClient jdbc;

    NoticeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What somebody wants to be told, and how far they were.
     *
     * @param refused how many messages of the cycle were refused then
     */
    record Wish(long account, long cycle, NoticeChoice choice, Instant toldUntil, int refused) {}

    /**
     * What one message tells of.
     *
     * @param refused how many messages more than before
     * @param registrations whose names it bears
     */
    record Notice(
            long account,
            long cycle,
            NoticeChoice choice,
            Instant after,
            Instant until,
            List<Long> fullDays,
            int refused,
            List<Long> registrations) {

        Notice {
            fullDays = List.copyOf(fullDays);
            registrations = List.copyOf(registrations);
        }
    }

    NoticeChoice choice(long account, long cycle) {
        return jdbc.sql("SELECT choice FROM notice_choice WHERE account_id = :account AND cycle_id = :cycle")
                .param("account", account)
                .param("cycle", cycle)
                .query(String.class)
                .optional()
                .map(NoticeChoice::valueOf)
                .orElse(NoticeChoice.NOTHING);
    }

    /** What happened before is not told; who chooses otherwise is told from where they were. */
    void choose(long account, long cycle, NoticeChoice choice, Instant now, int refused) {
        if (choice == NoticeChoice.NOTHING) {
            jdbc.sql("DELETE FROM notice_choice WHERE account_id = :account AND cycle_id = :cycle")
                    .param("account", account)
                    .param("cycle", cycle)
                    .update();
            return;
        }
        jdbc.sql("""
                INSERT INTO notice_choice (account_id, cycle_id, choice, told_until, refused)
                VALUES (:account, :cycle, :choice, :now, :refused)
                ON CONFLICT (account_id, cycle_id) DO UPDATE
                SET choice = excluded.choice
                """)
                .param("account", account)
                .param("cycle", cycle)
                .param("choice", choice.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("refused", refused)
                .update();
    }

    List<Wish> wishes() {
        return jdbc.sql("SELECT * FROM notice_choice ORDER BY account_id, cycle_id")
                .query((row, _) -> new Wish(
                        row.getLong("account_id"),
                        row.getLong("cycle_id"),
                        NoticeChoice.valueOf(row.getString("choice")),
                        row.getTimestamp("told_until").toInstant(),
                        row.getInt("refused")))
                .list();
    }

    /** False if another process told it, or the wish changed, since it was read. */
    boolean told(Wish wish, Instant until, int refused) {
        return jdbc.sql("""
                UPDATE notice_choice
                SET told_until = :until, refused = :refused
                WHERE account_id = :account AND cycle_id = :cycle AND choice = :choice AND told_until = :seen
                """)
                        .param("account", wish.account)
                        .param("cycle", wish.cycle)
                        .param("choice", wish.choice.name())
                        .param("seen", wish.toldUntil.atOffset(ZoneOffset.UTC))
                        .param("until", until.atOffset(ZoneOffset.UTC))
                        .param("refused", refused)
                        .update()
                == 1;
    }

    long insert(Notice notice) {
        return jdbc.sql("""
                INSERT INTO notice (account_id, cycle_id, choice, after, until, full_days, refused, registrations)
                VALUES (:account, :cycle, :choice, :after, :until, :days, :refused, :registrations)
                RETURNING id
                """)
                .param("account", notice.account)
                .param("cycle", notice.cycle)
                .param("choice", notice.choice.name())
                .param("after", notice.after.atOffset(ZoneOffset.UTC))
                .param("until", notice.until.atOffset(ZoneOffset.UTC))
                .param("days", notice.fullDays.toArray(Long[]::new))
                .param("refused", notice.refused)
                .param("registrations", notice.registrations.toArray(Long[]::new))
                .query(Long.class)
                .single();
    }

    Optional<Notice> withId(long id) {
        return jdbc.sql("SELECT * FROM notice WHERE id = :id")
                .param("id", id)
                .query(NoticeRows::notice)
                .optional();
    }

    private static Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getLong("account_id"),
                row.getLong("cycle_id"),
                NoticeChoice.valueOf(row.getString("choice")),
                row.getTimestamp("after").toInstant(),
                row.getTimestamp("until").toInstant(),
                List.of((Long[]) row.getArray("full_days").getArray()),
                row.getInt("refused"),
                List.of((Long[]) row.getArray("registrations").getArray()));
    }

    /** Forgets the notices that name one of these registrations; their numbers. */
    List<Long> forget(Collection<Long> registrations) {
        return jdbc.sql("DELETE FROM notice WHERE registrations && :registrations RETURNING id")
                .param("registrations", registrations.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    void eraseBefore(Instant time) {
        jdbc.sql("DELETE FROM notice WHERE until < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }
}
