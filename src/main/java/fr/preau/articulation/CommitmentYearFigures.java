package fr.preau.articulation;

import fr.preau.contract.CityContract;
import fr.preau.contract.YearFigures;
import fr.preau.platform.French;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of commitments in a year, as far as their reviews were validated. */
@Order(3)
@Repository
class CommitmentYearFigures implements YearFigures {

    private final JdbcClient jdbc;

    CommitmentYearFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Reviewed(long all, long kept, long partly, long missed) {

        String words() {
            return "%s ; %s, %s, %s"
                    .formatted(
                            French.count(all, "revu", "revus"),
                            French.count(kept, "tenu", "tenus"),
                            French.count(partly, "tenu en partie", "tenus en partie"),
                            French.count(missed, "non tenu", "non tenus"));
        }
    }

    @Override
    public String source() {
        return "Revue annuelle par les signataires";
    }

    @Override
    public List<YearFigure> of(CityContract contract, int year) {
        return jdbc
                .sql("""
                        SELECT count(*) AS reviewed, count(*) FILTER (WHERE r.said = 'KEPT') AS kept,
                               count(*) FILTER (WHERE r.said = 'PARTLY') AS partly,
                               count(*) FILTER (WHERE r.said = 'NOT_KEPT') AS missed
                        FROM commitment_review r
                        JOIN commitment c ON c.id = r.commitment_id
                        WHERE c.contract_id = :contract AND r.year = :year AND r.validated_by <> ''
                        HAVING count(*) > 0
                        """)
                .param("contract", contract.id())
                .param("year", year)
                .query((row, _) -> new Reviewed(
                        row.getLong("reviewed"), row.getLong("kept"), row.getLong("partly"), row.getLong("missed")))
                .list()
                .stream()
                .map(reviewed -> new YearFigure(
                        Topic.ACTIONS,
                        "engagements",
                        "Engagements des signataires",
                        reviewed.words(),
                        contract.address() + "/engagements"))
                .toList();
    }
}
