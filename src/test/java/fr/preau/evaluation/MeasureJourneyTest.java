package fr.preau.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preau.programme.ContractSpace;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A frame that is taken, and measures that are recorded, refused, hidden and corrected, as a pilot does it. */
class MeasureJourneyTest {

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi et activité");

    private Page post(String address, Map<String, String> form) {
        return contract.pilot().post(address, form);
    }

    private String follow(Page answer) {
        assertThat(answer.status()).as(answer.words()).isEqualTo(302);
        return answer.header("Location").replace(preau.url(), "").replaceAll("\\?.*", "");
    }

    private String words(String address) {
        return contract.pilot().get(address).words();
    }

    private String indicator(Aggregation aggregation, int threshold) {
        var question = follow(post(contract.address() + "/suivi/questions", Map.of("text", "Que change le contrat ?")));
        follow(post(question + "/criteres", Map.of("criterion", "Il change quelque chose")));
        var form = contract.pilot()
                .get(question)
                .html()
                .select("a[href$=/indicateur]")
                .attr("href");
        var values = new HashMap<>(Map.of(
                "name", "Personnes suivies",
                "unit", "personnes",
                "source", "Enquête",
                "aggregation", aggregation.name(),
                "threshold", Integer.toString(threshold)));
        if (aggregation.adds()) {
            values.put("sexes", "true");
        }
        return follow(post(form, values));
    }

    private Page measure(String indicator, String year, String place, String... figures) {
        var form = new HashMap<>(Map.of("year", year, "place", place, "source", "Enquête"));
        var fields = List.of("numerator", "women", "men", "unknown");
        for (var at = 0; at < figures.length; at++) {
            var parts = figures[at].split("/");
            form.put(fields.get(at), parts[0]);
            if (parts.length == 2) {
                form.put(at == 0 ? "denominator" : fields.get(at) + "Of", parts[1]);
            }
        }
        return post(indicator + "/mesures", form);
    }

    /** A row of the table of years by its place. */
    private List<String> row(String indicator, String table, String place) {
        return contract.pilot().get(indicator).html().select("[aria-labelledby=" + table + "] tbody tr").stream()
                .filter(row -> row.select("th").text().equals(place))
                .flatMap(row -> row.select("td").stream())
                .map(cell -> cell.text().replace('\u00a0', ' '))
                .toList();
    }

    @Test
    void aStartingFrameIsTakenOnceWithWhatItLacks() {
        assertThat(words(contract.address() + "/suivi")).contains("prenez le référentiel de départ");
        post(contract.address() + "/suivi/referentiel", Map.of("section", "2"));
        post(contract.address() + "/suivi/referentiel", Map.of("section", "2"));

        var page = contract.pilot().get(contract.address() + "/suivi");
        assertThat(page.html().select("main h2 a").eachText())
                .singleElement()
                .asString()
                .startsWith("Les habitants accèdent-ils mieux à l’emploi");
        assertThat(page.words()).contains("5 indicateurs sans mesure", "Aucune mesure", "Thème : Emploi et activité");
    }

    @Test
    void number7ARatioIsComputedFromItsPlaces() {
        var indicator = indicator(Aggregation.RATIO, 0);
        follow(measure(indicator, "2023", "QN00101N", "12/40", "6/15", "6/25"));
        follow(measure(indicator, "2023", "QN00102N", "9/10", "5/5", "4/5"));

        assertThat(row(indicator, "par-annee", "Ensemble du contrat")).containsExactly("42,0 % (21 sur 50)");
        assertThat(row(indicator, "par-sexe", "Ensemble du contrat"))
                .containsExactly("42,0 % (21 sur 50)", "55,0 % (11 sur 20)", "33,3 % (10 sur 30)", "– (0 sur 0)");
        assertThat(words(indicator)).doesNotContain("60,0");
    }

    @Test
    void number8WhatIsUnderTheThresholdIsNowhereOnThePage() {
        var indicator = indicator(Aggregation.SUM, 5);
        follow(measure(indicator, "2023", "", "20", "4", "16", "0"));

        assertThat(row(indicator, "par-sexe", "Ensemble du contrat")).containsExactly("20", "secret", "secret", "0");
        follow(measure(indicator, "2022", "", "3", "3", "0"));
        assertThat(row(indicator, "par-annee", "Ensemble du contrat")).containsExactly("secret", "20");
        assertThat(words(indicator)).contains("2022, Ensemble du contrat : secret");
        assertThat(contract.pilot()
                        .get(contract.pilot()
                                .get(indicator)
                                .html()
                                .select("a[href$=/correction]")
                                .first()
                                .attr("href"))
                        .html()
                        .select("#numerator")
                        .attr("value"))
                .isEmpty();
    }

    @Test
    void number8ALineThatDoesNotAddUpIsRefusedAndLosesNothing() {
        var indicator = indicator(Aggregation.SUM, 5);

        var refused = measure(indicator, "2023", "", "42", "18", "20", "3");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("42 ne fait pas 18 + 20 + 3");
        assertThat(refused.html().select("#women").attr("value")).isEqualTo("18");
    }

    @Test
    void aRateAloneAndAWholeThatIsNotItsPlacesAreRefused() {
        var ratio = indicator(Aggregation.RATIO, 0);
        assertThat(measure(ratio, "2023", "", "42").words()).contains("une part ne s’enregistre jamais seule");
        assertThat(measure(ratio, "2023", "", "12/10").words()).contains("Une part ne dépasse pas son total");

        var sum = indicator(Aggregation.SUM, 0);
        follow(measure(sum, "2023", "QN00101N", "10"));
        follow(measure(sum, "2023", "QN00102N", "12"));
        assertThat(measure(sum, "2023", "", "23").words()).contains("n’est pas la somme de ses quartiers");
        follow(measure(sum, "2023", "", "22"));
        assertThat(measure(sum, "2023", "", "22").words()).contains("corrigez la mesure");
        assertThat(measure(sum, "1999", "ailleurs", "-1").words())
                .contains("Donnez l’année en quatre chiffres", "Choisissez un endroit", "Donnez un nombre");
    }

    @Test
    void aMedianIsNeverMadeOfTwo() {
        var median = indicator(Aggregation.NONE, 0);
        follow(measure(median, "2023", "QN00101N", "14 000"));
        follow(measure(median, "2023", "QN00102N", "15 000,5"));

        assertThat(row(median, "par-annee", "Ensemble du contrat")).containsExactly("–");
        assertThat(row(median, "par-annee", "Le Moulin")).containsExactly("15 000,5");
    }

    @Test
    void aMeasureIsCorrectedByAnotherOneWithAReason() {
        var indicator = indicator(Aggregation.SUM, 0);
        follow(measure(indicator, "2023", "", "20"));
        var correction = contract.pilot()
                .get(indicator)
                .html()
                .select("a[href$=/correction]")
                .attr("href");

        assertThat(post(correction, Map.of("numerator", "21", "source", "Enquête"))
                        .words())
                .contains("Dites pourquoi cette mesure est corrigée");
        follow(post(correction, Map.of("numerator", "21", "source", "Enquête", "reason", "Une fiche oubliée")));

        assertThat(row(indicator, "par-annee", "Ensemble du contrat")).containsExactly("21");
        assertThat(words(indicator)).contains("Corrigée", "Une fiche oubliée", "2023, Ensemble du contrat : 20");
        assertThat(contract.pilot().get(correction).status()).isEqualTo(404);
        assertThat(contract.pilot().get(contract.address() + "/journal").words())
                .contains("Mesure corrigée");
    }

    @Test
    void whatIsDoneStandsWhenTheContractsJournalCannotBeWritten() {
        var indicator = indicator(Aggregation.SUM, 0);
        var jdbc = preau.jdbc();
        var id = jdbc.sql("SELECT id FROM city_contract WHERE slug = :slug")
                .param("slug", contract.slug())
                .query(Long.class)
                .single();
        jdbc.sql("ALTER TABLE contract_journal ADD CONSTRAINT lost CHECK (contract_id <> %d) NOT VALID".formatted(id))
                .update();
        try {
            follow(measure(indicator, "2023", "", "43"));
        } finally {
            jdbc.sql("ALTER TABLE contract_journal DROP CONSTRAINT lost").update();
        }
        assertThat(row(indicator, "par-annee", "Ensemble du contrat")).containsExactly("43");
        assertThat(words(contract.address() + "/journal")).doesNotContain("Mesure enregistrée");
    }

    /** Whoever lowered it for a minute would read what was given under it. */
    @Test
    void aThresholdHidesNobodyAmongFewerThanFiveAndOnlyRisesOnceSomethingWasMeasured() {
        var indicator = indicator(Aggregation.SUM, 5);
        assertThat(threshold(indicator, "4").words()).contains("Donnez un nombre entre 5 et 100, ou 0");
        follow(threshold(indicator, "0"));
        follow(threshold(indicator, "5"));
        follow(measure(indicator, "2023", "", "20", "4", "16", "0"));

        var refused = threshold(indicator, "0");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("il peut monter, pas descendre", "Personnes suivies");
        assertThat(row(indicator, "par-sexe", "Ensemble du contrat")).startsWith("20", "secret", "secret");
        follow(threshold(indicator, "11"));
    }

    private Page threshold(String indicator, String threshold) {
        return post(
                indicator + "/modification",
                Map.of("name", "Personnes suivies", "unit", "p.", "source", "Enquête", "threshold", threshold));
    }

    @Test
    void noMeasureIsChangedOrErasedByAnyWay() {
        var indicator = indicator(Aggregation.SUM, 0);
        follow(measure(indicator, "2023", "", "20"));
        var id = Long.parseLong(indicator.replaceAll(".*/", ""));

        for (var sql : List.of(
                "UPDATE measure SET numerator = 21 WHERE indicator_id = :id",
                "UPDATE measure SET state = 'COLLECTED' WHERE indicator_id = :id",
                "DELETE FROM measure WHERE indicator_id = :id")) {
            assertThatThrownBy(() -> preau.jdbc().sql(sql).param("id", id).update())
                    .hasMessageContaining("stands");
        }
    }

    @Test
    void aFrameIsRewrittenCutAndKeptInVersions() {
        var indicator = indicator(Aggregation.SUM, 0);
        follow(measure(indicator, "2023", "", "20"));
        follow(post(contract.address() + "/suivi/versions", Map.of("reason", "La première")));
        assertThat(post(contract.address() + "/suivi/versions", Map.of("reason", "Encore"))
                        .words())
                .contains("Rien n’a changé");

        follow(post(indicator + "/retrait", Map.of()));

        assertThat(words(contract.address() + "/suivi"))
                .contains("Critère sans indicateur", "a changé depuis")
                .doesNotContain("Personnes suivies");
        assertThat(words(contract.address() + "/suivi/versions/1")).contains("Personnes suivies", "La première");
        assertThat(words(indicator)).contains("n’est plus dans le référentiel", "20");
    }

    @Test
    void anotherContractsIndicatorIsNotFoundInOnesOwn() {
        var theirs = indicator(Aggregation.SUM, 0);
        var other = ContractSpace.open(preau, "Emploi");
        var inside = theirs.replace(contract.slug(), other.slug());

        assertThat(other.pilot().get(theirs).status()).isEqualTo(404);
        assertThat(other.pilot().get(inside).status()).isEqualTo(404);
        assertThat(other.pilot()
                        .post(inside + "/mesures", Map.of("year", "2023", "numerator", "1", "source", "S"))
                        .status())
                .isEqualTo(404);
        assertThat(other.pilot().post(inside + "/retrait", Map.of()).status()).isEqualTo(404);
    }
}
