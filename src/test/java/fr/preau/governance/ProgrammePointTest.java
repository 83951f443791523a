package fr.preau.governance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.programme.CarrierKind;
import fr.preau.programme.ContractSpace;
import fr.preau.testing.TestInstance;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The point of an agenda that opens a year's arbitration: what is decided there validates the programme. */
class ProgrammePointTest {

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");

    private void arbitrated() {
        contract.openYear(2025);
        var funder = contract.funder("État");
        contract.envelope(2025, funder, "60 000");
        var request = contract.request(
                contract.action(2025, "Chantiers", "Emploi", CarrierKind.ASSOCIATION, "20 000"), funder, "10 000");
        contract.vote(request, "9 000");
        for (var step : new String[] {"APPRAISAL", "ARBITRATION"}) {
            assertThat(step(step)).isEqualTo(302);
        }
    }

    private int step(String state) {
        return contract.pilot()
                .post(contract.year(2025) + "/etape", Map.of("state", state, "reason", "À revoir"))
                .status();
    }

    @Test
    void aHeldSittingAloneValidatesAProgrammeAndItsDecisionSaysTheSums() {
        arbitrated();
        var refused = contract.pilot()
                .post(
                        contract.year(2025) + "/etape",
                        Map.of("state", "VALIDATED", "body", "Comité de pilotage", "on", "2025-03-25"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("Une séance valide la programmation");

        var sitting = SittingFixture.of(contract).programmePoint(2025);
        assertThat(sitting.words()).contains("Tableau d’arbitrage 2025", "1 action, 10 000 € demandés, 9 000 € votés");
        assertThat(sitting.validate().status()).isEqualTo(302);

        assertThat(sitting.words())
                .contains(
                        "2024-1 Programmation 2025 validée : 1 action, 10 000 € demandés, 9 000 € votés (État 9 000 €).");
        assertThat(contract.board(2025)).contains("Validée par Comité de pilotage le mardi 10 septembre 2024");
        assertThat(sitting.validate().words()).contains("elle est déjà validée");
        assertThat(sitting.words()).as("nothing is decided twice").doesNotContain("2024-2");
    }

    @Test
    void aSittingDecidesOnlyWhatIsAtTheArbitrationAndWithSomebodyThere() {
        contract.openYear(2025);
        var sitting = SittingFixture.of(contract);
        assertThat(sitting.send("/ordre-du-jour", Map.of("kind", "PROGRAMME", "programmeYear", "2026"))
                        .words())
                .contains("Ouvrez d’abord la programmation de cette année");
        sitting.done("/ordre-du-jour", Map.of("kind", "PROGRAMME", "programmeYear", "2025"));

        assertThat(sitting.validate().words()).contains("notez d’abord les présences");
        sitting.everybodyComes();
        assertThat(sitting.validate().words()).contains("cette année n’est pas à l’arbitrage");
        assertThat(sitting.words()).contains("Aucune décision pour l’instant");
        assertThat(contract.board(2025)).contains("Brouillon");
    }

    @Test
    void aBodyWithAQuorumDecidesOnceItIsReached() {
        arbitrated();
        var sitting = SittingFixture.of(contract);
        var settings = Map.of("name", "Comité de pilotage", "steering", "true", "minimum", "2");
        SittingFixture.made(contract, sitting.body() + "/reglages", with(settings, "2"));
        sitting.programmePoint(2025);
        assertThat(sitting.words()).contains("1 membre sur 1 présent ou représenté : le quorum de 2 n’est pas atteint");
        assertThat(sitting.validate().words())
                .contains("Le quorum de 2 n’est pas atteint : notez d’abord les présences");
        assertThat(sitting.words()).contains("Aucune décision pour l’instant");

        SittingFixture.made(contract, sitting.body() + "/reglages", with(settings, "1"));

        assertThat(sitting.validate().status()).isEqualTo(302);
        assertThat(sitting.words()).contains("le quorum de 1 est atteint", "2024-1 Programmation 2025 validée");
    }

    private static Map<String, String> with(Map<String, String> settings, String quorum) {
        var form = new HashMap<>(settings);
        form.put("quorum", quorum);
        return form;
    }

    @Test
    void whatAPilotHadRecordedStands() {
        arbitrated();
        preau.jdbc().sql("""
                UPDATE annual_programme p
                SET state = 'VALIDATED', validated_by = 'le comité de 2023', validated_on = DATE '2024-03-21'
                FROM city_contract c
                WHERE c.id = p.contract_id AND c.slug = :slug
                """).param("slug", contract.slug()).update();

        assertThat(contract.board(2025)).contains("Validée par le comité de 2023 le jeudi 21 mars 2024");
        assertThat(step("CLOSED")).isEqualTo(302);
        assertThat(contract.board(2025)).contains("Validée par le comité de 2023 le jeudi 21 mars 2024");
    }
}
