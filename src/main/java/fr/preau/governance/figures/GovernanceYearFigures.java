package fr.preau.governance.figures;

import fr.preau.contract.CityContract;
import fr.preau.contract.YearFigures;
import fr.preau.platform.French;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a year was for the bodies of a contract: sittings held and decisions taken. */
@Order(2)
@Repository
class GovernanceYearFigures implements YearFigures {

    private final JdbcClient jdbc;

    GovernanceYearFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String source() {
        return "Séances tenues et relevés de décisions";
    }

    @Override
    public List<YearFigure> of(CityContract contract, int year) {
        return jdbc.sql("""
                SELECT b.id, b.name, count(*) AS sittings,
                       COALESCE(sum((SELECT count(*) FROM sitting_decision d WHERE d.sitting_id = s.id)), 0) AS decisions
                FROM governance_body b
                JOIN sitting s ON s.body_id = b.id AND s.state IN ('HELD', 'RECORD_APPROVED')
                WHERE b.contract_id = :contract AND extract(year FROM s.held_on) = :year
                GROUP BY b.id
                ORDER BY b.steering DESC, b.name
                """)
                .param("contract", contract.id())
                .param("year", year)
                .query((row, _) -> new YearFigure(
                        Topic.GOVERNANCE,
                        "instance." + row.getLong("id"),
                        row.getString("name"),
                        "%s, %s"
                                .formatted(
                                        French.count(row.getLong("sittings"), "séance", "séances"),
                                        French.count(row.getLong("decisions"), "décision", "décisions")),
                        contract.address() + "/instances"))
                .list();
    }
}
