package fr.preau.governance.settings;

import fr.preau.governance.Body;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes rows of {@code governance_body}. */
@Repository
class BodySettings {

    private final JdbcClient jdbc;

    BodySettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Body> of(long contract, long body) {
        return jdbc.sql("SELECT * FROM governance_body WHERE id = :id AND contract_id = :contract")
                .param("id", body)
                .param("contract", contract)
                .query(Body.class)
                .optional();
    }

    /** False if the contract has another body of that name. */
    boolean change(Body wanted) {
        try {
            jdbc.sql("""
                    UPDATE governance_body
                    SET name = :name, steering = :steering, minimum = :minimum, quorum = :quorum, chairs = :chairs,
                        publishes = :publishes
                    WHERE id = :id
                    """)
                    .param("name", wanted.name())
                    .param("steering", wanted.steering())
                    .param("minimum", wanted.minimum())
                    .param("quorum", wanted.quorum())
                    .param("chairs", wanted.chairs())
                    .param("publishes", wanted.publishes())
                    .param("id", wanted.id())
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }
}
