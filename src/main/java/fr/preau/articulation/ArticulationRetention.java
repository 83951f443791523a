package fr.preau.articulation;

import fr.preau.contract.ContractEnded;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who answered for a commitment of a contract that is over, and what they said of it; the commitment stays. */
@Repository
class ArticulationRetention {

    private final JdbcClient jdbc;

    ArticulationRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void forget(ContractEnded ended) {
        jdbc.sql("UPDATE commitment SET email = '' WHERE contract_id = :contract AND email <> ''")
                .param("contract", ended.contract())
                .update();
        jdbc.sql("""
                UPDATE commitment_review SET words = '', evidence = '',
                    validated_by = CASE validated_by WHEN '' THEN '' ELSE :erased END
                WHERE commitment_id IN (SELECT id FROM commitment WHERE contract_id = :contract)
                """)
                .param("contract", ended.contract())
                .param("erased", ContractEnded.ERASED)
                .update();
    }
}
