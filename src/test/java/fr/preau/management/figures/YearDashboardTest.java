package fr.preau.management.figures;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Download;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import org.junit.jupiter.api.Test;

/** The centre's figures of a year; each test has years that no other uses. */
class YearDashboardTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);

    @Test
    void aYearStandsBesideTheOneBefore() {
        one("2031-03-04", 10, 1);
        var cycle = one("2032-03-02", 10, 3);
        one("2032-12-30", 5, 1);

        var page = organiser.get("/gestion/tableau-de-bord?annee=2032");

        assertThat(page.words())
                .contains(
                        "2 cycles et 4 inscriptions en 2032 ; 1 cycle et 1 inscription en 2031.",
                        "Cycles 2 1",
                        "Places offertes 15 10",
                        "Remplissage 27 % 10 %",
                        "Absences – –",
                        "4 places tenues en 2032, 1 en 2031 ; le mois le plus chargé de 2032 est mars, avec 3 places.",
                        "Plein : 2032 ; contour : 2031.",
                        "décembre 1 0",
                        "Cycles de 2031");
        assertThat(page.html().select("a[href='/gestion/cycles/" + cycle + "/tableau-de-bord']"))
                .hasSize(1);
        assertThat(page.html().select("a[rel=next]").attr("href")).isEqualTo("/gestion/tableau-de-bord?annee=2033");
    }

    @Test
    void whatIsCancelledIsShownButNotCounted() {
        var slug = one("2036-03-04", 10, 2);
        preau.jdbc()
                .sql("UPDATE cycle SET state = 'CANCELLED' WHERE slug = :slug")
                .param("slug", slug)
                .update();

        var words = organiser.get("/gestion/tableau-de-bord?annee=2036").words();

        assertThat(words).contains("Places tenues 0 0", "4 mars 2036, annulé");
    }

    @Test
    void aYearOfNothingSaysSo() {
        var page = organiser.get("/gestion/tableau-de-bord?annee=2040");

        assertThat(page.words()).contains("Aucun cycle ne commence en 2040.");
        assertThat(page.html().select("svg[role=img]")).isEmpty();
    }

    @Test
    void withoutAYearItIsTheClocksOwn() {
        assertThat(organiser.get("/gestion/tableau-de-bord").html().select("h1").text())
                .isEqualTo("Tableau de bord 2024");
    }

    @Test
    void aYearThatIsNoneIsNotFound() {
        assertThat(organiser.get("/gestion/tableau-de-bord?annee=1066").status())
                .isEqualTo(404);
        assertThat(organiser.get("/gestion/tableau-de-bord?annee=demain").status())
                .isEqualTo(400);
    }

    @Test
    void theSpreadsheetHoldsBothYears() {
        one("2044-03-01", 10, 1);
        one("2045-03-07", 10, 2);

        var lines = organiser
                .get("/gestion/tableau-de-bord.csv?annee=2045")
                .response()
                .body()
                .lines()
                .toList();

        assertThat(lines)
                .contains(
                        "2045;Centre;Année;Personnes inscrites;2",
                        "2044;Centre;Année;Personnes inscrites;1",
                        "2045;Journées;Cycle d’essai, à Lyon, 07/03/2045;Places tenues;2");
    }

    @Test
    void theReportIsOnePageHoweverManyCyclesThereAre() {
        for (var month = 1; month <= 12; month++) {
            one("2050-%02d-08".formatted(month), 10, 1);
        }

        var paper = Download.of(organiser.request("/gestion/rapport.pdf?annee=2050"))
                .paper()
                .kept("report-year");

        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.againstPdfUa1()).isEmpty();
        assertThat(paper.words()).contains("Année 2050", "12 cycles et 12 inscriptions en 2050", "6 autres cycles");
    }

    @Test
    void theReportOfAnEmptyYearIsAPageToo() {
        var paper = Download.of(organiser.request("/gestion/rapport.pdf?annee=2060"))
                .paper();

        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.againstPdfUa1()).isEmpty();
    }

    private String one(String date, int capacity, int people) {
        var slug = preau.publish(cycle().day(date, capacity));
        for (var number = 0; number < people; number++) {
            preau.visitor()
                    .form(slug)
                    .with("email", Mailbox.at(preau).address())
                    .day(preau.day(slug, date))
                    .send();
        }
        return slug;
    }
}
