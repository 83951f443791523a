package fr.preau.articulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.programme.CarrierKind;
import fr.preau.programme.ContractSpace;
import fr.preau.testing.Mailbox;
import fr.preau.testing.OrdinaryTime;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Schemes, links and commitments as a pilot and a signatory have them. */
class ArticulationJourneyTest {

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi", "Culture", "Participation");
    private final Mailbox box = Mailbox.at(preau);
    private final String base = contract.address() + "/articulation";

    private Page post(String address, Map<String, String> form) {
        return contract.pilot().post(address, form);
    }

    private String follow(Page answer) {
        assertThat(answer.status()).as(answer.words()).isEqualTo(302);
        return answer.header("Location").replace(preau.url(), "").replaceAll("\\?.*", "");
    }

    private String matrix() {
        return contract.pilot().get(base).words();
    }

    private String commitment(String theme) {
        return follow(post(
                contract.address() + "/engagements",
                Map.of(
                        "signatory", "La Région",
                        "email", box.address(),
                        "objective", "Ouvrir les studios le soir",
                        "nature", "MAINSTREAM",
                        "theme", Long.toString(contract.theme(theme)))));
    }

    @Test
    void theMatrixShowsActionsCommitmentsAndHolesByThePrintedRule() {
        contract.openYear(2025);
        var action = contract.action(2025, "Chantiers", "Emploi", CarrierKind.ASSOCIATION, "20 000");
        contract.vote(contract.request(action, contract.funder("État"), "10 000"), "9 000");
        follow(post(base + "/dispositifs", Map.of("name", "Cité éducative", "years", "2024–2027")));
        assertThat(post(base + "/dispositifs", Map.of("name", "Cité éducative")).words())
                .contains("déjà un dispositif de ce nom");
        assertThat(matrix()).contains("Peu travaillés : Culture, Participation.", "Fragiles : Emploi.");

        var page = contract.pilot().get(base).html();
        follow(post(
                base + "/liens",
                Map.of(
                        "line", page.select("#line option").val(),
                        "scheme", page.select("#scheme option").val(),
                        "kind", "FUNDS")));
        assertThat(contract.pilot()
                        .get(base)
                        .html()
                        .select("tr:contains(Emploi) td:eq(1)")
                        .text())
                .contains("Chantiers");

        var one = commitment("Culture");
        assertThat(matrix()).as("proposed is not signed").contains("Peu travaillés : Culture, Participation.");
        follow(post(one + "/etat", Map.of("state", "SIGNED")));
        assertThat(matrix())
                .contains("Peu travaillés : Participation.", "Ouvrir les studios le soir (La Région, signé)");
    }

    @Test
    void fromAnEmptyCellOneClickProposesAsksOrPutsItOnTheNextAgenda() {
        contract.openYear(2025);
        var theme = Long.toString(contract.theme("Participation"));
        var row = contract.pilot().get(base).html().select("tr:contains(Participation)");

        var propose = contract.pilot().get(row.select("a:contains(Proposer)").attr("href"));
        assertThat(propose.html().select("#theme option[selected]").val()).isEqualTo(theme);
        var ask = contract.pilot()
                .get(row.select("a:contains(Demander)").attr("href").replaceAll("#.*", ""));
        assertThat(ask.html().select("#theme option[selected]").val()).isEqualTo(theme);

        assertThat(post(base + "/en-parler", Map.of("theme", theme)).words()).contains("aucune séance n’est prévue");
        var body = follow(post(contract.address() + "/instances", Map.of("name", "Copil", "minimum", "2")));
        var sitting = follow(post(
                body + "/seances",
                Map.of("on", "2024-11-15", "begins", "09:30", "ends", "12:00", "place", "Salle des fêtes")));
        assertThat(follow(post(base + "/en-parler", Map.of("theme", theme)))).isEqualTo(sitting);
        assertThat(follow(post(base + "/en-parler", Map.of("theme", theme)))).isEqualTo(sitting);
        assertThat(contract.pilot().get(sitting).html().select("li:contains(Articulation : Participation)"))
                .as("once, however often it is asked for")
                .hasSize(1);
    }

    @Test
    void aCommitmentIsReviewedEachYearByItsSignatoryAndValidatedOnce() {
        var one = commitment("Culture");
        assertThat(post(one + "/revue", Map.of()).words()).contains("quand il est signé ou en cours");
        follow(post(one + "/etat", Map.of("state", "SIGNED")));
        assertThat(post(one + "/etat", Map.of("state", "KEPT")).words())
                .as("a review alone tells")
                .contains("Choisissez un état qui suit");
        follow(post(one + "/revue", Map.of()));
        follow(post(one + "/revue", Map.of()));
        var link = box.latest().path("/engagement/");
        assertThat(preau.jdbc()
                        .sql("SELECT count(*) FROM message WHERE recipient = :who")
                        .param("who", box.address())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);

        OrdinaryTime.at(preau).holdsForFormsOf(link);
        assertThat(preau.visitor().post(link, Map.of("said", List.of("LAPSED"))).words())
                .contains("Choisissez où vous en êtes");
        assertThat(preau.visitor()
                        .post(link, Map.of("said", List.of("KEPT"), "evidence", List.of("12 soirées, bilan 2024")))
                        .status())
                .isEqualTo(302);
        assertThat(contract.pilot().get(contract.address()).words()).contains("Revue à valider");
        var validate = contract.pilot()
                .get(one)
                .html()
                .select("form[action*=/revues/]")
                .attr("action");
        follow(post(validate, Map.of()));
        assertThat(contract.pilot().get(one).words()).contains("Tenu", "12 soirées, bilan 2024", "Validée par");
        assertThat(post(validate, Map.of()).status()).isEqualTo(422);
        assertThat(preau.visitor()
                        .post(link, Map.of("said", List.of("NOT_KEPT")))
                        .words())
                .contains("cette revue est validée");
    }

    @Test
    void whatASignatorySaysAfterThePilotReadItIsNotValidatedUnread() {
        var one = commitment("Culture");
        follow(post(one + "/etat", Map.of("state", "SIGNED")));
        follow(post(one + "/revue", Map.of()));
        var link = box.latest().path("/engagement/");
        preau.visitor().post(link, Map.of("said", List.of("KEPT")));
        var form = contract.pilot().get(one).html().select("form[action*=/revues/]");
        var seen = Map.of("seen", form.select("[name=seen]").val());

        preau.visitor().post(link, Map.of("said", List.of("NOT_KEPT"), "words", List.of("Finalement non.")));
        var late = post(form.attr("action"), seen);

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.words()).contains("vient de changer, relisez-le", "Finalement non.");
        assertThat(contract.pilot().get(one).words()).doesNotContain("Validée par");
    }

    @Test
    void aCommitmentOfAnotherContractIsNotFoundAndAForgedLinkOpensNothing() {
        var one = commitment("Culture");
        var other = ContractSpace.open(preau, "Culture");

        assertThat(other.pilot().get(one.replace(contract.slug(), other.slug())).status())
                .isEqualTo(404);
        assertThat(preau.visitor().get("/engagement/1-AAAAAAAAAAAAAAAAAAAAAA").status())
                .isEqualTo(404);
    }
}
