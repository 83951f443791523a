package fr.preau.programme.call;

import fr.preau.contract.CityContract;
import fr.preau.contract.CityContract.Theme;
import fr.preau.contract.ReportedLessons;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The actions whose report says what others may learn from them. */
@Repository
class ToldLessons implements ReportedLessons {

    private static final int CENTS = 2;

    private final JdbcClient jdbc;

    ToldLessons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ReportedLesson> of(CityContract contract) {
        return jdbc.sql("""
                SELECT s.id, p.year, s.title, s.theme_id, s.carrier, r.text, r.lesson,
                       ARRAY(SELECT n.code FROM sheet_neighbourhood n WHERE n.sheet_id = s.id ORDER BY n.code) AS codes,
                       coalesce((SELECT sum(b.real) FROM budget_line b WHERE b.sheet_id = s.id AND b.account LIKE '6%'),
                                s.cost) AS cost
                FROM action_report r
                JOIN action_sheet s ON s.id = r.sheet_id
                JOIN annual_programme p ON p.id = s.programme_id
                WHERE p.contract_id = :contract AND r.lesson <> '' AND s.state IN ('REPORTED', 'CLOSED')
                ORDER BY p.year DESC, s.title, s.id
                """)
                .param("contract", contract.id())
                .query((row, _) -> lesson(contract, row))
                .list();
    }

    private static ReportedLesson lesson(CityContract contract, ResultSet row) throws SQLException {
        var theme = Optional.ofNullable(row.getObject("theme_id", Long.class));
        return new ReportedLesson(
                "action." + row.getLong("id"),
                row.getInt("year"),
                row.getString("title"),
                theme.flatMap(contract::theme).map(Theme::name).orElse(""),
                row.getString("carrier"),
                Stream.of((String[]) row.getArray("codes").getArray())
                        .map(contract::neighbourhood)
                        .collect(Collectors.joining(", ")),
                Optional.ofNullable(row.getBigDecimal("cost"))
                        .map(BigDecimal::stripTrailingZeros)
                        .map(cents -> cents.movePointLeft(CENTS)),
                row.getString("text"),
                row.getString("lesson"));
    }
}
