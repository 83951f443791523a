package fr.preau.governance;

import fr.preau.governance.Sitting.SittingDecision;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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

    /** Numbered after the last of that body and that year, which are held meanwhile. */
    void decide(Sitting sitting, String text) {
        jdbc.sql("SELECT id FROM governance_body WHERE id = :body FOR UPDATE")
                .param("body", sitting.bodyId())
                .query(Long.class)
                .single();
        jdbc.sql("""
                INSERT INTO sitting_decision (sitting_id, body_id, year, number, text)
                SELECT :sitting, :body, :year, COALESCE(max(number), 0) + 1, :text
                FROM sitting_decision
                WHERE body_id = :body AND year = :year
                """)
                .param("sitting", sitting.id())
                .param("body", sitting.bodyId())
                .param("year", sitting.on().getYear())
                .param("text", text)
                .update();
    }

    /** Those of a body, the open first, then by what is due. */
    List<FollowUp> followUps(long body) {
        return jdbc.sql("""
                SELECT id, sitting_id, text, owner, due, state, reason
                FROM follow_up
                WHERE body_id = :body
                ORDER BY state <> 'OPEN', due, id
                """).param("body", body).query(FollowUp.class).list();
    }

    void follow(Sitting sitting, String text, String owner, LocalDate due) {
        jdbc.sql("""
                INSERT INTO follow_up (body_id, sitting_id, text, owner, due)
                VALUES (:body, :sitting, :text, :owner, :due)
                """)
                .param("body", sitting.bodyId())
                .param("sitting", sitting.id())
                .param("text", text)
                .param("owner", owner)
                .param("due", due)
                .update();
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
