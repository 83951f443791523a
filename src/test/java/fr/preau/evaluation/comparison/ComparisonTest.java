package fr.preau.evaluation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.programme.ContractSpace;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contracts side by side: those that agreed alone, the small ones never by their name nor by a difference. */
class ComparisonTest {

    private static final String THREE = "QN00101N ; Un\nQN00102N ; Deux\nQN00103N ; Trois";

    private final TestInstance preau = TestInstance.shared();
    private final String name = "Suivis " + System.nanoTime();

    private static void follow(Page answer) {
        assertThat(answer.status()).as(answer.words()).isEqualTo(302);
    }

    /** Known by its lead, since a contract's name is all of theirs; named by a name of its own. */
    private ContractSpace contract(String called, boolean small, String figure) {
        var contract = ContractSpace.open(preau, "Emploi");
        preau.jdbc()
                .sql("UPDATE city_contract SET name = :name WHERE slug = :slug")
                .param("name", called)
                .param("slug", contract.slug())
                .update();
        if (!small) {
            follow(contract.pilot()
                    .post(
                            contract.address() + "/reglages",
                            Map.of("themes", "3 ; Emploi", "neighbourhoods", THREE, "controller", "X", "share", "95")));
        }
        var suivi = contract.address() + "/suivi";
        var question = contract.pilot()
                .post(suivi + "/questions", Map.of("text", "Que change-t-il ?"))
                .header("Location")
                .replace(preau.url(), "")
                .replaceAll("\\?.*", "");
        follow(contract.pilot().post(question + "/criteres", Map.of("criterion", "Cela")));
        var form = contract.pilot()
                .get(question)
                .html()
                .select("a[href$=/indicateur]")
                .attr("href");
        var indicator = contract.pilot()
                .post(
                        form,
                        Map.of(
                                "name", name,
                                "unit", "personnes",
                                "source", "Enquête",
                                "aggregation", "SUM",
                                "threshold", "5"))
                .header("Location")
                .replace(preau.url(), "")
                .replaceAll("\\?.*", "");
        follow(contract.pilot()
                .post(
                        indicator + "/mesures",
                        new HashMap<>(Map.of("year", "2023", "numerator", figure, "source", "S"))));
        return contract;
    }

    private void agree(ContractSpace contract) {
        follow(contract.pilot().post(contract.address() + "/suivi/comparaison", Map.of("accord", "oui")));
    }

    private List<String> rows() {
        var centre = Organiser.at(preau);
        var choice = centre.get("/gestion/comparaison").html().select("#indicateur option").stream()
                .filter(option -> option.text().equals(name))
                .map(option -> option.val())
                .findFirst();
        return choice.map(value -> centre.get("/gestion/comparaison?indicateur=" + value)
                        .html()
                        .select("main tbody tr")
                        .eachText())
                .orElse(List.of());
    }

    @Test
    void thoseThatAgreedStandSideBySideAndTheSmallOnesOnlyThreeTogether() {
        var first = contract("Grand A", false, "30");
        var second = contract("Grand B", false, "3");
        agree(first);
        assertThat(rows()).as("alone").isEmpty();
        assertThat(second.pilot().get(second.address() + "/suivi/comparaison").words())
                .contains("ne se compare avec aucun autre")
                .doesNotContain("Grand A");
        agree(second);
        assertThat(rows()).containsExactlyInAnyOrder("Grand A 30", "Grand B secret");
        assertThat(second.pilot().get(second.address() + "/suivi/comparaison").status())
                .isEqualTo(200);

        agree(contract("Petit A", true, "7"));
        agree(contract("Petit B", true, "8"));
        assertThat(rows()).hasSize(2).noneMatch(row -> row.contains("etit"));
        var third = contract("Petit C", true, "9");
        agree(third);
        assertThat(rows()).contains("Les 3 petits contrats, ensemble 24").noneMatch(row -> row.contains("Petit "));

        follow(third.pilot().post(third.address() + "/suivi/comparaison", Map.of()));
        assertThat(rows()).hasSize(2).noneMatch(row -> row.contains("etit"));
    }

    @Test
    void aSmallOneWhoseFigureIsHiddenHidesTheSum() {
        agree(contract("Petit A", true, "7"));
        agree(contract("Petit B", true, "8"));
        agree(contract("Petit C", true, "2"));
        assertThat(rows()).containsExactly("Les 3 petits contrats, ensemble secret");
    }
}
