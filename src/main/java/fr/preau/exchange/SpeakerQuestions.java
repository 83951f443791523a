package fr.preau.exchange;

import fr.preau.exchange.SpeakerQuestion.State;
import fr.preau.platform.Changes;
import fr.preau.platform.Changes.What;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tables {@code question_floor}, {@code speaker_question} and {@code question_vote}. Whatever is read is of
 * people who have a seat that day at that moment: who withdraws is not there any more, nor do their votes count.
 */
@Repository
public class SpeakerQuestions {

    /** Questions of one person about one sequence. */
    public static final int MOST = 5;

    private static final String SELECT = """
            SELECT q.*, r.first_name || ' ' || r.last_name AS author, r.organisation,
                   (SELECT count(*)
                    FROM question_vote v
                    JOIN place vp ON vp.registration_id = v.registration_id
                    WHERE v.question_id = q.id AND vp.day_id = q.day_id AND vp.state = 'CONFIRMED') AS votes
            FROM speaker_question q
            JOIN place p ON p.registration_id = q.registration_id AND p.day_id = q.day_id AND p.state = 'CONFIRMED'
            JOIN registration r ON r.id = q.registration_id
            """;

    private static final String BY_VOTES = " ORDER BY votes DESC, q.asked_at, q.id";

    private final JdbcClient jdbc;
    private final Changes changes;
    private final Clock clock;

    SpeakerQuestions(JdbcClient jdbc, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    public Floor floor(long day) {
        return jdbc.sql("SELECT open, moderated FROM question_floor WHERE day_id = :day")
                .param("day", day)
                .query((row, _) -> new Floor(true, row.getBoolean("open"), row.getBoolean("moderated")))
                .optional()
                .orElse(Floor.NONE);
    }

    /** Whether and how questions are taken from now on. */
    @Transactional
    public void set(long day, boolean open, boolean moderated) {
        jdbc.sql("""
                INSERT INTO question_floor (day_id, open, moderated)
                VALUES (:day, :open, :moderated)
                ON CONFLICT (day_id) DO UPDATE
                SET open = excluded.open, moderated = excluded.moderated
                """)
                .param("day", day)
                .param("open", open)
                .param("moderated", moderated)
                .update();
        changes.tell(What.QUESTIONS);
    }

    public boolean seated(long registration, long day) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1
                    FROM place
                    WHERE registration_id = :registration AND day_id = :day AND state = 'CONFIRMED'
                )
                """)
                .param("registration", registration)
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** Everybody who has a seat that day. */
    public Set<Long> seated(long day) {
        return jdbc.sql("SELECT registration_id FROM place WHERE day_id = :day AND state = 'CONFIRMED'")
                .param("day", day)
                .query(Long.class)
                .set();
    }

    /** All of a day, in whatever state, those with most votes first. */
    public List<SpeakerQuestion> of(long day) {
        return jdbc.sql(SELECT + "WHERE q.day_id = :day" + BY_VOTES)
                .param("day", day)
                .query(SpeakerQuestions::question)
                .list();
    }

    /** Those of these days whose answers everybody reads. */
    public List<SpeakerQuestion> published(List<Long> days) {
        return jdbc.sql(SELECT + "WHERE q.day_id = ANY (:days) AND q.published" + BY_VOTES)
                .param("days", days.toArray(Long[]::new))
                .query(SpeakerQuestions::question)
                .list();
    }

    public Optional<SpeakerQuestion> withId(long id) {
        return jdbc.sql(SELECT + "WHERE q.id = :id")
                .param("id", id)
                .query(SpeakerQuestions::question)
                .optional();
    }

    /** The questions of a day for which that person voted. */
    public Set<Long> votedFor(long registration, long day) {
        return jdbc.sql("""
                SELECT v.question_id
                FROM question_vote v
                JOIN speaker_question q ON q.id = v.question_id
                WHERE v.registration_id = :registration AND q.day_id = :day
                """)
                .param("registration", registration)
                .param("day", day)
                .query(Long.class)
                .set();
    }

    /** What became of a question that was sent. */
    public enum Asked {
        SHOWN,
        TO_BE_READ,
        /** They asked just that before, and it was set aside: nothing changed. */
        SET_ASIDE,
        TOO_MANY,
        /** Nobody asks there now, or they have no seat. */
        SHUT
    }

    private record Before(String text, State state) {}

    /**
     * Keeps a question whose text was checked; sent twice it is one. The floor's row is held, so that nobody asks one
     * too many.
     */
    @Transactional
    public Asked ask(long day, long registration, String sequence, String text, boolean anonymous) {
        var moderated = jdbc.sql("SELECT moderated FROM question_floor WHERE day_id = :day AND open FOR UPDATE")
                .param("day", day)
                .query(Boolean.class)
                .optional();
        if (moderated.isEmpty() || !seated(registration, day)) {
            return Asked.SHUT;
        }
        var before = jdbc.sql("""
                SELECT text, state
                FROM speaker_question
                WHERE day_id = :day AND registration_id = :registration AND sequence = :sequence
                """)
                .param("day", day)
                .param("registration", registration)
                .param("sequence", sequence)
                .query((row, _) -> new Before(row.getString("text"), State.valueOf(row.getString("state"))))
                .list();
        var same = before.stream().filter(one -> one.text.equals(text)).findFirst();
        if (same.isPresent()) {
            return switch (same.get().state) {
                case PENDING -> Asked.TO_BE_READ;
                case SHOWN, ANSWERED -> Asked.SHOWN;
                case SET_ASIDE -> Asked.SET_ASIDE;
            };
        }
        if (before.size() >= MOST) {
            return Asked.TOO_MANY;
        }
        jdbc.sql("""
                INSERT INTO speaker_question (day_id, sequence, registration_id, anonymous, text, state, asked_at)
                VALUES (:day, :sequence, :registration, :anonymous, :text, :state, :now)
                """)
                .param("day", day)
                .param("sequence", sequence)
                .param("registration", registration)
                .param("anonymous", anonymous)
                .param("text", text)
                .param("state", (moderated.get() ? State.PENDING : State.SHOWN).name())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), clock.getZone()))
                .update();
        changes.tell(What.QUESTIONS);
        return moderated.get() ? Asked.TO_BE_READ : Asked.SHOWN;
    }

    /** Counts that person once for that question of another, if both have a seat and it is shown. */
    @Transactional
    public void vote(long day, long registration, long question) {
        tell(jdbc.sql("""
                INSERT INTO question_vote (question_id, registration_id)
                SELECT q.id, p.registration_id
                FROM speaker_question q
                JOIN question_floor f ON f.day_id = q.day_id AND f.open
                JOIN place p ON p.day_id = q.day_id AND p.registration_id = :registration AND p.state = 'CONFIRMED'
                WHERE q.id = :question AND q.day_id = :day AND q.state = 'SHOWN'
                  AND q.registration_id <> p.registration_id
                ON CONFLICT DO NOTHING
                """)
                .param("day", day)
                .param("registration", registration)
                .param("question", question)
                .update());
    }

    /** Takes their vote back. */
    @Transactional
    public void unvote(long registration, long question) {
        tell(jdbc.sql("DELETE FROM question_vote WHERE question_id = :question AND registration_id = :registration")
                .param("question", question)
                .param("registration", registration)
                .update());
    }

    /** Shows it, or says that it was answered. */
    @Transactional
    public void move(long question, State to) {
        decided(jdbc.sql("""
                UPDATE speaker_question
                SET state = :state, reason = '', published = published AND :state = 'ANSWERED'
                WHERE id = :id
                """).param("id", question).param("state", to.name()).update());
    }

    /** It will not be put, and its author reads why. */
    @Transactional
    public void setAside(long question, String reason) {
        decided(jdbc.sql("""
                UPDATE speaker_question
                SET state = 'SET_ASIDE', reason = :reason, published = false
                WHERE id = :id
                """).param("id", question).param("reason", reason).update());
    }

    /** Writes what was answered; everybody reads it if it is to be published and there is something to read. */
    @Transactional
    public void answer(long question, String answer, boolean published) {
        decided(jdbc.sql("""
                UPDATE speaker_question
                SET state = 'ANSWERED', reason = '', answer = :answer, published = :published AND :answer <> ''
                WHERE id = :id
                """)
                .param("id", question)
                .param("answer", answer)
                .param("published", published)
                .update());
    }

    /** What organisers decide is also on pages for everybody, where an answer is published. */
    private void decided(int changed) {
        tell(changed);
        if (changed > 0) {
            changes.tell(What.RESOURCES);
        }
    }

    /** A gesture that changed no row is news to nobody. */
    private void tell(int changed) {
        if (changed > 0) {
            changes.tell(What.QUESTIONS);
        }
    }

    private static SpeakerQuestion question(ResultSet row, int number) throws SQLException {
        return new SpeakerQuestion(
                row.getLong("id"),
                row.getLong("day_id"),
                row.getString("sequence"),
                row.getLong("registration_id"),
                row.getString("author"),
                row.getString("organisation"),
                row.getBoolean("anonymous"),
                row.getString("text"),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getString("answer"),
                row.getBoolean("published"),
                row.getTimestamp("asked_at").toInstant(),
                row.getInt("votes"));
    }
}
