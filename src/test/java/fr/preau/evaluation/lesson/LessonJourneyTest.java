package fr.preau.evaluation.lesson;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.programme.CarrierKind;
import fr.preau.programme.ContractSpace;
import fr.preau.staff.Role;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From what a carrier reports to the centre's library and the programme of a next cycle. */
class LessonJourneyTest {

    private static final String WHAT = "Un atelier le mercredi, dans la cour.";

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");
    private final String cards = contract.address() + "/suivi/fiches";
    private final Organiser centre = Organiser.at(preau);

    private String follow(Page answer) {
        assertThat(answer.status()).as(answer.words()).isEqualTo(302);
        return answer.header("Location").replace(preau.url(), "").replaceAll("\\?.*", "");
    }

    private Page post(String address, Map<String, String> form) {
        return contract.pilot().post(address, form);
    }

    private String written(String title) {
        return follow(
                post(cards, Map.of("title", title, "theme", "Emploi", "what", WHAT, "contact", "ida@exemple.fr")));
    }

    /** At the centre. */
    private String offered(String card) {
        follow(post(card + "/etat", Map.of("vers", "REVIEWED")));
        follow(post(card + "/etat", Map.of("vers", "OFFERED", "accord", "oui")));
        return "/gestion/fiches/" + card.replaceAll(".*/", "");
    }

    @Test
    void whatAReportTeachesIsProposedOnceAndFillsItsCard() {
        contract.openYear(2023);
        var sheet = contract.action(2023, "Garage", "Emploi", CarrierKind.ASSOCIATION, "12 000")
                .replaceAll(".*/", "");
        preau.jdbc()
                .sql("UPDATE action_sheet SET state = 'REPORTED' WHERE id = :id")
                .param("id", Long.parseLong(sheet))
                .update();
        preau.jdbc()
                .sql(
                        "INSERT INTO action_report (sheet_id, text, lesson, sent_at) VALUES (:id, 'Fait.', 'À refaire.', now())")
                .param("id", Long.parseLong(sheet))
                .update();

        var list = contract.pilot().get(cards);
        assertThat(list.words()).contains("Proposées par les comptes rendus", "Garage", "Porteur de Garage, 2023");
        var form =
                contract.pilot().get(list.html().select("main a[href*=origine]").attr("href"));
        assertThat(form.html().select("#title").val()).isEqualTo("Garage");
        assertThat(form.html().select("#cost").val()).isEqualTo("12000");
        assertThat(form.html().select("#worked").text()).isEqualTo("À refaire.");
        assertThat(form.html().select("#place").val()).isEqualTo("Les Tilleuls");

        var values = new HashMap<String, String>();
        form.html()
                .select("main form input, main form textarea")
                .forEach(field -> values.put(field.attr("name"), field.val()));
        follow(post(cards, values));
        assertThat(contract.pilot().get(cards).words())
                .contains("À relire")
                .doesNotContain("Proposées par les comptes");
        assertThat(post(cards, values).words()).contains("a déjà sa fiche");
        values.put("origin", "action.999999999");
        assertThat(post(cards, values).status()).isEqualTo(404);
    }

    @Test
    void aCardIsReadAgainThenOfferedWithTheCarriersAgreementThenPublishedAndTakenBack() {
        var card = written("Atelier de la cour");
        assertThat(post(card + "/etat", Map.of("vers", "OFFERED", "accord", "oui"))
                        .status())
                .as("not read again yet")
                .isEqualTo(409);
        follow(post(card + "/etat", Map.of("vers", "REVIEWED")));
        assertThat(post(card + "/etat", Map.of("vers", "OFFERED")).words()).contains("le porteur est d’accord");
        var there = "/gestion/fiches/" + card.replaceAll(".*/", "");
        assertThat(centre.get(there).status()).as("not offered yet").isEqualTo(404);
        follow(post(card + "/etat", Map.of("vers", "OFFERED", "accord", "oui")));

        assertThat(centre.get("/gestion/fiches").words()).contains("Atelier de la cour");
        follow(centre.post(there + "/publication", Map.of()));
        var address =
                centre.get(there).html().select("main a[href^=/ressources/]").attr("href");
        assertThat(preau.visitor().get(address).words())
                .contains("Fiche de capitalisation", "Atelier de la cour", "Val d’essai", WHAT, "ida@exemple.fr");
        assertThat(post(card, Map.of("title", "Autre", "what", "Autre")).words())
                .contains("cette fiche est publiée");
        assertThat(post(card + "/etat", Map.of("vers", "REVIEWED")).status()).isEqualTo(409);
        assertThat(centre.post(there + "/publication", Map.of()).header("Location"))
                .contains("rien");

        follow(centre.post(there + "/retrait", Map.of()));
        assertThat(preau.visitor().get(address).status()).isEqualTo(404);
        follow(post(card, Map.of("title", "Autre atelier", "what", "Autre")));
        assertThat(centre.get(there).status()).as("to be read again").isEqualTo(404);
    }

    @Test
    void whoSavesOverWhatAnotherWroteIsToldAndOneWithoutItsWordsIsRefusedAtItsField() {
        var card = written("Fiche partagée");
        var seen = contract.pilot().get(card).html().select("main [name=seen]").val();
        follow(post(card, Map.of("title", "Fiche partagée", "what", "La première version.", "seen", seen)));
        var late = post(card, Map.of("title", "Fiche partagée", "what", "La seconde version.", "seen", seen));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("La première version.", "quelqu’un d’autre a enregistré");
        assertThat(late.html().select("#what").text()).isEqualTo("La seconde version.");
        var bad = post(cards, Map.of("title", "x".repeat(201), "what", "", "cost", "cher"));
        assertThat(bad.words()).contains("200 caractères au plus", "Dites ce qui a été fait.", "Donnez un nombre");
        assertThat(ContractSpace.open(preau, "Emploi")
                        .pilot()
                        .get(card.replaceAll("/contrats/[^/]+", contract.address()))
                        .status())
                .as("of another contract")
                .isEqualTo(404);
    }

    @Test
    void whoReadsACardAgainApprovesWhatTheyReadAndNothingWrittenMeanwhile() {
        var card = written("Relue");
        var read = contract.pilot().get(card);
        var mark = read.html().select("main form[action$=/etat] [name=seen]").val();
        assertThat(mark).isNotEmpty();
        follow(post(card, Map.of("title", "Relue", "what", "Ce que personne n’a relu.")));

        var late = post(card + "/etat", Map.of("vers", "REVIEWED", "seen", mark));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("cette fiche a changé entre-temps", "Ce que personne n’a relu.", "à relire");
        follow(post(
                card + "/etat",
                Map.of(
                        "vers",
                        "REVIEWED",
                        "seen",
                        late.html()
                                .select("main form[action$=/etat] [name=seen]")
                                .val())));
        assertThat(contract.pilot()
                        .get(card)
                        .html()
                        .select("main form[action$=/etat] [name=seen]")
                        .val())
                .as("and so what is offered")
                .isNotEmpty();
    }

    @Test
    void aCardBecomesASequenceOfADayThatIsBeingPreparedAndOfNoOther() {
        var there = offered(written("Séquence à venir"));
        var open = preau.publish(cycle().day("2024-12-10", 10));
        var slug = preau.publish(cycle().day("2024-12-12", 10));
        preau.jdbc()
                .sql("UPDATE cycle SET state = 'DRAFT' WHERE slug = :slug")
                .param("slug", slug)
                .update();
        var day = Long.toString(preau.day(slug, "2024-12-12"));

        assertThat(centre.get(there).html().select("#journee option[value=" + day + "]"))
                .hasSize(1);
        assertThat(centre.post(there + "/sequence", Map.of("journee", day, "heure", "bientôt"))
                        .words())
                .contains("Donnez une heure");
        assertThat(centre.post(
                                there + "/sequence",
                                Map.of("journee", Long.toString(preau.day(open, "2024-12-10")), "heure", "23:10"))
                        .words())
                .as("public already")
                .contains("cycle en préparation");
        follow(centre.post(there + "/sequence", Map.of("journee", day, "heure", "23:10")));
        assertThat(centre.get("/gestion/cycles/" + slug + "/modifier")
                        .response()
                        .body())
                .contains("Séquence à venir", WHAT);
        assertThat(centre.post(there + "/sequence", Map.of("journee", day, "heure", "23:10"))
                        .words())
                .contains("commence déjà à cette heure");
    }

    @Test
    void aReaderOfTheCentreReadsWhatIsOfferedAndPublishesNothing() {
        var there = offered(written("Lue et laissée"));
        var reader = Organiser.at(preau, Role.READER);
        assertThat(reader.get(there).words()).contains("Lue et laissée").doesNotContain("Publier dans la bibliothèque");
        assertThat(reader.post(there + "/publication", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void ofAContractThatIsOverNobodySaysWhomToAskInTheLibraryEither() {
        var there = offered(written("D’un contrat fini"));
        follow(centre.post(there + "/publication", Map.of()));
        var address =
                centre.get(there).html().select("main a[href^=/ressources/]").attr("href");
        assertThat(preau.visitor().get(address).words()).contains("ida@exemple.fr");

        preau.bean(LessonLibrary.class)
                .forget(new fr.preau.contract.ContractEnded(preau.jdbc()
                        .sql("SELECT id FROM city_contract WHERE slug = :slug")
                        .param("slug", contract.slug())
                        .query(Long.class)
                        .single()));

        assertThat(preau.visitor().get(address).words())
                .contains(WHAT)
                .doesNotContain("ida@exemple.fr", "Qui contacter");
    }
}
