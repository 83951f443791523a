package fr.preau.programme.year;

import fr.preau.contract.CityContract;
import fr.preau.contract.YearFigures;
import fr.preau.platform.French;
import fr.preau.programme.rules.Euros;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a year's programme was: its actions, what was asked, voted and paid. */
@Order(1)
@Repository
class ProgrammeYearFigures implements YearFigures {

    private final JdbcClient jdbc;

    ProgrammeYearFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Sums(long actions, long carriers, long requested, long voted, long paid) {}

    @Override
    public String source() {
        return "Programmation du contrat";
    }

    @Override
    public List<YearFigure> of(CityContract contract, int year) {
        return jdbc.sql("""
                SELECT count(*) AS actions, count(DISTINCT lower(s.carrier)) AS carriers,
                       COALESCE(sum(money.requested), 0) AS requested, COALESCE(sum(money.voted), 0) AS voted,
                       COALESCE(sum(money.paid), 0) AS paid
                FROM action_sheet s
                JOIN annual_programme p ON p.id = s.programme_id
                CROSS JOIN LATERAL (
                    SELECT sum(requested) AS requested, sum(voted) AS voted, sum(paid) AS paid
                    FROM funding_request WHERE sheet_id = s.id
                ) AS money
                WHERE p.contract_id = :contract AND p.year = :year
                  AND s.state IN ('DECIDED', 'RUNNING', 'REPORTED', 'CLOSED')
                HAVING count(*) > 0
                """)
                .param("contract", contract.id())
                .param("year", year)
                .query(Sums.class)
                .optional()
                .map(sums -> figures(sums, contract.address() + "/programmes/" + year))
                .orElse(List.of());
    }

    private static List<YearFigure> figures(Sums sums, String href) {
        return List.of(
                new YearFigure(
                        Topic.ACTIONS, "programme.actions", "Actions décidées", French.number(sums.actions), href),
                new YearFigure(
                        Topic.ACTIONS,
                        "programme.porteurs",
                        "Structures qui les portent",
                        French.number(sums.carriers),
                        href),
                new YearFigure(
                        Topic.MEANS,
                        "programme.demande",
                        "Montant demandé aux financeurs",
                        Euros.words(sums.requested),
                        href),
                new YearFigure(Topic.MEANS, "programme.vote", "Montant voté", Euros.words(sums.voted), href),
                new YearFigure(Topic.MEANS, "programme.paye", "Montant payé", Euros.words(sums.paid), href));
    }
}
