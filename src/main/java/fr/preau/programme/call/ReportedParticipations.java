package fr.preau.programme.call;

import fr.preau.contract.CityContract;
import fr.preau.contract.CityContract.Theme;
import fr.preau.contract.ReportedCounts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The participations that carriers reported of a year's actions, in all and theme by theme. */
@Repository
class ReportedParticipations implements ReportedCounts {

    private static final String SOURCE = "Comptes rendus des porteurs, repris de la programmation";

    /** Carriers report of whole actions. */
    private static final int EACH = 1;

    private final JdbcClient jdbc;

    ReportedParticipations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Reported(long theme, long count) {}

    @Override
    public List<ReportedCount> of(CityContract contract, int year) {
        var byTheme = jdbc.sql("""
                SELECT s.theme_id AS theme, sum(r.participants) AS count
                FROM action_report r
                JOIN action_sheet s ON s.id = r.sheet_id
                JOIN annual_programme p ON p.id = s.programme_id
                WHERE p.contract_id = :contract AND p.year = :year AND r.participants IS NOT NULL
                  AND s.state IN ('REPORTED', 'CLOSED')
                GROUP BY s.theme_id
                """)
                .param("contract", contract.id())
                .param("year", year)
                .query(Reported.class)
                .list();
        var counts = new ArrayList<ReportedCount>();
        if (!byTheme.isEmpty()) {
            counts.add(new ReportedCount(
                    "participations",
                    "Participations à toutes les actions",
                    byTheme.stream().mapToLong(Reported::count).sum(),
                    SOURCE,
                    EACH));
        }
        byTheme.forEach(one -> counts.add(new ReportedCount(
                "participations." + one.theme,
                "Participations aux actions : "
                        + contract.theme(one.theme).map(Theme::name).orElse("sans thème"),
                one.count,
                SOURCE,
                EACH)));
        return counts;
    }
}
