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
        var contract = contract(called, small);
        measure(contract, figure, name, "personnes");
        return contract;
    }

    private ContractSpace contract(String called, boolean small) {
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
        return contract;
    }

    /** By an indicator of its own, so called. */
    private void measure(ContractSpace contract, String figure, String called, String unit) {
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
                                "name", called,
                                "unit", unit,
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
    }

    private void agree(ContractSpace contract) {
        follow(contract.pilot().post(contract.address() + "/suivi/comparaison", Map.of("accord", "oui")));
    }

    private List<String> offered() {
        return Organiser.at(preau)
                .get("/gestion/comparaison")
                .html()
                .select("#indicateur option")
                .eachText();
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
        assertThat(rows()).contains("Les petits contrats, ensemble 24").noneMatch(row -> row.contains("Petit "));

        follow(third.pilot().post(third.address() + "/suivi/comparaison", Map.of()));
        assertThat(rows()).hasSize(2).noneMatch(row -> row.contains("etit"));
    }

    @Test
    void aSmallOneWhoseFigureIsHiddenHidesTheSum() {
        agree(contract("Petit A", true, "7"));
        agree(contract("Petit B", true, "8"));
        agree(contract("Petit C", true, "2"));
        assertThat(rows()).containsExactly("Les petits contrats, ensemble secret");
    }

    @Test
    void oneThatMeasuresTheSameTwiceIsNotTwoOfTheThree() {
        agree(contract("Petit A", true, "7"));
        agree(contract("Petit B", true, "8"));
        var twice = contract("Petit D", true, "100");
        measure(twice, "200", name, "personnes");
        agree(twice);
        assertThat(rows())
                .as("two that count once each, and one that would count twice")
                .isEmpty();

        agree(contract("Petit C", true, "9"));
        assertThat(rows()).containsExactly("Les petits contrats, ensemble 24");
        agree(contract("Grand A", false, "30"));
        assertThat(rows()).containsExactly("Grand A 30", "Les petits contrats, ensemble 24");
    }

    @Test
    void namesAndUnitsThatReadTheSameTogetherAreNotOneIndicator() {
        agree(contract("Petit A", true, "7"));
        agree(contract("Petit B", true, "8"));
        var other = contract("Petit D", true);
        measure(other, "100", name + "per", "sonnes");
        agree(other);
        assertThat(rows()).isEmpty();
    }

    @Test
    void whatWouldHaveNoLineIsNotOffered() {
        agree(contract("Petit A", true, "7"));
        agree(contract("Petit B", true, "8"));
        assertThat(offered()).doesNotContain(name);
        agree(contract("Grand A", false, "30"));
        assertThat(offered()).as("one that is named stands beside nobody").doesNotContain(name);
        agree(contract("Grand B", false, "31"));
        assertThat(offered()).contains(name);
    }
}
