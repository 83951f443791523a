package fr.preau.governance;

import fr.preau.governance.Sitting.Answer;
import fr.preau.governance.Sitting.Correction;
import fr.preau.governance.Sitting.Presence;
import fr.preau.governance.Sitting.SittingPresence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who is convened to a sitting, what they answer and were, and what they want corrected. Tables: {@code
 * sitting_presence}, {@code sitting_presence_gone}, {@code sitting_told}, {@code sitting_departure}, {@code record_correction}.
 */
@Repository
class Presences {

    /** Of one seat for one record. */
    private static final int MOST_CORRECTIONS = 10;

    /** How often a holder's change of mind is told to the deputy of one seat. */
    private static final int MOST_TOLD = 6;

    private final JdbcClient jdbc;

    Presences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row for each of these seats, unless it is there. */
    void convene(long sitting, List<Seat> seats) {
        seats.forEach(seat -> jdbc.sql("""
                INSERT INTO sitting_presence (sitting_id, seat_id, email)
                VALUES (:sitting, :seat, :email)
                ON CONFLICT (sitting_id, seat_id) DO NOTHING
                """)
                .param("sitting", sitting)
                .param("seat", seat.id())
                .param("email", seat.holderEmail())
                .update());
    }

    /** Takes away the rows of all seats but these. */
    void keep(long sitting, List<Seat> seats) {
        jdbc.sql("""
                WITH gone AS (
                    DELETE FROM sitting_presence
                    WHERE sitting_id = :sitting AND seat_id <> ALL (:seats)
                    RETURNING id, sitting_id, seat_id
                )
                INSERT INTO sitting_presence_gone (id, sitting_id, seat_id) SELECT id, sitting_id, seat_id FROM gone
                """)
                .param("sitting", sitting)
                .param("seats", seats.stream().map(Seat::id).toArray(Long[]::new))
                .update();
    }

    /** A row that was taken away, by its numbers. */
    record Gone(long id, long sittingId, long seatId) {}

    Optional<Gone> gone(long id) {
        return jdbc.sql("SELECT id, sitting_id, seat_id FROM sitting_presence_gone WHERE id = :id")
                .param("id", id)
                .query(Gone.class)
                .optional();
    }

    /** Where those were written to who are convened to that sitting no more. */
    List<String> departed(long sitting) {
        return jdbc.sql("SELECT DISTINCT email FROM sitting_departure WHERE sitting_id = :sitting")
                .param("sitting", sitting)
                .query(String.class)
                .list();
    }

    /** Who was told of a sitting and is convened no more, since no mandate of theirs runs on its day. */
    record Departure(long id, long sittingId, String holder, String email, Instant at) {}

    /**
     * Those whose rows all go when these seats alone are kept, each address once; whoever comes back is told anew.
     */
    List<Departure> depart(long sitting, List<Seat> kept, Instant now) {
        return jdbc.sql("""
                WITH gone AS (
                    SELECT lower(p.email) AS email, min(s.holder) AS holder
                    FROM sitting_presence p
                    JOIN body_seat s ON s.id = p.seat_id
                    WHERE p.sitting_id = :sitting AND p.email <> ''
                    GROUP BY lower(p.email)
                    HAVING NOT bool_or(p.seat_id = ANY (:seats))
                ), untold AS (
                    DELETE FROM sitting_told t USING gone WHERE t.sitting_id = :sitting AND t.email = gone.email
                )
                INSERT INTO sitting_departure (sitting_id, holder, email, at)
                SELECT :sitting, holder, email, :now FROM gone
                RETURNING *
                """)
                .param("sitting", sitting)
                .param("seats", kept.stream().map(Seat::id).toArray(Long[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Departure.class)
                .list();
    }

    /** Somebody who stood in for the holder of a seat that goes. */
    Departure depart(long sitting, String deputy, String email, Instant now) {
        return jdbc.sql("""
                INSERT INTO sitting_departure (sitting_id, holder, email, at)
                VALUES (:sitting, :deputy, :email, :now)
                RETURNING *
                """)
                .param("sitting", sitting)
                .param("deputy", deputy)
                .param("email", email)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Departure.class)
                .single();
    }

    /** Counts that their deputies are written to; false, and none of them counts, once one was often enough. */
    boolean tellDeputies(List<Long> presences) {
        var ids = presences.toArray(Long[]::new);
        var room = jdbc.sql("SELECT count(*) FROM sitting_presence WHERE id = ANY (:ids) AND deputy_told >= :most")
                        .param("ids", ids)
                        .param("most", MOST_TOLD)
                        .query(Long.class)
                        .single()
                == 0;
        if (room) {
            jdbc.sql("UPDATE sitting_presence SET deputy_told = deputy_told + 1 WHERE id = ANY (:ids)")
                    .param("ids", ids)
                    .update();
        }
        return room;
    }

    Optional<Departure> departure(long id) {
        return jdbc.sql("SELECT * FROM sitting_departure WHERE id = :id")
                .param("id", id)
                .query(Departure.class)
                .optional();
    }

    List<SittingPresence> of(long sitting) {
        return jdbc.sql("""
                SELECT p.id AS presence_id, p.email, p.answer, p.represented_by, p.presence, s.*
                FROM sitting_presence p
                JOIN body_seat s ON s.id = p.seat_id
                WHERE p.sitting_id = :sitting
                ORDER BY s.organisation, s.id
                """)
                .param("sitting", sitting)
                .query((row, number) -> new SittingPresence(
                        row.getLong("presence_id"),
                        Bodies.seat(row, number),
                        row.getString("email"),
                        Answer.stored(row.getString("answer")),
                        row.getString("represented_by"),
                        Presence.stored(row.getString("presence"))))
                .list();
    }

    /** One row for each address: who holds several seats is written to once, and answers for all of them. */
    List<Long> addressed(long sitting) {
        return jdbc.sql("""
                SELECT min(id) FROM sitting_presence
                WHERE sitting_id = :sitting AND email <> ''
                GROUP BY lower(email)
                ORDER BY min(id)
                """).param("sitting", sitting).query(Long.class).list();
    }

    /** Those of {@link #addressed} that have not been told of the sitting as it is now; they have, from then on. */
    List<Long> untold(long sitting, Instant now) {
        return jdbc.sql("""
                WITH one AS (
                    SELECT min(p.id) AS id, lower(p.email) AS email, s.sequence
                    FROM sitting_presence p
                    JOIN sitting s ON s.id = p.sitting_id
                    WHERE p.sitting_id = :sitting AND p.email <> ''
                    GROUP BY lower(p.email), s.sequence
                ), told AS (
                    INSERT INTO sitting_told (sitting_id, sequence, email, at)
                    SELECT :sitting, sequence, email, :now FROM one
                    ON CONFLICT DO NOTHING
                    RETURNING email
                )
                SELECT one.id FROM one JOIN told USING (email) ORDER BY one.id
                """)
                .param("sitting", sitting)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }

    /** Whether that address was told of the sitting as it was before its last change. */
    boolean toldBefore(Sitting sitting, String email) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1 FROM sitting_told
                    WHERE sitting_id = :sitting AND sequence < :sequence AND email = lower(:email))
                """)
                .param("sitting", sitting.id())
                .param("sequence", sitting.sequence())
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    /** A person who was convened, and where. */
    record Silent(long id, String email) {}

    /** Who has answered nothing to a sitting between these days, of which they were told before that moment. */
    List<Silent> silent(LocalDate from, LocalDate to, Instant toldBefore) {
        return jdbc.sql("""
                SELECT min(p.id) AS id, min(p.email) AS email
                FROM sitting s
                JOIN sitting_presence p ON p.sitting_id = s.id
                WHERE s.state = 'CONVENED' AND s.held_on BETWEEN :from AND :to AND p.email <> ''
                AND EXISTS (SELECT 1 FROM sitting_told t
                            WHERE t.sitting_id = s.id AND t.email = lower(p.email) AND t.at < :before)
                GROUP BY s.id, lower(p.email)
                HAVING max(p.answer) = ''
                ORDER BY min(p.id)
                """)
                .param("from", from)
                .param("to", to)
                .param("before", toldBefore.atOffset(ZoneOffset.UTC))
                .query(Silent.class)
                .list();
    }

    /** The sitting that this row is of. */
    Optional<Long> sitting(long presence) {
        return jdbc.sql("SELECT sitting_id FROM sitting_presence WHERE id = :id")
                .param("id", presence)
                .query(Long.class)
                .optional();
    }

    /** For that seat alone. */
    void answer(long presence, Answer answer, String representedBy) {
        jdbc.sql("UPDATE sitting_presence SET answer = :answer, represented_by = :by WHERE id = :id")
                .param("answer", answer.name())
                .param("by", representedBy)
                .param("id", presence)
                .update();
    }

    void note(long sitting, long presence, Presence noted) {
        jdbc.sql("UPDATE sitting_presence SET presence = :noted WHERE id = :id AND sitting_id = :sitting")
                .param("noted", noted == Presence.NONE ? "" : noted.name())
                .param("id", presence)
                .param("sitting", sitting)
                .update();
    }

    /** What its holder wants corrected in the record; false if they asked for enough. */
    boolean correct(long presence, String text, Instant now) {
        return jdbc.sql("""
                INSERT INTO record_correction (presence_id, text, at)
                SELECT :presence, :text, :now
                WHERE (SELECT count(*) FROM record_correction WHERE presence_id = :presence) < :most
                """)
                        .param("presence", presence)
                        .param("text", text)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("most", MOST_CORRECTIONS)
                        .update()
                == 1;
    }

    List<Correction> corrections(long sitting) {
        return jdbc.sql("""
                SELECT s.organisation, c.text
                FROM record_correction c
                JOIN sitting_presence p ON p.id = c.presence_id
                JOIN body_seat s ON s.id = p.seat_id
                WHERE p.sitting_id = :sitting
                ORDER BY c.id
                """).param("sitting", sitting).query(Correction.class).list();
    }

    /** Those of one seat. */
    List<String> correctionsOf(long presence) {
        return jdbc.sql("SELECT text FROM record_correction WHERE presence_id = :presence ORDER BY id")
                .param("presence", presence)
                .query(String.class)
                .list();
    }
}
