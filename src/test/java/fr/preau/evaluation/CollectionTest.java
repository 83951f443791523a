package fr.preau.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.evaluation.collection.CollectionRoundFixture;
import fr.preau.programme.ContractSpace;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Measures that are asked of who answers for a source, brought by their link and validated by a pilot. */
class CollectionTest {

    private static final String SOURCE = "Comptes rendus des porteurs d’actions";

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi et activité");
    private final Mailbox box = Mailbox.at(preau);
    private final String collection = contract.address() + "/suivi/collecte";

    private Page post(String address, Map<String, String> form) {
        return contract.pilot().post(address, form);
    }

    private void follow(Page answer) {
        assertThat(answer.status()).as(answer.words()).isEqualTo(302);
    }

    private String words(String address) {
        return contract.pilot().get(address).words();
    }

    private void name(String address) {
        follow(post(collection, Map.of("source", SOURCE, "name", "La Maison de l’emploi", "email", address)));
    }

    @Test
    void oneAnswersForSeveralSourcesAtOnce() {
        follow(post(contract.address() + "/suivi/referentiel", Map.of("section", "2")));
        var boxes = contract.pilot()
                .get(collection)
                .html()
                .select("input[name=source]")
                .eachAttr("value");
        var two = boxes.subList(0, 2);
        var form = new ArrayList<>(List.of(Map.entry("name", "Ida"), Map.entry("email", "gmial")));
        two.forEach(source -> form.add(Map.entry("source", source)));

        var refused = contract.pilot().post(collection, form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("input[name=source][checked]").eachAttr("value"))
                .isEqualTo(two);
        form.set(1, Map.entry("email", box.address()));
        follow(contract.pilot().post(collection, form));
        var lines = contract.pilot()
                .get(collection)
                .html()
                .select("main section li")
                .eachText();
        assertThat(lines.stream().filter(line -> line.contains("Ida"))).hasSize(2);
        assertThat(post(collection, Map.of("name", "Ida", "email", box.address()))
                        .words())
                .contains("Choisissez une source du référentiel");
    }

    private Page ask(String year, String due) {
        return post(collection + "/demandes", Map.of("year", year, "due", due, "confirmed", "true"));
    }

    /** The link of what is asked of 2023. */
    private String asked() {
        follow(post(contract.address() + "/suivi/referentiel", Map.of("section", "2")));
        name(box.address());
        follow(ask("2023", "2030-03-01"));
        return box.latest().path("/collecte/");
    }

    private String item(String link, String name) {
        return preau.visitor()
                .get(link)
                .html()
                .select("main li a:contains(" + name + ")")
                .attr("href");
    }

    private Page give(String item, String count) {
        return preau.visitor()
                .post(
                        item,
                        Map.of(
                                "place", List.of("QN00101N"),
                                "numerator", List.of(count),
                                "source", List.of("Bilan de mars")));
    }

    private long messages() {
        return preau.jdbc()
                .sql("SELECT count(*) FROM message WHERE recipient = :who")
                .param("who", box.address())
                .query(Long.class)
                .single();
    }

    @Test
    void aSourceIsAskedOnceAYearAndWhatItBringsCountsOnceAPilotHasValidatedIt() {
        var link = asked();
        follow(ask("2023", "2030-03-15"));
        assertThat(messages()).as("asked again is no second letter").isEqualTo(1);
        assertThat(preau.visitor().get(link).words())
                .contains("Cette page est pour La Maison de l’emploi", "15 mars 2030", "Attendu");
        var item = item(link, "Participations");

        assertThat(give(item, "1 204").status()).isEqualTo(302);
        assertThat(preau.visitor().get(item).words())
                .contains("Les Tilleuls : donné, à valider")
                .doesNotContain("1 204");
        assertThat(give(item, "1 210").status()).isEqualTo(302);
        assertThat(give(item, "1 210").status()).as("the same form sent twice").isEqualTo(302);

        assertThat(words(collection)).contains("1 sur 2 indicateurs", "À valider");
        var indicator = participations();
        assertThat(words(indicator)).contains("1 210", "Corrigée par La Maison de l’emploi");
        var validate = contract.pilot()
                .get(indicator)
                .html()
                .select("form[action$=/validation]")
                .attr("action");
        follow(post(validate, Map.of()));
        assertThat(words(collection)).contains("Validé");
        assertThat(give(item, "900").words()).contains("Rien n’a changé : cette mesure est validée");
        assertThat(words(indicator)).doesNotContain("900");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndLosesNothing() {
        var item = item(asked(), "Participations");

        var refused = preau.visitor()
                .post(
                        item,
                        Map.of(
                                "place",
                                List.of("ailleurs"),
                                "numerator",
                                List.of("douze"),
                                "source",
                                List.of("Bilan")));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("Choisissez un endroit", "Donnez un nombre, comme 1 234");
        assertThat(refused.html().select("#source").val()).isEqualTo("Bilan");
        assertThat(post(collection, Map.of("source", "Une autre", "name", " ", "email", "personne"))
                        .words())
                .contains("Choisissez une source du référentiel", "Donnez un nom");
        assertThat(ask("2099", "2001-01-01").words()).contains("Cette date est passée", "Cette année n’a pas commencé");
    }

    @Test
    void whoStillOwesMeasuresIsRemindedOnceBeforeTheDateAndOnceAfterIt() {
        var item = item(asked(), "Participations");
        var rounds = new CollectionRoundFixture(preau, contract.slug());
        rounds.dueInDays(3);
        rounds.round();
        rounds.round();
        assertThat(messages()).isEqualTo(2);
        rounds.dueInDays(-1);
        rounds.round();
        rounds.round();
        assertThat(messages()).isEqualTo(3);
        assertThat(words(contract.address())).contains("Mesures de 2023 en retard : " + SOURCE);

        give(item, "20");
        give(item(box.latest().path("/collecte/"), "Sorties"), "1");
        preau.visitor()
                .post(
                        item(box.latest().path("/collecte/"), "Sorties"),
                        Map.of("numerator", List.of("10"), "denominator", List.of("20"), "source", List.of("Bilan")));
        assertThat(words(contract.address())).doesNotContain("en retard");
    }

    private String participations() {
        return contract.pilot()
                .get(collection)
                .html()
                .select("main li a:contains(Participations)")
                .attr("href");
    }

    private Page giveAt(String item, String place, String count) {
        return preau.visitor()
                .post(
                        item,
                        Map.of(
                                "place", List.of(place),
                                "numerator", List.of(count),
                                "source", List.of("Bilan de mars")));
    }

    @Test
    void aKeeperWhoTriesFiguresOneAfterTheOtherLearnsNothingOfThoseThatAreHidden() {
        var item = item(asked(), "Participations");
        var indicator = participations();
        giveAt(item, "QN00101N", "3");
        giveAt(item, "QN00102N", "40");

        var said = List.of("42", "43", "44").stream()
                .map(count -> {
                    var answer = giveAt(item, "", count);
                    return answer.status()
                            + answer.header("Location")
                            + preau.visitor().get(item).words();
                })
                .distinct()
                .toList();

        assertThat(said).as("right or wrong, the answer is the same").hasSize(1);
        assertThat(words(indicator))
                .as("the team is told, and nothing of a sum that is none is shown")
                .contains("2023 : l’ensemble n’est pas la somme de ses quartiers")
                .doesNotContain("44", "40");
        var validate = contract.pilot().get(indicator).html().select("form[action$=/validation]").stream()
                .map(form -> post(form.attr("action"), Map.of()))
                .toList();
        assertThat(validate)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(409));
        giveAt(item, "", "43");
        assertThat(words(indicator)).doesNotContain("n’est pas la somme");
        for (var count : List.of("44", "42")) {
            assertThat(giveAt(item, "", count).words())
                    .as("a fourth correction, whatever it says")
                    .contains("trois mesures de cet indicateur ont été corrigées depuis hier");
        }
        assertThat(giveAt(item, "", "43").status())
                .as("what was taken, sent again")
                .isEqualTo(302);
        assertThat(words(indicator)).doesNotContain("n’est pas la somme");
        assertThat(whole(indicator, "44").words())
                .as("a validation that was refused is a try")
                .contains("Trois mesures de cet indicateur ont été refusées");
    }

    private void rename(String indicator, String name) {
        preau.jdbc()
                .sql("UPDATE indicator SET name = :name WHERE id = :id")
                .param("name", name)
                .param("id", Long.parseLong(indicator.replaceAll(".*/", "")))
                .update();
    }

    @Test
    void anotherNameOrALongOneGivesNoFurtherTries() {
        var item = item(asked(), "Participations");
        var indicator = participations();
        giveAt(item, "QN00101N", "3");
        giveAt(item, "QN00102N", "40");

        for (var name : List.of("Un nom", "Un autre", "Un nom long ".repeat(200))) {
            rename(indicator, name);
            assertThat(whole(indicator, "44").words()).contains("L’ensemble n’est pas la somme de ses quartiers");
        }

        assertThat(whole(indicator, "43").words()).contains("Trois mesures de cet indicateur ont été refusées");
        rename(indicator, "Un dernier");
        assertThat(whole(indicator, "43").words()).contains("Trois mesures de cet indicateur ont été refusées");
    }

    private Page whole(String indicator, String count) {
        return post(
                indicator + "/mesures", Map.of("year", "2023", "place", "", "numerator", count, "source", "Enquête"));
    }

    @Test
    void anotherKeeperEndsTheLinksBeforeAndNoLinkOpensWhatItWasNotAskedFor() {
        var link = asked();
        var theirs = preau.jdbc()
                .sql("SELECT max(id) FROM indicator WHERE source <> :source")
                .param("source", SOURCE)
                .query(Long.class)
                .single();
        assertThat(preau.visitor().get(link + "/" + theirs).status()).isEqualTo(404);
        assertThat(give(link + "/" + theirs, "3").status()).isEqualTo(404);
        assertThat(preau.visitor()
                        .get(link.substring(0, link.length() - 1) + "!")
                        .status())
                .isEqualTo(404);
        assertThat(preau.visitor()
                        .get("/engagement/" + link.replaceAll(".*/", ""))
                        .status())
                .isEqualTo(404);

        name("autre-" + box.address());

        assertThat(preau.visitor().get(link).status()).isEqualTo(404);
        var other = ContractSpace.open(preau, "Emploi");
        assertThat(other.pilot().get(collection).status()).isEqualTo(404);
        assertThat(other.pilot().post(collection, Map.of("source", SOURCE)).status())
                .isEqualTo(404);
    }
}
