package fr.preau.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A report of the year before that does not come in: always shown, and in the way where the contract says so. */
class MissingReportTest {

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");

    @Test
    void whereTheContractAsksForItASheetWaitsForTheReportOfTheYearBefore() {
        contract.pilot()
                .post(
                        contract.address() + "/reglages",
                        Map.of("controller", "Agglomération", "share", "95", "report", "true"));
        var after = follows("RUNNING");

        var refused = become(after, "ADMISSIBLE");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("Le compte rendu de 2024 manque, et ce contrat l’exige");
        assertThat(contract.pilot().get(after).words())
                .contains("Déposée", "Le compte rendu de 2024 n’est pas rendu. Tant qu’il manque");
        state("RUNNING", "REPORTED");
        assertThat(become(after, "ADMISSIBLE").status()).isEqualTo(302);
        assertThat(contract.pilot().get(after).words()).doesNotContain("n’est pas rendu");
    }

    @Test
    void withoutItItCanStillBeSaidInadmissible() {
        contract.pilot()
                .post(
                        contract.address() + "/reglages",
                        Map.of("controller", "Agglomération", "share", "95", "report", "true"));
        var after = follows("DECIDED");

        assertThat(contract.pilot()
                        .post(after + "/etat", Map.of("state", "INADMISSIBLE", "reason", "Sans compte rendu"))
                        .status())
                .isEqualTo(302);
    }

    @Test
    void whereTheContractDoesNotAskItIsShownAndRefusesNothing() {
        var after = follows("RUNNING");

        assertThat(contract.pilot().get(after).words())
                .contains("Le compte rendu de 2024 n’est pas rendu.")
                .doesNotContain("Tant qu’il manque");
        assertThat(become(after, "ADMISSIBLE").status()).isEqualTo(302);
    }

    private Page become(String action, String state) {
        return contract.pilot().post(action + "/etat", Map.of("state", state));
    }

    /** An action of 2025, submitted, that goes on from one of 2024 in that state; its address. */
    private String follows(String state) {
        contract.openYear(2024);
        contract.openYear(2025);
        var before = contract.action(2024, "Vélo-école", "Emploi", CarrierKind.ASSOCIATION, "1 000");
        var after = contract.action(2025, "Vélo-école", "Emploi", CarrierKind.ASSOCIATION, "1 000");
        preau.jdbc()
                .sql(
                        "UPDATE action_sheet SET line_id = (SELECT line_id FROM action_sheet WHERE id = :before) WHERE id = :after")
                .param("before", number(before))
                .param("after", number(after))
                .update();
        preau.jdbc()
                .sql(
                        "UPDATE action_sheet SET state = CASE WHEN id = :before THEN :state ELSE 'SUBMITTED' END WHERE id IN (:before, :after)")
                .param("before", number(before))
                .param("after", number(after))
                .param("state", state)
                .update();
        return after;
    }

    private void state(String from, String to) {
        preau.jdbc()
                .sql("""
                UPDATE action_sheet SET state = :to
                WHERE state = :from
                AND programme_id IN (SELECT p.id FROM annual_programme p
                                     JOIN city_contract c ON c.id = p.contract_id WHERE c.slug = :slug)
                """)
                .param("from", from)
                .param("to", to)
                .param("slug", contract.slug())
                .update();
    }

    private static long number(String action) {
        return Long.parseLong(action.replaceAll(".*/", ""));
    }
}
