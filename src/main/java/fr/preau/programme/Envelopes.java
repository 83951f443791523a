package fr.preau.programme;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code envelope}. */
@Repository
public class Envelopes {

    private final JdbcClient jdbc;

    Envelopes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Envelope> of(long programme) {
        return jdbc.sql("""
                SELECT e.id, e.funder_id, f.name AS funder, e.cents, e.state = 'NOTIFIED' AS notified,
                       e.over_reason, e.over_confirmed
                FROM envelope e
                JOIN contract_funder f ON f.id = e.funder_id
                WHERE e.programme_id = :programme
                ORDER BY e.funder_id
                """).param("programme", programme).query(Envelope.class).list();
    }

    /** Sets what that funder has; an excess that was confirmed is to be confirmed anew. */
    public void set(long programme, long funder, long cents, boolean notified) {
        jdbc.sql("""
                INSERT INTO envelope (programme_id, funder_id, cents, state)
                VALUES (:programme, :funder, :cents, :state)
                ON CONFLICT (programme_id, funder_id) DO UPDATE
                SET cents = excluded.cents, state = excluded.state, over_confirmed = false
                """)
                .param("programme", programme)
                .param("funder", funder)
                .param("cents", cents)
                .param("state", notified ? "NOTIFIED" : "ANNOUNCED")
                .update();
    }

    /** More than the envelope was proposed or voted, and why. */
    public void over(long programme, long funder, String reason) {
        jdbc.sql("""
                UPDATE envelope
                SET over_reason = :reason, over_confirmed = false
                WHERE programme_id = :programme AND funder_id = :funder
                """)
                .param("reason", reason)
                .param("programme", programme)
                .param("funder", funder)
                .update();
    }

    /** The funder confirmed that it gives more than it had said. */
    public void confirm(long programme, long funder) {
        jdbc.sql("""
                UPDATE envelope
                SET over_confirmed = true
                WHERE programme_id = :programme AND funder_id = :funder AND over_reason <> ''
                """).param("programme", programme).param("funder", funder).update();
    }
}
