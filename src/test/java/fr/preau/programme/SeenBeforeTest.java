package fr.preau.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.governance.SittingFixture;
import fr.preau.testing.OpenForm;
import fr.preau.testing.TestInstance;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody writes over what somebody else saved since the form was shown: they are told, and lose nothing they typed. */
class SeenBeforeTest {

    private static final Map<String, String> WHEN = Map.of("on", "2024-09-10", "begins", "10:00", "ends", "12:00");

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");

    @Test
    void theSettingsOfAContract() {
        assertOvertaken(contract.address() + "/reglages", "/reglages", "controller", "La Région", "La Métropole");
        assertOvertaken(contract.address() + "/reglages", "/reglages", "share", "80", "70");
    }

    @Test
    void theCallAndTheEnvelopesOfAYear() {
        contract.openYear(2025);
        contract.openCall(2025);
        assertOvertaken(contract.year(2025) + "/appel", "/appel", "text", "Des chantiers.", "Des ateliers.");
        var funder = contract.funder("État");
        assertOvertaken(contract.year(2025) + "/enveloppes", "/enveloppes", "e" + funder, "5 000", "6 000");
    }

    @Test
    void theRecordAndTheHourOfASitting() {
        var sitting = SittingFixture.of(contract).address();
        assertOvertaken(sitting, "/date", "place", "Mairie", "Préfecture", WHEN);
        assertOvertaken(sitting, "/releve", "record", "Le bilan est adopté.", "Le bilan est rejeté.");
    }

    @Test
    void theFrameOfTheFollowUp() {
        var base = contract.address() + "/suivi";
        contract.pilot().post(base + "/questions", Map.of("text", "Les habitants trouvent-ils un emploi ?"));
        var question = link(base, "/questions/");
        assertOvertaken(question, question, "text", "Trouvent-ils un emploi ?", "Gardent-ils leur emploi ?");

        contract.pilot().post(question + "/criteres", Map.of("criterion", "L’emploi"));
        contract.pilot()
                .post(
                        link(question, "/criteres/"),
                        Map.of(
                                "name", "Emplois trouvés",
                                "kind", "OUTPUT",
                                "unit", "personnes",
                                "aggregation", "SUM",
                                "source", "La mission locale",
                                "threshold", "5"));
        assertOvertaken(
                link(question, "/indicateurs/") + "/modification",
                "/modification",
                "source",
                "France Travail",
                "La Région");
    }

    @Test
    void aParagraphOfTheAnnualReport() {
        var reports = contract.address() + "/suivi/rapports";
        contract.pilot().post(reports, Map.of("year", "2023"));
        assertOvertaken(link(reports + "/2023", "/paragraphes/"), "", "text", "Tout va mieux.", "Tout va moins bien.");
    }

    @Test
    void whoFollowsTheFilesOfAFunder() {
        var funders = contract.address() + "/financeurs";
        var name = Map.of("name", "La Région");
        assertOvertaken(funders, "/financeurs", "email", "ida@exemple.fr", "noe@exemple.fr", name);

        var form = new HashMap<>(OpenForm.all(contract.pilot().get(funders)).stream()
                .filter(one -> one.names().contains("email"))
                .findFirst()
                .orElseThrow()
                .fields());
        contract.pilot().post(funders, Map.of("name", "La Métropole", "email", "lou@exemple.fr"));
        form.putAll(Map.of("name", "Le Département", "email", "eve@exemple.fr"));
        assertThat(contract.pilot().post(funders, form).status())
                .as("another funder came meanwhile, and nothing of theirs is lost")
                .isEqualTo(302);
    }

    @Test
    void whoAnswersForASource() {
        var base = contract.address() + "/suivi";
        contract.pilot().post(base + "/referentiel", Map.of("section", "2"));
        var page = contract.pilot().get(base + "/collecte");
        var source = page.html().select("input[name=source]").last().attr("value");
        var more = Map.of("source", source, "name", "La Maison de l’emploi");
        assertOvertaken(base + "/collecte", "/collecte", "email", "ida@exemple.fr", "noe@exemple.fr", more);
    }

    @Test
    void whatACouncilSaidOfTheAnnualReport() {
        var reports = contract.address() + "/suivi/rapports";
        contract.pilot().post(reports, Map.of("year", "2022"));
        var asked = contract.pilot()
                .post(
                        reports + "/2022/avis",
                        Map.of("councils", "Conseil citoyen", "vote", "2030-10-20", "unwritten", "true"));
        assertThat(asked.status()).as(asked.words()).isEqualTo(302);
        var opinion = contract.pilot()
                .get(reports + "/2022")
                .html()
                .select("form[action*=/avis/]")
                .attr("action");
        var number = opinion.replaceAll(".*/", "");
        assertOvertaken(
                reports + "/2022",
                "/avis/" + number,
                "text" + number,
                "Avis réservé sur l’école.",
                "Rien à dire.",
                Map.of("said" + number, "RESERVED"));
    }

    private String link(String page, String part) {
        return contract.pilot().get(page).html().select("main a[href*=" + part + "]").stream()
                .map(link -> link.attr("href"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link to " + part + " on " + page));
    }

    private void assertOvertaken(String path, String action, String field, String theirs, String ours) {
        assertOvertaken(path, action, field, theirs, ours, Map.of());
    }

    /** Two open the same form; the second to save is told what the first one saved, keeps what they typed, and may save. */
    private void assertOvertaken(
            String path, String action, String field, String theirs, String ours, Map<String, String> more) {
        var form = OpenForm.all(contract.pilot().get(path)).stream()
                .filter(one -> one.action().endsWith(action) && one.names().contains(field))
                .findFirst()
                .orElseThrow();
        assertThat(form.fields().get("seen"))
                .as("%s says what it was made from", path)
                .isNotBlank();
        var first = new HashMap<>(form.fields());
        first.putAll(more);
        first.put(field, theirs);
        var second = new HashMap<>(form.fields());
        second.putAll(more);
        second.put(field, ours);

        var saved = contract.pilot().post(form.action(), first);
        assertThat(saved.status()).as(saved.words()).isEqualTo(302);
        var told = contract.pilot().post(form.action(), second);

        assertThat(told.status()).as(told.words()).isIn(409, 422);
        assertThat(told.words()).contains("quelqu’un d’autre a enregistré entre-temps", theirs.replace(' ', ' '));
        var again = OpenForm.all(told).stream()
                .filter(one -> one.action().endsWith(action) && one.names().contains(field))
                .findFirst()
                .orElseThrow();
        assertThat(again.fields().get(field).strip()).isEqualTo(ours);
        assertThat(contract.pilot().post(form.action(), again.fields()).status())
                .as("who has read it may replace it")
                .isEqualTo(302);
    }
}
