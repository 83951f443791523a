package fr.preau.evaluation.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preau.programme.ContractSpace;
import fr.preau.staff.Role;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import fr.preau.testing.Visitor.Page;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Measures out of a spreadsheet: all of it or nothing, by the rules of measures, with one way back. */
class MeasureImportTest {

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");
    private final String people = indicator("Personnes suivies", "SUM", true);
    private final String rate = indicator("Part des retours", "RATIO", false);

    private Page post(String address, Map<String, String> form) {
        return contract.pilot().post(address, form);
    }

    private String follow(Page answer) {
        assertThat(answer.status()).as(answer.words()).isEqualTo(302);
        return answer.header("Location").replace(preau.url(), "").replaceAll("\\?.*", "");
    }

    private String indicator(String name, String aggregation, boolean sexes) {
        var question =
                follow(post(contract.address() + "/suivi/questions", Map.of("text", "Que change " + name + " ?")));
        follow(post(question + "/criteres", Map.of("criterion", "Cela change")));
        var form = contract.pilot()
                .get(question)
                .html()
                .select("a[href$=/indicateur]")
                .attr("href");
        var values = new HashMap<>(Map.of(
                "name", name, "unit", "personnes", "source", "Enquête", "aggregation", aggregation, "threshold", "5"));
        if (sexes) {
            values.put("sexes", "true");
        }
        return follow(post(form, values));
    }

    private String take(String file) {
        return follow(send(file));
    }

    private Page send(String file) {
        return send(contract.pilot(), file);
    }

    private Page send(Organiser who, String file) {
        return who.send(Upload.post(
                who.request(contract.address() + "/suivi/importer"),
                Map.of(),
                "tableur",
                "mesures.csv",
                file.getBytes(StandardCharsets.UTF_8)));
    }

    private String words(String address) {
        return contract.pilot().get(address).words();
    }

    private List<String> row(String indicator, String place) {
        return contract.pilot().get(indicator).html().select("[aria-labelledby=par-annee] tbody tr").stream()
                .filter(row -> row.select("th").text().equals(place))
                .flatMap(row -> row.select("td").eachText().stream())
                .map(figure -> figure.replace('\u00a0', ' ').replace('\u202f', ' '))
                .toList();
    }

    @Test
    void aSpreadsheetIsSeenLineByLineThenTakenAtOnceAndItsHeadingsAreRemembered() {
        var draft = take("""
                Mesures du contrat;;;;;;;
                Indicateur;Année;Quartier;Nombre;Dont femmes;Dont hommes;Effectif total;Remarque
                Personnes suivies;2023;Les Tilleuls;40;22;18;;bien
                Personnes suivies;2023;QN00102N;1 030;530;500;;
                part des retours;2023;ensemble;21;;;50;
                """);
        assertThat(words(draft))
                .contains("3 mesures lues", "0 ligne qui ne se lit pas", "42,0 % (21 sur 50)", "1 030", "Le Moulin");
        assertThat(row(people, "Les Tilleuls")).as("nothing is stored yet").isEmpty();

        follow(post(draft, Map.of("c7", "SOURCE")));

        assertThat(row(people, "Ensemble du contrat")).containsExactly("1 070");
        assertThat(words(people)).contains("bien", "Enquête", "Validée");
        assertThat(row(rate, "Ensemble du contrat").getFirst()).contains("42,0 %");
        assertThat(post(draft, Map.of()).header("Location")).as("twice is once").contains("reprise-deja");
        var next = take("Indicateur;Remarque;Nombre\nPersonnes suivies;bilan;3\n");
        assertThat(contract.pilot()
                        .get(next)
                        .html()
                        .select("#c1 option[selected]")
                        .val())
                .isEqualTo("SOURCE");
    }

    @Test
    void aColumnForEachYearIsAMeasureForEach() {
        var draft = take(
                "Indicateur;Quartier;2021;2022\nPersonnes suivies;Le Moulin;12;\nPersonnes suivies;Les Tilleuls;20;25\n");
        assertThat(words(draft)).contains("3 mesures lues", "C2", "D3");
        follow(post(draft, Map.of()));
        assertThat(row(people, "Les Tilleuls")).startsWith("20", "25");
    }

    @Test
    void oneLineThatIsNoneKeepsAllOfThemAndEachSaysWhy() {
        var draft = take("""
                Indicateur;Année;Quartier;Nombre;Femmes;Hommes;Sur combien
                Personnes suivies;2023;Les Tilleuls;40;22;18;
                Personnes suivies;2023;tilleuls;41;;;
                Personnes suivies;2023;Ailleurs;40;;;
                Autre chose;2023;;40;;;
                Part des retours;2023;;60 %;;;
                Part des retours;2023;;42;;;
                Part des retours;2022;;9;;;3
                Personnes suivies;l’an dernier;Le Moulin;7;;;
                Personnes suivies;2022;Le Moulin;42;18;20;
                """);
        assertThat(words(draft))
                .contains(
                        "1 mesure lue",
                        "8 lignes qui ne se lisent pas",
                        "déjà mesuré plus haut",
                        "« Ailleurs » n’est pas un endroit de ce contrat",
                        "« Autre chose » n’est pas un indicateur de ce référentiel",
                        "une part ne s’enregistre jamais seule",
                        "Une part ne dépasse pas son total",
                        "Donnez l’année en quatre chiffres",
                        "42 ne fait pas 18 + 20 + 0");
        var refused = post(draft, Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("Rien n’est repris tant qu’une ligne ne se lit pas");
        assertThat(row(people, "Les Tilleuls")).isEmpty();
    }

    @Test
    void aMeasureThatIsThereIsCorrectedForAReasonAndTheFileIsTakenBackOnce() {
        follow(post(
                people + "/mesures", Map.of("year", "2023", "place", "QN00101N", "numerator", "30", "source", "Main")));
        var draft = take("Indicateur;Année;Quartier;Nombre\nPersonnes suivies;2023;Les Tilleuls;31\n");
        assertThat(words(draft))
                .contains("1 mesure de ce tableur en corrige une autre")
                .doesNotContain("30");
        assertThat(post(draft, Map.of()).words()).contains("Dites pourquoi ces mesures corrigent celles d’avant.");
        follow(post(draft, Map.of("reason", "Le bilan est arrivé.")));
        assertThat(row(people, "Les Tilleuls")).containsExactly("31");
        assertThat(words(people)).contains("Le bilan est arrivé.", "Corrigée");

        assertThat(post(draft + "/annulation", Map.of()).header("Location")).contains("mesures-annulees");
        assertThat(row(people, "Les Tilleuls")).containsExactly("30");
        assertThat(post(draft + "/annulation", Map.of()).header("Location")).contains("mesures-gardees");
        assertThat(post(draft, Map.of("reason", "Encore")).header("Location")).contains("reprise-deja");
        assertThat(row(people, "Les Tilleuls")).containsExactly("30");
    }

    @Test
    void whatWasCorrectedSinceIsNotTakenBackAndNoMeasureGoesOtherwise() {
        var draft = take("Indicateur;Année;Quartier;Nombre\nPersonnes suivies;2023;Les Tilleuls;31\n");
        follow(post(draft, Map.of()));
        var correction = contract.pilot()
                .get(people)
                .html()
                .select("main a[href$=/correction]")
                .attr("href");
        follow(post(correction, Map.of("numerator", "33", "source", "Main", "reason", "Une erreur")));
        assertThat(post(draft + "/annulation", Map.of()).header("Location")).contains("mesures-gardees");
        assertThat(row(people, "Les Tilleuls")).containsExactly("33");
        assertThatThrownBy(() -> preau.jdbc()
                        .sql("DELETE FROM measure WHERE import_id = :id::uuid")
                        .param("id", draft.replaceAll(".*/", ""))
                        .update())
                .hasMessageContaining("stands");
    }

    @Test
    void aWholeThatItsNeighbourhoodsDoNotMakeIsRefusedAndTriedThreeTimesADayAtMost() {
        var file =
                "Indicateur;Année;Quartier;Nombre\nPersonnes suivies;2023;Les Tilleuls;31\nPersonnes suivies;2023;Le Moulin;9\nPersonnes suivies;2023;;%d\n";
        for (var wrong = 41; wrong < 44; wrong++) {
            var refused = post(take(file.formatted(wrong)), Map.of());
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.words()).contains("L’ensemble n’est pas la somme de ses quartiers");
        }
        assertThat(post(take(file.formatted(40)), Map.of()).words()).contains("ont été refusées depuis hier");
        assertThat(row(people, "Les Tilleuls")).isEmpty();
    }

    @Test
    void aContributorTakesBackNoFileThatAPilotBroughtAndMayTheirOwn() {
        var contributor = contributor();
        var draft = take("Indicateur;Année;Quartier;Nombre\nPersonnes suivies;2023;Les Tilleuls;31\n");
        follow(post(draft, Map.of()));

        assertThat(contributor.get(draft).html().select("form[action$=/annulation]"))
                .isEmpty();
        var refused = contributor.post(draft + "/annulation", Map.of());
        assertThat(refused.header("Location")).contains("mesures-validees");
        assertThat(contributor.get(refused.header("Location")).words()).contains("Un pilote du contrat annule");
        assertThat(row(people, "Les Tilleuls")).containsExactly("31");
        assertThat(words(contract.address() + "/journal")).doesNotContain("Reprise de mesures annulée");

        var theirs =
                follow(send(contributor, "Indicateur;Année;Quartier;Nombre\nPersonnes suivies;2022;Le Moulin;12\n"));
        follow(contributor.post(theirs, Map.of()));
        assertThat(row(people, "Le Moulin")).contains("12");
        assertThat(contributor.post(theirs + "/annulation", Map.of()).header("Location"))
                .contains("mesures-annulees");
        assertThat(row(people, "Le Moulin")).doesNotContain("12");
    }

    private Organiser contributor() {
        var member = Organiser.at(preau, Role.PARTNER);
        preau.jdbc()
                .sql("""
                INSERT INTO contract_member (contract_id, account_id, role, since)
                SELECT c.id, a.id, 'CONTRIBUTOR', now() FROM city_contract c, staff_account a
                WHERE c.slug = :slug AND a.email = :email
                """)
                .param("slug", contract.slug())
                .param("email", member.email())
                .update();
        return member;
    }

    @Test
    void aCellThatSaysThatThereIsNoFigureIsNoMeasureAndNoFault() {
        var draft = take("""
                Indicateur;Quartier;2021;2022;2023
                Personnes suivies;Les Tilleuls;n.d.;–;40
                Personnes suivies;Le Moulin;N.C.;secret;s
                """);
        assertThat(words(draft))
                .contains("1 mesure lue", "0 ligne qui ne se lit pas", "5 cases sans chiffre, comme « n.d. »");
        follow(post(draft, Map.of()));
        assertThat(row(people, "Les Tilleuls")).containsExactly("40");

        assertThat(words(take("Indicateur;Année;Nombre\nPersonnes suivies;2023;nd\nPersonnes suivies;2022;12,5 %\n")))
                .contains("1 case sans chiffre", "1 ligne qui ne se lit pas", "sans signe ni « % »");
    }

    @Test
    void aLineWithFiguresOrSignsIsNotSkippedInSilence() {
        assertThat(words(take("""
                Indicateur;Année;Quartier;Nombre;Femmes;Hommes
                Personnes suivies;2021;Le Moulin;–;12;8
                Personnes suivies;2022;Le Moulin;%;;
                Personnes suivies;2023;Le Moulin;?;;
                Personnes suivies;2024;Le Moulin;٤٢;;
                Personnes suivies;2021;Les Tilleuls;–;n.d.;
                Personnes suivies;2022;Les Tilleuls;***;-;…
                """)))
                .contains("0 mesure lue", "4 lignes qui ne se lisent pas", "2 cases sans chiffre, comme « n.d. », ne");
    }

    @Test
    void aDayIsReadAsItsYear() {
        assertThat(words(take("""
                Indicateur;Période;Nombre
                Personnes suivies;31/12/2021;40
                Personnes suivies;2022-12-31;41
                Personnes suivies;31.12.2023;42
                """))).contains("3 mesures lues", "0 ligne qui ne se lit pas");
    }

    @Test
    void aFileCutInTheMiddleOfALetterIsReadAsItWasWritten() {
        var whole =
                "Indicateur;Année;Nombre\nPersonnes suivies;2023;40\nPersonnes suivié".getBytes(StandardCharsets.UTF_8);
        var draft = follow(contract.pilot()
                .send(Upload.post(
                        contract.pilot().request(contract.address() + "/suivi/importer"),
                        Map.of(),
                        "tableur",
                        "mesures.csv",
                        Arrays.copyOf(whole, whole.length - 1))));
        assertThat(words(draft)).contains("1 mesure lue", "« Personnes suivi » n’est pas un indicateur");
    }

    @Test
    void aFileThatHoldsNoMeasuresIsToldSo() {
        assertThat(send("Nom;Prénom\nRoux;Ida\n").words()).contains("Aucun tableau de mesures n’a été trouvé");
        assertThat(send("").words()).contains("qui n’est pas vide");
        var bare = take("Quartier;Nombre\nLe Moulin;12\n");
        assertThat(words(bare)).contains("Cette ligne ne nomme pas d’indicateur");
        var number = people.replaceAll(".*/", "");
        follow(post(bare, Map.of("indicateur", number, "annee", "2022", "source", "À la main")));
        assertThat(row(people, "Le Moulin")).containsExactly("12");
    }
}
