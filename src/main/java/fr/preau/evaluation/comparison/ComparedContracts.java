package fr.preau.evaluation.comparison;

import fr.preau.contract.CityContract;
import fr.preau.contract.Contracts;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code compared_contract}. */
@Repository
class ComparedContracts {

    private final JdbcClient jdbc;
    private final Contracts contracts;

    ComparedContracts(JdbcClient jdbc, Contracts contracts) {
        this.jdbc = jdbc;
        this.contracts = contracts;
    }

    List<CityContract> all() {
        return jdbc
                .sql("SELECT contract_id FROM compared_contract ORDER BY contract_id")
                .query(Long.class)
                .list()
                .stream()
                .flatMap(id -> contracts.withId(id).stream())
                .toList();
    }

    boolean has(long contract) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM compared_contract WHERE contract_id = :contract)")
                .param("contract", contract)
                .query(Boolean.class)
                .single();
    }

    void agree(long contract, LocalDate today) {
        jdbc.sql("""
                INSERT INTO compared_contract (contract_id, agreed_on) VALUES (:contract, :today)
                ON CONFLICT DO NOTHING
                """).param("contract", contract).param("today", today).update();
    }

    void leave(long contract) {
        jdbc.sql("DELETE FROM compared_contract WHERE contract_id = :contract")
                .param("contract", contract)
                .update();
    }
}
