package fr.preau.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Download;
import fr.preau.testing.Mailbox;
import fr.preau.testing.OrdinaryTime;
import fr.preau.testing.ReceivedMail;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import fr.preau.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Those without an account: carriers from the public page to the report, funders by their link. */
class CallTest {

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");
    private final Visitor visitor = preau.visitor();
    private final Mailbox box = Mailbox.at(preau);

    private String call() {
        contract.openYear(2025);
        var set = contract.pilot()
                .post(
                        contract.year(2025) + "/appel",
                        Map.of("opens", "2024-09-01T09:00", "closes", "2024-11-15T18:00", "text", "Des **actions**."));
        assertThat(set.status()).isEqualTo(302);
        step("CALL_OPEN");
        return "/appels/" + contract.slug() + "/2025";
    }

    private void step(String state) {
        var answer = contract.pilot()
                .post(
                        contract.year(2025) + "/etape",
                        Map.of("state", state, "body", "Comité de pilotage", "on", "2025-03-25", "reason", "essai"));
        assertThat(answer.status()).as(answer.words()).isEqualTo(302);
    }

    private String link() {
        var begun = visitor.post(
                call(),
                Map.of(
                        "title",
                        List.of("Vélo-école"),
                        "carrier",
                        List.of("Roue libre"),
                        "email",
                        List.of(box.address())));
        assertThat(begun.words())
                .contains("Votre fiche est commencée")
                .containsOnlyOnce("les messages sont écrits et gardés")
                .doesNotContain("Un lien part");
        return box.latest().path("/porteur/");
    }

    private static Map<String, List<String>> whole(Map<String, String> more) {
        var form = new HashMap<String, List<String>>();
        Map.of(
                        "title",
                        "Vélo-école",
                        "carrier",
                        "Roue libre",
                        "kind",
                        "ASSOCIATION",
                        "place",
                        "QN00101N",
                        "b60",
                        "1 000",
                        "b74",
                        "1 000",
                        "commitment",
                        "true",
                        "siret",
                        "99961403500031")
                .forEach((name, value) -> form.put(name, List.of(value)));
        more.forEach((name, value) -> form.put(name, List.of(value)));
        return form;
    }

    private Map<String, List<String>> whole(String version, String gesture) {
        return whole(Map.of("version", version, "geste", gesture, "theme", Long.toString(contract.theme("Emploi"))));
    }

    @Test
    void aDraftIsKeptThenSubmittedAndCorrectedByTheSameLink() {
        var link = link();

        assertThat(visitor.post(link, whole("1", "garder")).header("Location")).endsWith("?fait=garde");
        assertThat(visitor.get(link).html().select("#b60").val().replace('\u00a0', ' '))
                .isEqualTo("1 000");
        assertThat(visitor.post(link, whole("2", "deposer")).header("Location")).endsWith("?fait=depose");
        assertThat(contract.board(2025)).contains("Vélo-école", "Déposée");
        var corrected = new HashMap<>(whole("4", "garder"));
        corrected.put("title", List.of("Vélo-école du soir"));
        assertThat(visitor.post(link, corrected).status()).isEqualTo(302);
        assertThat(contract.board(2025)).contains("Vélo-école du soir", "Déposée");
        assertThat(contract.pilot().get(contract.address()).words()).contains("1 fiche déposée");
    }

    @Test
    void aSecondPressOfTheButtonBeginsNoSecondSheet() {
        link();

        var again = visitor.post(
                "/appels/" + contract.slug() + "/2025",
                Map.of(
                        "title", List.of("Vélo-école"),
                        "carrier", List.of("Roue libre"),
                        "email", List.of(box.address())));

        assertThat(again.words()).contains("Votre fiche est commencée");
        assertThat(box.letters()).hasSize(1);
        assertThat(contract.row(2025, "Total, 1 action")).isNotEmpty();
    }

    @Test
    void aSubmittedSheetIsCorrectedAndNoDraftAnyMore() {
        var link = link();
        assertThat(visitor.get(link).words()).contains("Déposer la fiche", "Garder le brouillon");

        visitor.post(link, whole("1", "deposer"));

        assertThat(visitor.get(link).words())
                .contains("Enregistrer la correction", "Charges : 1 000 €", "Produits : 1 000 €")
                .doesNotContain("Garder le brouillon");
    }

    @Test
    void whatCannotBeReadOfABudgetIsToldWithoutAskingForTheWhole() {
        var link = link();
        var form = new HashMap<>(whole("1", "deposer"));
        form.put("b60", List.of("-5"));
        form.put("b74", List.of("12 500 € TTC"));

        var refused = visitor.post(link, form);

        assertThat(refused.words())
                .contains("Un montant n’est jamais négatif.", "« 12 500 € TTC » n’est pas un montant")
                .doesNotContain("Écrivez le budget de l’action");
        assertThat(refused.html().select("#b74").val()).isEqualTo("12 500 € TTC");
    }

    private static String everything(ReceivedMail mail) {
        return mail.subject() + mail.recipients() + mail.text() + mail.html();
    }

    @Test
    void nothingThatAStrangerTypedGoesToAnAddressThatTheyTyped() {
        var lure = "Gagnez sur rendez-vous.example";
        var address = call();
        var victim = Mailbox.at(preau);
        visitor.post(
                address, Map.of("title", List.of(lure), "carrier", List.of(lure), "email", List.of(victim.address())));

        var first = victim.latest();
        assertThat(first.subject()).isEqualTo("Val d’essai : Votre fiche est commencée");
        assertThat(first.words()).contains("l’appel à projets 2025");
        assertThat(everything(first)).doesNotContain("Gagnez", "rendez-vous.example");

        var other = Mailbox.at(preau);
        var form = new HashMap<>(whole("1", "deposer"));
        form.put("title", List.of(lure));
        form.put("carrier", List.of(lure));
        form.put("email", List.of(other.address()));
        var moved = visitor.post(first.path("/porteur/"), form);
        assertThat(moved.status()).isEqualTo(422);
        assertThat(moved.html().select("#email-fault").text())
                .contains(victim.address(), "demandez à l’équipe du contrat");
        assertThat(other.letters()).isEmpty();

        form.put("email", List.of(victim.address()));
        assertThat(visitor.post(first.path("/porteur/"), form).status()).isEqualTo(302);
        assertThat(victim.latest().subject()).isEqualTo("Val d’essai : Votre fiche est déposée");
        assertThat(everything(victim.latest())).doesNotContain("Gagnez", "rendez-vous.example");
    }

    @Test
    void whoBeginsASheetUnderTheNameOfAColleagueIsNotTakenForThem() {
        visitor.post(
                call(),
                Map.of(
                        "title", List.of("Action d’un inconnu"),
                        "carrier", List.of("Camille Fontaine"),
                        "email", List.of("inconnu@exemple.fr")));

        assertThat(contract.pilot()
                        .get(contract.year(2025) + "?depuis=2024-09-09")
                        .words())
                .contains("Porteur « Camille Fontaine », par son lien");
    }

    @Test
    void anUnbalancedBudgetIsRefusedAtItsFieldAndNothingTypedIsLost() {
        var link = link();
        var form = new HashMap<>(whole("1", "deposer"));
        form.put("b74", List.of("900"));

        var answer = visitor.post(link, form);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words())
                .contains("ne s’équilibrent pas : 1 000 € d’un côté, 900 € de l’autre, soit 100 € d’écart");
        assertThat(answer.html().select("#b74").val()).isEqualTo("900");
        assertThat(contract.board(2025)).doesNotContain("Déposée");
    }

    @Test
    void twoOfOneOrganisationDoNotOverwriteEachOther() {
        var link = link();
        visitor.post(link, whole("1", "garder"));
        var second = new HashMap<>(whole("1", "garder"));
        second.put("objective", List.of("Mon texte"));

        var answer = visitor.post(link, second);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.html().select("#objective").text()).isEqualTo("Mon texte");
        assertThat(answer.html().select("input[name=version]").val()).isEqualTo("2");
    }

    @Test
    void afterTheCallNothingIsStored() {
        var link = link();
        assertThat(visitor.get(link).html().select("#title")).hasSize(1);
        step("APPRAISAL");
        preau.jdbc().sql("""
                UPDATE call_for_projects SET opens_at = '2024-08-01 00:00Z', closes_at = '2024-09-05 00:00Z'
                WHERE programme_id = (SELECT p.id FROM annual_programme p JOIN city_contract c ON c.id = p.contract_id
                                      WHERE c.slug = :slug)
                """).param("slug", contract.slug()).update();
        contract.pilot()
                .post(contract.address() + "/reglages", Map.of("controller", "X", "share", "95", "late", "true"));

        var answer = visitor.post(link, whole("1", "deposer"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.words()).contains("L’appel est clos : rien n’a été enregistré");
        assertThat(answer.html().select("#title").val())
                .as("what was typed can be copied")
                .isEqualTo("Vélo-école");
        assertThat(answer.html().select("fieldset[disabled]")).isEmpty();
        var shut = visitor.get(link).html();
        assertThat(shut.select("main form")).isEmpty();
        assertThat(shut.select("dl.facts dt").eachText()).startsWith("Intitulé de l’action");
        assertThat(shut.select("dl.facts dd").eachText()).contains("Vélo-école", "Roue libre", box.address());
        assertThat(contract.board(2025)).doesNotContain("Déposée");
    }

    @Test
    void aPaperIsKnownByItsContentAndNotByItsName() {
        var link = link();

        var refused = visitor.send(Upload.post(
                visitor.request(link + "/pieces"), Map.of(), "piece", "statuts.pdf", "MZ programme".getBytes()));
        var kept = visitor.send(Upload.post(
                visitor.request(link + "/pieces"), Map.of(), "piece", "statuts.pdf", "%PDF-1.7 statuts".getBytes()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("ni un PDF, ni une image");
        assertThat(kept.status()).isEqualTo(302);
        assertThat(visitor.get(link).words()).contains("statuts.pdf");
    }

    @Test
    void aCarriersLinkOpensNoFundersPageAndNoOthersSheet() {
        var link = link();
        var number = Long.parseLong(link.replaceAll(".*/|-.*", ""), 36);

        assertThat(visitor.get(link.replace("/porteur/", "/financeur/")).status())
                .isEqualTo(404);
        assertThat(visitor.get("/porteur/" + Long.toString(number + 1, 36) + link.substring(link.indexOf('-', 9)))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDraftOfTheTeamHasNoPublicPage() {
        contract.openYear(2025);

        assertThat(visitor.get("/appels/" + contract.slug() + "/2025").status()).isEqualTo(404);
    }

    @Test
    void aFunderGivesItsOpinionByLinkAndTheVoteComesWithItsActThroughTheTeam() {
        contract.openYear(2025);
        var funder = contract.funder("État");
        contract.pilot().post(contract.address() + "/financeurs", Map.of("name", "État", "email", box.address()));
        contract.envelope(2025, funder, "5 000");
        var action = contract.action(2025, "Vélo-école", "Emploi", CarrierKind.ASSOCIATION, "30 000");
        var request = contract.request(action, funder, "25 000");
        var id = request.replaceAll(".*/", "");
        step("APPRAISAL");
        contract.pilot().post(contract.address() + "/financeurs/" + funder + "/lien", Map.of());
        var link = box.latest().path("/financeur/");

        assertThat(visitor.get(link).words())
                .contains("Cette page est pour « État »", "Vélo-école", "n’est pas un vote");
        OrdinaryTime.at(preau).holdsForFormsOf(link);
        var over = visitor.post(link, Map.of("p" + id, List.of("6 000"), "o" + id, List.of("FAVOURABLE")));
        assertThat(over.status()).isEqualTo(422);
        assertThat(over.words()).contains("L’enveloppe est dépassée de 1 000 €");
        assertThat(visitor.post(link, Map.of("p" + id, List.of("5 000"), "o" + id, List.of("FAVOURABLE")))
                        .status())
                .isEqualTo(302);
        assertThat(contract.form(request)).containsEntry("state", "PROPOSED").containsEntry("proposed", "5\u00a0000");

        assertThat(contract.send(request, Map.of("voted", "24 000", "overReason", "Accord du préfet"))
                        .words())
                .contains("Un vote a son acte");
        var voted = contract.send(
                request,
                Map.of(
                        "voted",
                        "24 000",
                        "overReason",
                        "Accord du préfet",
                        "actKind",
                        "PREFECT",
                        "actNumber",
                        "2025-7",
                        "actDate",
                        "2025-03-20"));
        assertThat(voted.status()).as(voted.words()).isEqualTo(302);
        step("CALL_OPEN");
        var shut = visitor.get(link).html();
        assertThat(shut.select("main form, fieldset[disabled]")).isEmpty();
        assertThat(shut.select("dl.facts dd").eachText()).containsExactly("5 000 €", "Favorable");
        var letter = Download.of(
                        contract.pilot().request(request + "/notification.pdf").GET())
                .paper();
        assertThat(letter.words())
                .contains("24 000 €", "n° 2025-7 du 20 mars 2025", "une convention est à signer", "le 30 juin 2026");
    }

    @Test
    void aCarrierReportsByTheSameLink() {
        var link = link();
        visitor.post(link, whole("1", "deposer"));
        var sheet = contract.pilot()
                .get(contract.year(2025))
                .html()
                .select(".board tbody th a")
                .first()
                .attr("href");
        for (var state : List.of("ADMISSIBLE", "APPRAISED", "DECIDED", "RUNNING")) {
            assertThat(contract.pilot()
                            .post(sheet + "/etat", Map.of("state", state))
                            .status())
                    .isEqualTo(302);
        }

        var report = link + "/compte-rendu";
        assertThat(visitor.get(report).words()).contains("Prévu : 1 000 €");
        OrdinaryTime.at(preau).holdsForFormsOf(report);
        assertThat(visitor.post(
                                report,
                                Map.of("text", List.of("Fait."), "b60", List.of("900"), "b74", List.of("1 000")))
                        .status())
                .isEqualTo(422);
        assertThat(visitor.post(report, Map.of("text", List.of("Fait."), "b60", List.of("900"), "b74", List.of("900")))
                        .status())
                .isEqualTo(302);
        assertThat(contract.board(2025)).contains("Bilan rendu");
    }

    @Test
    void aMegabyteInAnyFieldOfThoseWithoutAnAccountCostsAboutWhatAFormDoes() {
        var usual = OrdinaryTime.at(preau);
        var link = link();
        usual.holdsForFormsOf("/appels/" + contract.slug() + "/2025");
        usual.holdsForFormsOf(link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ţlaire@exemple.fr", "claire@exemplť.fr", "paul.o’kane@exemple.fr", "a..b@exemple.fr"})
    void anAddressThatNoServerCarriesIsRefusedAtItsField(String typed) {
        var page = call();
        var answer = visitor.post(
                page,
                Map.of("title", List.of("Vélo-école"), "carrier", List.of("Roue libre"), "email", List.of(typed)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("#email").val()).isEqualTo(typed);
        assertThat(answer.html().select("#email[aria-invalid=true]")).hasSize(1);
        assertThat(contract.pilot()
                        .post(contract.address() + "/financeurs", Map.of("name", "État", "email", typed))
                        .status())
                .isEqualTo(422);
    }
}
