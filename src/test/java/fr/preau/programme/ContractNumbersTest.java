package fr.preau.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.governance.SittingFixture;
import fr.preau.programme.rules.Continuities;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The numbers computed by hand, through the pages. */
@org.junit.jupiter.api.TestInstance(Lifecycle.PER_CLASS)
class ContractNumbersTest {

    private static final int YEAR = 2025;

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract =
            ContractSpace.open(preau, "Scolarité", "Emploi", "Jardins", "Discriminations", "Sport");
    private final Map<String, String> requests = new HashMap<>();
    private final Map<String, String> actions = new HashMap<>();
    private long state;

    @BeforeAll
    void build() {
        contract.openYear(YEAR);
        state = contract.funder("État");
        var metropolis = contract.funder("Métropole");
        var town = contract.funder("Ville");
        var caf = contract.funder("CAF");
        contract.envelope(YEAR, state, "60 000");
        contract.envelope(YEAR, metropolis, "30 000 €");
        contract.envelope(YEAR, town, "25000");
        contract.envelope(YEAR, caf, "10.000,00");
        action("A1", "Scolarité", CarrierKind.ASSOCIATION, "24 000");
        asked("A1", state, "10 000", "9 000");
        asked("A1", town, "6 000", "6 000");
        asked("A1", caf, "4 000", "4 000");
        action("A2", "Emploi", CarrierKind.ASSOCIATION, "42 000");
        asked("A2", state, "20 000", "20 000");
        asked("A2", metropolis, "15 000", "15 000");
        action("A3", "Jardins", CarrierKind.ASSOCIATION, "15 000");
        asked("A3", state, "8 000", "6 000");
        asked("A3", metropolis, "4 000", "4 000");
        asked("A3", town, "3 000", "3 000");
        action("A4", "Discriminations", CarrierKind.LOCAL_AUTHORITY, "12 000");
        asked("A4", state, "9 000", "9 000");
        asked("A4", metropolis, "3 000", "3 000");
        action("A5", "Sport", CarrierKind.ASSOCIATION, "40 000");
        asked("A5", state, "22 000", "16 000");
        asked("A5", town, "12 000", "10 000");
        asked("A5", caf, "6 000", "6 000");
    }

    private void action(String name, String theme, CarrierKind kind, String cost) {
        actions.put(name, contract.action(YEAR, name, theme, kind, cost));
    }

    private void asked(String action, long funder, String requested, String voted) {
        var request = contract.request(actions.get(action), funder, requested);
        requests.put(action + funder, request);
        var answer = contract.vote(request, voted);
        assertThat(answer.status()).as(answer.words()).isEqualTo(302);
    }

    @Test
    void number1SumsPressureAndShares() {
        assertThat(contract.row(YEAR, "Total, 5 actions"))
                .containsExactly(
                        "Total, 5 actions",
                        "",
                        "",
                        "133 000",
                        "69 000",
                        "0",
                        "60 000",
                        "22 000",
                        "0",
                        "22 000",
                        "21 000",
                        "0",
                        "19 000",
                        "10 000",
                        "0",
                        "10 000",
                        "111 000",
                        "");
        assertThat(contract.row(YEAR, "Reste après les votes"))
                .containsExactly(
                        "Reste après les votes",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "0",
                        "",
                        "",
                        "8 000",
                        "",
                        "",
                        "6 000",
                        "",
                        "",
                        "0",
                        "",
                        "");
        assertThat(contract.board(YEAR))
                .contains(
                        "Demandé 122 000 €",
                        "voté 111 000 €",
                        "part d’argent public votée 83,5 %",
                        "Voté sur demandé : 91,0 %",
                        "État : 69 000 € demandés pour une enveloppe de 60 000 €, soit 115,0 %",
                        "manque aux budgets prévus : 11 000 €",
                        "« A4 » : 100,0 % d’argent public, au-delà de 95 %")
                .doesNotContain("« A2 » :", "« A5 » :");
        assertThat(contract.pilot().get(actions.get("A1")).words()).contains("il manque 1 000 € au budget prévu");
        assertThat(contract.pilot().get(actions.get("A3")).words()).contains("il manque 2 000 € au budget prévu");
        assertThat(contract.pilot().get(actions.get("A5")).words()).contains("il manque 8 000 € au budget prévu");
    }

    @Test
    void number6SharesOfTheVotedMoneyByTheme() {
        assertThat(contract.board(YEAR))
                .contains(
                        "Emploi 1 action, 31,5 % du voté",
                        "Scolarité 1 action, 17,1 % du voté",
                        "Jardins 1 action, 11,7 % du voté",
                        "Discriminations 1 action, 10,8 % du voté",
                        "Sport 1 action, 28,8 % du voté",
                        "leur somme peut s’écarter de 100 %");
    }

    @Test
    void number3TheShareOfAgreementsOverSeveralYears() {
        for (var name : new String[] {"A1", "A2"}) {
            assertThat(contract.pilot()
                            .post(actions.get(name) + "/convention", Map.of("first", "2024", "last", "2026"))
                            .status())
                    .isEqualTo(302);
        }

        assertThat(contract.board(YEAR))
                .contains(
                        "2 des 4 conventions avec des associations, soit 50,0 %",
                        "État : 29 000 € sur 51 000 € votés à des associations passent par elles, soit 56,9 %");
    }

    @Test
    void number2AnEnvelopeThatWouldBeOverAsksForAReasonAndHoldsTheValidation() {
        var other = ContractSpace.open(preau, "Sport");
        other.openYear(YEAR);
        var funder = other.funder("État");
        other.envelope(YEAR, funder, "60 000");
        var rest = other.request(
                other.action(YEAR, "Le reste", "Sport", CarrierKind.ASSOCIATION, "90 000"), funder, "47 000");
        other.send(rest, Map.of("proposed", "44 000"));
        var a5 = other.request(other.action(YEAR, "A5", "Sport", CarrierKind.ASSOCIATION, "40 000"), funder, "22 000");

        var refused = other.send(a5, Map.of("proposed", "16 500"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("L’enveloppe est dépassée de 500 €");
        assertThat(refused.html().select("#proposed").val()).isEqualTo("16 500");
        assertThat(other.send(a5, Map.of("proposed", "16 500", "overReason", "Accord de principe du préfet"))
                        .status())
                .isEqualTo(302);
        assertThat(other.vote(a5, "16 000").status())
                .as("a vote within the envelope needs no reason, whatever was proposed")
                .isEqualTo(302);
        assertThat(other.vote(rest, "47 000").words()).contains("L’enveloppe est dépassée de 3 000 €");
        for (var step : new String[] {"APPRAISAL", "ARBITRATION"}) {
            assertThat(step(other, step).status()).isEqualTo(302);
        }
        var sitting = SittingFixture.of(other).programmePoint(YEAR);
        assertThat(sitting.validate().status()).isEqualTo(422);
        assertThat(sitting.validate().words()).contains("dépassée de 500 €, et le financeur ne l’a pas confirmé");
        other.pilot()
                .post(other.year(YEAR) + "/enveloppes", Map.of("e" + funder, "60 000", "confirm" + funder, "true"));
        assertThat(sitting.validate().status()).isEqualTo(302);
        assertThat(other.board(YEAR)).contains("Validée par Comité de pilotage");
    }

    private static Page step(ContractSpace contract, String state) {
        return contract.pilot().post(contract.year(YEAR) + "/etape", Map.of("state", state));
    }

    @Test
    void number4TheDifferenceBetweenTwoYearsIsRenewedChangedNewAndStopped() {
        var before = List.of(
                line(1, Continuity.NEW, 18),
                line(2, Continuity.NEW, 35),
                line(3, Continuity.NEW, 12),
                line(6, Continuity.NEW, 20),
                line(7, Continuity.NEW, 10));
        var now = List.of(
                line(1, Continuity.RENEWED, 19),
                line(2, Continuity.CHANGED, 35),
                line(3, Continuity.RENEWED, 13),
                line(4, Continuity.NEW, 12),
                line(5, Continuity.NEW, 32));

        var difference = Continuities.between(before, now);

        assertThat(difference).isEqualTo(new Continuities.Difference(95, 111, 2, 0, 44, 30, 2));
        assertThat(difference.total()).isEqualTo(16).isEqualTo(difference.now() - difference.before());
    }

    private static Continuities.Line line(long line, Continuity continuity, long voted) {
        return new Continuities.Line(line, continuity, voted);
    }
}
