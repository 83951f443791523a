package fr.preau.governance.rhythm;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.governance.SittingFixture;
import fr.preau.programme.ContractSpace;
import fr.preau.testing.CycleText;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of the rhythm, and the table that its calendar avoids. */
class RhythmTest {

    private static final String HOLIDAYS = "/gestion/vacances-scolaires";

    /** Of a body that sits twice a year and sat on 10 September 2024. */
    private static final LocalDate DUE = LocalDate.of(2025, 3, 11);

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");
    private final Organiser administrator = Organiser.at(preau);

    private String rhythm(String query) {
        return contract.pilot().get(contract.address() + "/rythme" + query).words();
    }

    @Test
    void aBodySaysItsRhythmWhoCameAndWhenItSitsNext() {
        var sitting = SittingFixture.of(contract).everybodyComes();

        var page = contract.pilot().get(contract.address() + "/rythme");

        assertThat(page.words())
                .contains(
                        "Dernière séance aujourd’hui, le mardi 10 septembre 2024",
                        "Le mardi 10 septembre 2024, 1 mandat représenté sur 1, soit 100 %.",
                        "la suivante est attendue au plus tard le mardi 11 mars 2025");
        assertThat(page.html().select("tr:contains(Conseil citoyen) td").text()).isEqualTo("1 sur 1");
        var plan = page.html()
                .select("li:contains(Comité de pilotage) a:contains(Prévoir)")
                .attr("href");
        assertThat(plan).matches(".*\\?on=2025-0[123]-\\d\\d#on");
        assertThat(contract.pilot()
                        .get(plan.replaceAll("#.*", ""))
                        .html()
                        .select("#on")
                        .val())
                .isEqualTo(plan.replaceAll(".*on=|#on", ""));
        assertThat(sitting.address()).startsWith(contract.address());
    }

    @Test
    void theDaysOfThePublishedCyclesAndTheHolidaysOfTheZoneAreAvoided() {
        preau.publish(CycleText.cycle().day("2025-03-11", 10));
        SittingFixture.of(contract).everybodyComes();

        assertThat(proposed("A")).isNotEmpty().doesNotContain(DUE);
        assertThat(proposed("A").getFirst()).isBefore(DUE);
        assertThat(proposed("A"))
                .as("whose winter holidays end on 9 March")
                .noneMatch(day -> day.isAfter(LocalDate.of(2025, 2, 21)) && day.isBefore(LocalDate.of(2025, 3, 10)));
        assertThat(rhythm("?zone=OTHER")).contains("Aucune période de vacances n’est connue ici");
    }

    private List<LocalDate> proposed(String zone) {
        return contract
                .pilot()
                .get(contract.address() + "/rythme?zone=" + zone)
                .html()
                .select("a:contains(Prévoir)")
                .eachAttr("href")
                .stream()
                .map(link -> LocalDate.parse(link.replaceAll(".*on=|#on", "")))
                .toList();
    }

    @Test
    void anAdministratorAddsAPeriodOnceAndTakesItAway() {
        var form = Map.of(
                "name", "vacances d’essai",
                "zoneOTHER", "true",
                "first", "2031-10-18",
                "last", "2031-11-02",
                "source", "Arrêté d’essai");
        assertThat(administrator.post(HOLIDAYS, form).status()).isEqualTo(302);
        assertThat(administrator.post(HOLIDAYS, form).words()).contains("a déjà une période à ces dates");
        var page = administrator.get(HOLIDAYS).html();
        var removal = page.select("tr:contains(vacances d’essai) form").attr("action");

        assertThat(administrator.post(removal, Map.of()).status()).isEqualTo(302);

        assertThat(administrator.get(HOLIDAYS).words()).doesNotContain("vacances d’essai");
    }

    @Test
    void aPeriodThatCannotBeIsRefusedAtItsFieldAndKeptAsTyped() {
        var answer = administrator.post(
                HOLIDAYS, Map.of("name", "vacances d’hiver", "first", "2031-03-10", "last", "2031-03-01"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words())
                .contains("Cochez au moins une zone.", "Le dernier jour ne vient pas avant le premier.");
        assertThat(answer.html().select("#name").val()).isEqualTo("vacances d’hiver");
        assertThat(administrator
                        .post(HOLIDAYS, Map.of("name", "x", "zoneA", "true", "first", "demain", "last", ""))
                        .words())
                .contains("Donnez une date, comme 18/10/2025.");
    }
}
