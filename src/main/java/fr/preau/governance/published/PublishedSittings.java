package fr.preau.governance.published;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads approved sittings of bodies that publish; who was there and who does what is not in what it reads. */
@Repository
class PublishedSittings {

    private final JdbcClient jdbc;

    PublishedSittings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One decision, with the sitting that took it. */
    record Decision(String body, LocalDate on, long sitting, int year, int number, String text) {}

    /** Whether any body of that contract lets its decisions be read. */
    boolean any(long contract) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM governance_body WHERE contract_id = :contract AND publishes)")
                .param("contract", contract)
                .query(Boolean.class)
                .single();
    }

    /** By body, the latest sitting first, then as they are numbered. */
    List<List<Decision>> of(long contract) {
        var decisions =
                jdbc.sql("""
                SELECT b.name AS body, s.held_on AS on, s.id AS sitting, d.year, d.number, d.text
                FROM governance_body b
                JOIN sitting s ON s.body_id = b.id AND s.state = 'RECORD_APPROVED'
                JOIN sitting_decision d ON d.sitting_id = s.id
                WHERE b.contract_id = :contract AND b.publishes
                ORDER BY b.steering DESC, b.name, b.id, s.held_on DESC, s.id DESC, d.number
                """).param("contract", contract).query(Decision.class).list();
        return List.copyOf(decisions.stream()
                .collect(Collectors.groupingBy(Decision::sitting, LinkedHashMap::new, Collectors.toList()))
                .values());
    }
}
