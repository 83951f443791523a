package fr.preau.exchange.post;

import fr.preau.exchange.post.Post.Kind;
import fr.preau.exchange.post.Post.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/**
 * The tables {@code exchange_post}, {@code exchange_reply} and {@code exchange_report}. What is read is of people who have a
 * seat on a day of the cycle at that moment.
 */
@NamedInterface("post")
@Repository
public class PostRows {

    private static final String POSTS = """
            SELECT b.*, r.first_name || ' ' || r.last_name AS author, r.organisation,
                   (SELECT count(*) FROM exchange_report x WHERE x.post_id = b.id AND x.reply_id IS NULL) AS reports,
                   (SELECT count(*)
                    FROM exchange_reply y
                    WHERE y.post_id = b.id AND y.state = 'SHOWN'
                      AND (SELECT count(*) FROM exchange_report x WHERE x.reply_id = y.id) < %d
                      AND EXISTS (
                          SELECT 1 FROM place s WHERE s.registration_id = y.registration_id AND s.state = 'CONFIRMED'
                      )) AS replies
            FROM exchange_post b
            JOIN registration r ON r.id = b.registration_id
            WHERE EXISTS (SELECT 1 FROM place s WHERE s.registration_id = b.registration_id AND s.state = 'CONFIRMED')
            """.formatted(Post.REPORTS_THAT_HIDE);

    private static final String REPLIES = """
            SELECT b.id, b.post_id, b.registration_id, r.first_name || ' ' || r.last_name AS author, r.organisation,
                   b.text, b.state = 'SHOWN' AS kept, b.replied_at,
                   (SELECT count(*) FROM exchange_report x WHERE x.reply_id = b.id) AS reports
            FROM exchange_reply b
            JOIN registration r ON r.id = b.registration_id
            WHERE EXISTS (SELECT 1 FROM place s WHERE s.registration_id = b.registration_id AND s.state = 'CONFIRMED')
            """;

    private final JdbcClient jdbc;

    PostRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether that person has a seat on a day of their cycle. */
    boolean member(long registration) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM place WHERE registration_id = :registration AND state = 'CONFIRMED')
                """)
                .param("registration", registration)
                .query(Boolean.class)
                .single();
    }

    /** All of a cycle in whatever state, the latest first. */
    public List<Post> of(long cycle) {
        return jdbc.sql(POSTS + "AND b.cycle_id = :cycle ORDER BY b.posted_at DESC, b.id DESC LIMIT 500")
                .param("cycle", cycle)
                .query(PostRows::post)
                .list();
    }

    /** Those of a cycle that others were shown in that time, the oldest first. */
    List<Post> shownIn(long cycle, OffsetDateTime from, OffsetDateTime until) {
        return jdbc.sql(
                        POSTS
                                + "AND b.cycle_id = :cycle AND b.shown_at > :from AND b.shown_at <= :until ORDER BY b.shown_at, b.id")
                .param("cycle", cycle)
                .param("from", from)
                .param("until", until)
                .query(PostRows::post)
                .list();
    }

    public Optional<Post> withId(long id) {
        return jdbc.sql(POSTS + "AND b.id = :id")
                .param("id", id)
                .query(PostRows::post)
                .optional();
    }

    /** All answers to a post, the oldest first. */
    public List<Reply> repliesTo(long post) {
        return jdbc.sql(REPLIES + "AND b.post_id = :post ORDER BY b.id")
                .param("post", post)
                .query(Reply.class)
                .list();
    }

    Optional<Reply> reply(long id) {
        return jdbc.sql(REPLIES + "AND b.id = :id")
                .param("id", id)
                .query(Reply.class)
                .optional();
    }

    /** How many posts and replies that person wrote since then; nobody else counts them until the transaction ends. */
    int writtenSince(long registration, OffsetDateTime time) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('exchange-' || :registration, 0))")
                .param("registration", registration)
                .query((_, _) -> registration)
                .list();
        return jdbc.sql("""
                SELECT (SELECT count(*) FROM exchange_post WHERE registration_id = :registration AND posted_at > :time)
                     + (SELECT count(*) FROM exchange_reply WHERE registration_id = :registration AND replied_at > :time)
                """)
                .param("registration", registration)
                .param("time", time)
                .query(Integer.class)
                .single();
    }

    /** A post as it is written; its fields were checked. */
    @NamedInterface("post")
    public record Draft(Kind kind, String title, String text, String theme, String department) {}

    /** Whether that person wrote just that before, and it is read or waits for an organiser. */
    boolean has(long registration, Draft draft, LocalDate today) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1 FROM exchange_post
                    WHERE registration_id = :registration AND title = :title AND text = :text
                      AND state <> 'SET_ASIDE' AND expires_on >= :today
                )
                """)
                .param("registration", registration)
                .param("today", today)
                .param("title", draft.title)
                .param("text", draft.text)
                .query(Boolean.class)
                .single();
    }

    /** Keeps it until an organiser has read it; its number. */
    public long insert(long cycle, long registration, Draft draft, OffsetDateTime now, LocalDate expires) {
        return jdbc.sql("""
                INSERT INTO exchange_post (cycle_id, registration_id, kind, title, text, theme, department, state, posted_at,
                                        expires_on)
                VALUES (:cycle, :registration, :kind, :title, :text, :theme, :department, 'PENDING', :now, :expires)
                RETURNING id
                """)
                .param("cycle", cycle)
                .param("registration", registration)
                .param("kind", draft.kind.name())
                .param("title", draft.title)
                .param("text", draft.text)
                .param("theme", draft.theme)
                .param("department", draft.department)
                .param("now", now)
                .param("expires", expires)
                .query(Long.class)
                .single();
    }

    public long insertReply(long post, long registration, String text, OffsetDateTime now) {
        return jdbc.sql("""
                INSERT INTO exchange_reply (post_id, registration_id, text, state, replied_at)
                VALUES (:post, :registration, :text, 'SHOWN', :now)
                RETURNING id
                """)
                .param("post", post)
                .param("registration", registration)
                .param("text", text)
                .param("now", now)
                .query(Long.class)
                .single();
    }

    void report(long post, Optional<Long> reply, long registration) {
        jdbc.sql("""
                INSERT INTO exchange_report (post_id, reply_id, registration_id)
                VALUES (:post, :reply, :registration)
                ON CONFLICT DO NOTHING
                """)
                .param("post", post)
                .param("reply", reply.orElse(null))
                .param("registration", registration)
                .update();
    }

    /**
     * Shows a post, whatever was reported of it: an organiser has read it. The first time, and where it had expired, it
     * is read from then on as long as any other, however long it waited.
     */
    public void show(long post, OffsetDateTime now) {
        jdbc.sql("DELETE FROM exchange_report WHERE post_id = :post AND reply_id IS NULL")
                .param("post", post)
                .update();
        jdbc.sql("""
                UPDATE exchange_post
                SET state = 'SHOWN', reason = '', shown_at = coalesce(shown_at, :now::timestamptz),
                    expires_on = CASE WHEN shown_at IS NULL OR expires_on < :today THEN :until ELSE expires_on END
                WHERE id = :post
                """)
                .param("post", post)
                .param("now", now)
                .param("today", now.toLocalDate())
                .param("until", now.toLocalDate().plusDays(Post.DAYS))
                .update();
    }

    /** It is not read any more, and who wrote it reads why. */
    public void setAside(long post, String reason) {
        jdbc.sql("UPDATE exchange_post SET state = 'SET_ASIDE', reason = :reason WHERE id = :post")
                .param("post", post)
                .param("reason", reason)
                .update();
    }

    /** Keeps a reply, whatever was reported of it, or sets it aside. */
    public void judge(long post, long reply, boolean kept) {
        jdbc.sql("DELETE FROM exchange_report WHERE reply_id = :reply AND post_id = :post")
                .param("reply", reply)
                .param("post", post)
                .update();
        jdbc.sql("UPDATE exchange_reply SET state = :state WHERE id = :reply AND post_id = :post")
                .param("state", kept ? "SHOWN" : "SET_ASIDE")
                .param("reply", reply)
                .param("post", post)
                .update();
    }

    void delete(long post, long registration) {
        jdbc.sql("DELETE FROM exchange_post WHERE id = :post AND registration_id = :registration")
                .param("post", post)
                .param("registration", registration)
                .update();
    }

    /** Everybody who may have been told what these people wrote. */
    List<Long> readersOf(List<Long> registrations) {
        return jdbc.sql("""
                SELECT id
                FROM registration
                WHERE cycle_id IN (SELECT cycle_id FROM exchange_post WHERE registration_id = ANY (:people))
                """)
                .param("people", registrations.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** Forgets what these people wrote and reported, and what was written to them; the numbers of replies that go. */
    List<Long> forget(List<Long> registrations) {
        var people = registrations.toArray(Long[]::new);
        var gone = jdbc.sql("""
                SELECT y.id
                FROM exchange_reply y
                JOIN exchange_post b ON b.id = y.post_id
                WHERE y.registration_id = ANY (:people) OR b.registration_id = ANY (:people)
                """).param("people", people).query(Long.class).list();
        List.of("exchange_report", "exchange_reply", "exchange_post")
                .forEach(table -> jdbc.sql("DELETE FROM " + table + " WHERE registration_id = ANY (:people)")
                        .param("people", people)
                        .update());
        return gone;
    }

    /** Forgets those that expired before then; the numbers of their replies. */
    List<Long> eraseBefore(LocalDate date) {
        var gone = jdbc.sql("""
                SELECT y.id FROM exchange_reply y JOIN exchange_post b ON b.id = y.post_id WHERE b.expires_on < :date
                """).param("date", date).query(Long.class).list();
        jdbc.sql("DELETE FROM exchange_post WHERE expires_on < :date")
                .param("date", date)
                .update();
        return gone;
    }

    private static Post post(ResultSet row, int number) throws SQLException {
        return new Post(
                row.getLong("id"),
                row.getLong("cycle_id"),
                row.getLong("registration_id"),
                row.getString("author"),
                row.getString("organisation"),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("text"),
                row.getString("theme"),
                row.getString("department"),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getTimestamp("posted_at").toInstant(),
                row.getObject("expires_on", LocalDate.class),
                row.getInt("reports"),
                row.getInt("replies"));
    }
}
