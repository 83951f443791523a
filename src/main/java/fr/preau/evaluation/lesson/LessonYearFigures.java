package fr.preau.evaluation.lesson;

import fr.preau.contract.CityContract;
import fr.preau.contract.YearFigures;
import fr.preau.platform.French;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a contract learnt in a year, and what of it is a resource of the centre's library. */
@Order(5)
@Repository
class LessonYearFigures implements YearFigures {

    private final JdbcClient jdbc;

    LessonYearFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String source() {
        return "Fiches écrites au nom du contrat";
    }

    @Override
    public List<YearFigure> of(CityContract contract, int year) {
        return jdbc.sql("""
                SELECT count(*) AS written, count(r.approved_at) AS shared
                FROM lesson_card l
                LEFT JOIN resource r ON r.id = l.resource_id
                WHERE l.contract_id = :contract AND extract(year FROM l.written_on) = :year
                HAVING count(*) > 0
                """)
                .param("contract", contract.id())
                .param("year", year)
                .query((row, _) -> new YearFigure(
                        Topic.ACTIONS,
                        "fiches",
                        "Fiches de capitalisation",
                        "%s, dont %d dans la bibliothèque de ressources"
                                .formatted(
                                        French.count(row.getLong("written"), "écrite", "écrites"),
                                        row.getLong("shared")),
                        contract.address() + "/suivi/fiches"))
                .list();
    }
}
