package fr.preau.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.programme.ContractSpace;
import fr.preau.testing.TestInstance;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The evaluation of 2027 reads what the years measured, says what is missing, and keeps who judged. */
class MilestoneTest {

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi et activité");
    private final String milestone = contract.address() + "/suivi/evaluation/2027";

    @Test
    void eachQuestionIsReadFromTheYearsWithItsHolesAndItsJudgements() {
        contract.pilot().post(contract.address() + "/suivi/referentiel", Map.of("section", "2"));
        var indicator = contract.pilot()
                .get(contract.address() + "/suivi")
                .html()
                .select("main li a:contains(Participations)")
                .attr("href");
        for (var year : new String[] {"2021", "2023"}) {
            contract.pilot()
                    .post(indicator + "/mesures", Map.of("year", year, "numerator", "1" + year, "source", "Bilans"));
        }

        var page = contract.pilot().get(milestone);
        assertThat(page.words())
                .contains("2021 : 12 021 participations", "Il manque 2020 et 2022 : Comptes rendus des porteurs");
        var form = page.html().select("form[action*=/evaluation/]").first();
        var number = form.attr("action").replaceAll(".*/", "");
        assertThat(contract.pilot()
                        .post(form.attr("action"), Map.of("text" + number, "Cela progresse."))
                        .words())
                .contains("Dites qui juge", "Cela progresse.");
        assertThat(contract.pilot()
                        .post(
                                form.attr("action"),
                                Map.of("text" + number, "Cela progresse.", "author" + number, "Le comité technique"))
                        .status())
                .isEqualTo(302);

        assertThat(contract.pilot().get(milestone).words())
                .contains("Cela progresse.", "Le comité technique, le mardi 10 septembre 2024");
        assertThat(contract.pilot().get(milestone.replace("2027", "2030")).words())
                .doesNotContain("Cela progresse.");
        assertThat(contract.pilot().get(milestone.replace("2027", "2028")).status())
                .isEqualTo(404);
    }

    /** Of a median of each neighbourhood no whole is made: it is not missing. */
    @Test
    void whatNeverAddsIsThereOnceANeighbourhoodHasIt() {
        contract.pilot().post(contract.address() + "/suivi/referentiel", Map.of("section", "0"));
        var median = contract.pilot()
                .get(contract.address() + "/suivi")
                .html()
                .select("main li a:contains(Revenu disponible)")
                .attr("href");
        for (var year : new String[] {"2022", "2023"}) {
            contract.pilot()
                    .post(
                            median + "/mesures",
                            Map.of("year", year, "place", "QN00101N", "numerator", "14 200", "source", "Insee"));
        }
        contract.pilot()
                .post(
                        median + "/mesures",
                        Map.of("year", "2021", "place", "COMMUNE", "numerator", "21 300", "source", "Insee"));

        assertThat(contract.pilot().get(milestone).words())
                .contains("Mesuré par quartier seulement : 2022 et 2023.", "Il manque 2020 et 2021 : Insee, Filosofi");

        contract.pilot()
                .post(
                        median + "/mesures",
                        Map.of("year", "2021", "place", "QN00102N", "numerator", "13 900", "source", "Insee"));
        assertThat(contract.pilot().get(milestone).words())
                .contains("Mesuré par quartier seulement : 2021, 2022 et 2023.", "Il manque 2020 : Insee, Filosofi");
        preau.jdbc().sql("""
                        DELETE FROM contract_neighbourhood
                        WHERE code = 'QN00102N' AND contract_id = (SELECT id FROM city_contract WHERE slug = :slug)
                        """).param("slug", contract.slug()).update();
        assertThat(contract.pilot().get(milestone).words())
                .as("of a neighbourhood that left, neither says that it is there")
                .contains("Mesuré par quartier seulement : 2022 et 2023.", "Il manque 2020 et 2021 : Insee, Filosofi");
    }
}
