package fr.preau.articulation.relief;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.programme.ContractSpace;
import fr.preau.testing.TestInstance;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The landlords' reliefs of a contract, as a pilot writes and reads them. */
class ReliefTest {

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Cadre de vie");
    private final String base = contract.address() + "/abattements";

    private static Map<String, String> of(String landlord, String neighbourhood, String year, String euros) {
        return Map.of("landlord", landlord, "neighbourhood", neighbourhood, "year", year, "cents", euros);
    }

    private String added(Map<String, String> form) {
        var answer = contract.pilot().post(base, form);
        assertThat(answer.status()).as(answer.words()).isEqualTo(302);
        return answer.header("Location").replaceAll("^https?://[^/]+", "").replaceAll("\\?.*", "");
    }

    private void write(String relief, Map<String, String> lines) {
        var form = new HashMap<>(lines);
        form.put(
                "seen",
                contract.pilot().get(relief).html().select("[name=seen]").val());
        assertThat(contract.pilot().post(relief, form).status()).isEqualTo(302);
    }

    private String row(String address, String heading) {
        return contract.pilot()
                .get(address)
                .html()
                .select("tr:has(th:contains(" + heading + "))")
                .text()
                .replace('\u00a0', ' ');
    }

    @Test
    void whatIsPlannedStandsBesideWhatIsDoneAndNothingIsCountedTwice() {
        var one = added(of("Habitat d’essai", "QN00101N", "2024", "100 000"));
        var other = added(of("Habitat d’essai", "QN00102N", "2024", "40 000"));
        added(of("Habitat d’essai", "QN00101N", "2023", "900 000"));
        write(
                one,
                Map.of(
                        "cents", "100 000",
                        "whatPRESENCE", "Un gardien de plus",
                        "plannedPRESENCE", "60 000",
                        "donePRESENCE", "20 000,50",
                        "evidencePRESENCE", "Contrat du gardien",
                        "whatUPKEEP", "Halls",
                        "plannedUPKEEP", "30 000",
                        "doneUPKEEP", "10 000"));
        write(other, Map.of("cents", "40 000", "whatPRESENCE", "Une gardienne", "plannedPRESENCE", "45 000"));

        assertThat(row(base, "Habitat d’essai, Les Tilleuls")).endsWith("100 000 € 90 000 € 30 000,50 € 69 999,50 €");
        assertThat(row(base, "Total")).endsWith("140 000 € 135 000 € 30 000,50 € 109 999,50 €");
        assertThat(row(base, "Présence de proximité")).endsWith("105 000 € 20 000,50 €");
        assertThat(contract.pilot().get(base).words())
                .contains(
                        "Programmé : 135 000 € (96,4 %). Réalisé : 30 000,50 € (21,4 %).",
                        "Reste à programmer : 5 000 €.", "1 axe réalisé sans preuve.");
        assertThat(contract.pilot().get(other).words()).contains("Le programme dépasse l’abattement de 5 000 €.");
        assertThat(contract.pilot().get(base + "?annee=2023").words()).contains("900 000 €");
    }

    @Test
    void aLandlordHasOneReliefInANeighbourhoodForAYear() {
        added(of("Habitat d’essai", "QN00101N", "2024", "10 000"));

        assertThat(contract.pilot()
                        .post(base, of("HABITAT d’essai", "QN00101N", "2024", "20 000"))
                        .words())
                .contains("Ce bailleur a déjà un abattement dans ce quartier cette année-là.");
    }

    @Test
    void whatCannotBeReadIsToldAtItsFieldAndKept() {
        var answer = contract.pilot().post(base, of("", "QN99999N", "2019", "12,345"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words())
                .contains(
                        "Donnez le nom du bailleur.",
                        "Choisissez un quartier du contrat.",
                        "Donnez une année du contrat, entre 2020 et 2030.",
                        "Deux décimales au plus");
        var relief = added(of("Habitat d’essai", "QN00101N", "2024", "10 000"));

        var refused = contract.pilot().post(relief, Map.of("cents", "-5", "plannedWASTE", "1 000"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words())
                .contains("Un montant n’est jamais négatif.", "Dites ce qui est fait pour ce montant.");
        assertThat(refused.html().select("#plannedWASTE").val()).isEqualTo("1 000");
    }

    @Test
    void whoSavesOverAnothersLinesIsToldAndLosesNothing() {
        var relief = added(of("Habitat d’essai", "QN00101N", "2024", "10 000"));
        var seen = contract.pilot().get(relief).html().select("[name=seen]").val();
        write(relief, Map.of("cents", "12 000"));

        var late = contract.pilot().post(relief, Map.of("cents", "11 000", "whatWASTE", "Bennes", "seen", seen));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("quelqu’un d’autre a enregistré entre-temps", "12 000 €");
        assertThat(late.html().select("#whatWASTE").val()).isEqualTo("Bennes");
    }

    @Test
    void oneWithoutALineIsTakenAwayAndOneOfAnotherContractIsNotThere() {
        var relief = added(of("Habitat d’essai", "QN00101N", "2024", "10 000"));
        var elsewhere = ContractSpace.open(preau, "Emploi");
        assertThat(elsewhere
                        .pilot()
                        .get(relief.replace(contract.address(), elsewhere.address()))
                        .status())
                .isEqualTo(404);
        write(relief, Map.of("cents", "10 000", "whatWASTE", "Bennes"));
        assertThat(contract.pilot().post(relief + "/retrait", Map.of()).status())
                .isEqualTo(422);
        write(relief, Map.of("cents", "10 000"));

        assertThat(contract.pilot().post(relief + "/retrait", Map.of()).status())
                .isEqualTo(302);

        assertThat(contract.pilot().get(relief).status()).isEqualTo(404);
    }
}
