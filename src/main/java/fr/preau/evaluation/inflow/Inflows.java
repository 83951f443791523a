package fr.preau.evaluation.inflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code indicator_inflow}. */
@Repository
class Inflows {

    private final JdbcClient jdbc;

    Inflows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The key of the count that an indicator takes, by the indicator's number. */
    Map<Long, String> of(long contract) {
        var keys = new LinkedHashMap<Long, String>();
        jdbc.sql("""
                SELECT f.indicator_id, f.key
                FROM indicator_inflow f
                JOIN indicator i ON i.id = f.indicator_id
                WHERE i.contract_id = :contract AND NOT i.retired
                ORDER BY f.indicator_id
                """)
                .param("contract", contract)
                .query((row, _) -> keys.put(row.getLong("indicator_id"), row.getString("key")))
                .list();
        return keys;
    }

    /** The contracts of which something flows in. */
    List<Long> contracts() {
        return jdbc.sql("""
                SELECT DISTINCT i.contract_id
                FROM indicator_inflow f
                JOIN indicator i ON i.id = f.indicator_id
                WHERE NOT i.retired
                ORDER BY i.contract_id
                """).query(Long.class).list();
    }

    void take(long indicator, String key) {
        jdbc.sql("""
                INSERT INTO indicator_inflow (indicator_id, key)
                VALUES (:indicator, :key)
                ON CONFLICT (indicator_id) DO UPDATE SET key = excluded.key
                """).param("indicator", indicator).param("key", key).update();
    }

    void stop(long indicator) {
        jdbc.sql("DELETE FROM indicator_inflow WHERE indicator_id = :indicator")
                .param("indicator", indicator)
                .update();
    }
}
