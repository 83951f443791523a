package fr.preau.governance;

import fr.preau.governance.Sitting.Answer;
import fr.preau.governance.Sitting.Presence;
import fr.preau.governance.Sitting.SittingPresence;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is convened to a sitting, what they answer and were. Table: {@code sitting_presence}. */
@Repository
class Presences {

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
        jdbc.sql("DELETE FROM sitting_presence WHERE sitting_id = :sitting AND seat_id <> ALL (:seats)")
                .param("sitting", sitting)
                .param("seats", seats.stream().map(Seat::id).toArray(Long[]::new))
                .update();
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

    /** The sitting that this row is of. */
    Optional<Long> sitting(long presence) {
        return jdbc.sql("SELECT sitting_id FROM sitting_presence WHERE id = :id")
                .param("id", presence)
                .query(Long.class)
                .optional();
    }

    /** Answers for every seat of that sitting that the same address holds. */
    void answer(long presence, Answer answer, String representedBy) {
        jdbc.sql("""
                UPDATE sitting_presence p
                SET answer = :answer, represented_by = :by
                FROM sitting_presence me
                WHERE me.id = :id
                AND p.sitting_id = me.sitting_id
                AND lower(p.email) = lower(me.email)
                """)
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
}
