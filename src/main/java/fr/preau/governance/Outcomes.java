package fr.preau.governance;

import fr.preau.governance.Sitting.SittingDecision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What comes out of sittings. Tables: {@code sitting_decision}, {@code follow_up}. */
@Repository
class Outcomes {

    private final JdbcClient jdbc;

    Outcomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SittingDecision> decisions(long sitting) {
        return jdbc.sql("SELECT year, number, text FROM sitting_decision WHERE sitting_id = :sitting ORDER BY number")
                .param("sitting", sitting)
                .query(SittingDecision.class)
                .list();
    }

    /**
     * Numbered after the last of that body and that year, which are held meanwhile.
     *
     * @param key by which the same writing, sent again, is known; none if its browser made none
     */
    void decide(Sitting sitting, Optional<UUID> key, String text) {
        jdbc.sql("SELECT id FROM governance_body WHERE id = :body FOR UPDATE")
                .param("body", sitting.bodyId())
                .query(Long.class)
                .single();
        jdbc.sql("""
                INSERT INTO sitting_decision (sitting_id, body_id, year, number, text, key)
                SELECT :sitting, :body, :year, COALESCE(max(number), 0) + 1, :text, :key
                FROM sitting_decision
                WHERE body_id = :body AND year = :year
                ON CONFLICT (key) DO NOTHING
                """)
                .param("key", key.orElse(null))
                .param("sitting", sitting.id())
                .param("body", sitting.bodyId())
                .param("year", sitting.on().getYear())
                .param("text", text)
                .update();
    }

    /** Those of a body, the open first, then by what is due. */
    List<FollowUp> followUps(long body) {
        return jdbc.sql("""
                SELECT id, sitting_id, text, owner, owner_email, due, state, reason, answer
                FROM follow_up
                WHERE body_id = :body
                ORDER BY state <> 'OPEN', due, id
                """).param("body", body).query(FollowUp.class).list();
    }

    /** @param wanted open, whose number is none yet */
    void follow(Sitting sitting, Optional<UUID> key, FollowUp wanted) {
        jdbc.sql("""
                INSERT INTO follow_up (body_id, sitting_id, text, owner, owner_email, due, key)
                VALUES (:body, :sitting, :text, :owner, :email, :due, :key)
                ON CONFLICT (key) DO NOTHING
                """)
                .param("key", key.orElse(null))
                .param("email", wanted.ownerEmail())
                .param("body", sitting.bodyId())
                .param("sitting", sitting.id())
                .param("text", wanted.text())
                .param("owner", wanted.owner())
                .param("due", wanted.due())
                .update();
    }

    Optional<FollowUp> followUp(long id) {
        return jdbc.sql("""
                SELECT id, sitting_id, text, owner, owner_email, due, state, reason, answer
                FROM follow_up
                WHERE id = :id
                """).param("id", id).query(FollowUp.class).optional();
    }

    /** Those that are open, have an owner to write to, and are due on that day at the latest. */
    List<FollowUp> toRemind(LocalDate due) {
        return jdbc.sql("""
                SELECT id, sitting_id, text, owner, owner_email, due, state, reason, answer
                FROM follow_up
                WHERE state = 'OPEN' AND owner_email <> '' AND due <= :due
                ORDER BY id
                """).param("due", due).query(FollowUp.class).list();
    }

    /** What its owner says of it, as long as it is open. */
    boolean answer(long followUp, String answer) {
        return jdbc.sql("UPDATE follow_up SET answer = :answer WHERE id = :id AND state = 'OPEN'")
                        .param("answer", answer)
                        .param("id", followUp)
                        .update()
                == 1;
    }

    /**
     * The same, and that it is done if a day is given: both or neither.
     *
     * @return false if it was closed meanwhile
     */
    @Transactional
    boolean answered(long body, long followUp, String answer, Optional<LocalDate> done) {
        return answer(followUp, answer)
                && done.map(day -> close(body, followUp, FollowUp.State.DONE, "", day))
                        .orElse(true);
    }

    /** Closes it, once; false if it was closed before or is of another body. */
    boolean close(long body, long followUp, FollowUp.State state, String reason, LocalDate on) {
        return jdbc.sql("""
                UPDATE follow_up
                SET state = :state, reason = :reason, closed_on = :on
                WHERE id = :id AND body_id = :body AND state = 'OPEN'
                """)
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("on", on)
                        .param("id", followUp)
                        .param("body", body)
                        .update()
                == 1;
    }
}
