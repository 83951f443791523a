package fr.preau.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.contract.YearFigures;
import fr.preau.demo.DemoSetup;
import fr.preau.staff.Accounts;
import fr.preau.staff.Role;
import fr.preau.testing.Download;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/**
 * A published report reads its own rows and nothing else, so that no way in moves it: measures by hand, by file, by link
 * or that flow in, votes, sittings, commitments, reliefs, runs, follow-ups, cards. Its own rows refuse every change
 * ({@code ReportJourneyTest}).
 */
class PublishedForGoodTest {

    private static final String PAGE = "/rapports/val-d-orme/2022";

    private static final Set<String> ITS_OWN =
            Set.of("annual_report", "report_paragraph", "report_opinion", "report_figure", "city_contract");

    @Test
    void withEverythingElseGoneItReadsTheSame() {
        try (var preau = TestInstance.start(Map.of())) {
            var setup = preau.bean(DemoSetup.class);
            preau.bean(Accounts.class)
                    .create(DemoSetup.EMAIL, "Camille Fontaine", Role.ADMINISTRATOR, DemoSetup.PASSWORD);
            setup.fill();
            assertThat(ways(preau)).as("each of them a way in").hasSizeGreaterThanOrEqualTo(6);
            var page = main(preau);
            var paper = paper(preau);
            var text = Download.of(
                            preau.visitor().request(PAGE + "/rapport.odt").GET())
                    .bytes();
            assertThat(page).contains("D’où viennent les chiffres", "Licences sportives");
            eachFigureLeadsToItsSource(preau.visitor().get(PAGE).html());

            var others = preau.jdbc().sql("""
                    SELECT table_name FROM information_schema.tables
                    WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
                    """).query(String.class).list().stream()
                    .filter(name -> !ITS_OWN.contains(name) && !name.startsWith("flyway"))
                    .collect(Collectors.joining(", "));
            assertThat(others)
                    .contains(
                            "measure",
                            "funding_request",
                            "sitting",
                            "commitment_review",
                            "property_relief",
                            "food_run",
                            "outgoing_year",
                            "lesson_card");
            preau.jdbc().sql("""
                    SET session_replication_role = replica;
                    TRUNCATE %s;
                    RESET session_replication_role
                    """.formatted(others)).update();

            assertThat(main(preau)).isEqualTo(page);
            assertThat(paper(preau)).isEqualTo(paper);
            assertThat(Download.of(preau.visitor()
                                    .request(PAGE + "/rapport.odt")
                                    .GET())
                            .bytes())
                    .isEqualTo(text);
        }
    }

    /** « What, year. Source. » */
    private static void eachFigureLeadsToItsSource(Document page) {
        assertThat(page.select("li[id^=source-]").eachText()).allMatch(one -> one.matches(".+, 20\\d\\d\\. .+"));
        assertThat(page.select("td.number"))
                .filteredOn(cell -> !cell.text().equals("–"))
                .hasSizeGreaterThan(40)
                .allSatisfy(cell -> assertThat(page.select(cell.select("a").attr("href")))
                        .as(cell.text())
                        .hasSize(1));
    }

    private static List<String> ways(TestInstance preau) {
        return preau.beans(YearFigures.class).stream()
                .map(one -> one.getClass().getSimpleName())
                .toList();
    }

    private static String main(TestInstance preau) {
        return preau.visitor().get(PAGE).html().select("main").text();
    }

    private static String paper(TestInstance preau) {
        return Download.of(preau.visitor().request(PAGE + "/rapport.pdf").GET())
                .paper()
                .words();
    }
}
