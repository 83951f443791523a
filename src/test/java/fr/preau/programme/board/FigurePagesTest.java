package fr.preau.programme.board;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.programme.CarrierKind;
import fr.preau.programme.ContractSpace;
import fr.preau.programme.ProgrammeState;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One figure, typed into its cell. */
class FigurePagesTest {

    private static final int YEAR = 2025;
    private static final Map<String, String> ACT =
            Map.of("actKind", "DELIBERATION", "actNumber", "D-12", "actDate", "2025-03-20");

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");
    private long town;
    private String action;
    private String request;

    @BeforeEach
    void somethingIsAsked() {
        contract.openYear(YEAR);
        town = contract.funder("Ville");
        action = contract.action(YEAR, "Jardin", "Emploi", CarrierKind.ASSOCIATION, "30 000");
        request = contract.request(action, town, "12 000");
    }

    private Page type(Organiser who, String figure, String seen, String value, Map<String, String> beside) {
        var fields = new HashMap<>(beside);
        fields.putAll(Map.of("figure", figure, "seen", seen, "value", value));
        return who.post(request + "/montant", fields);
    }

    private Page type(String figure, String seen, String value) {
        return type(contract.pilot(), figure, seen, value, Map.of());
    }

    private String stored(String figure) {
        return contract.form(request).get(figure).replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"8500;8 500", "8 500,50 €;8 500,50", "8.500;8 500", "''; ''"})
    void aFigureIsReadAsInItsForm(String typed, String stands) {
        assertThat(type("proposed", "", "100").status()).isEqualTo(302);

        var sent = type("proposed", "100", typed);

        assertThat(sent.header("Location")).contains(contract.year(YEAR) + "?fait=");
        assertThat(stored("proposed")).isEqualTo(stands);
        assertThat(stored("requested")).isEqualTo("12 000");
    }

    @Test
    void oneComesBackToTheBoardAsItWasFiltered() {
        var sent = contract.pilot()
                .post(
                        request + "/montant?groupe=porteur&q=jardin",
                        Map.of("figure", "proposed", "seen", "", "value", "1"));

        assertThat(sent.header("Location")).contains("?groupe=porteur&q=jardin&fait=");
    }

    @Test
    void itIsWrittenOverWhatTheCellShowedAndNothingElse() {
        type("proposed", "", "4 000");

        var late = type("proposed", "", "6 000");

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.words()).contains("quelqu’un vient d’écrire ici", "proposé 4 000 €");
        assertThat(late.html().select("input[name=proposed]").attr("value")).isEqualTo("6 000");
        assertThat(stored("proposed")).isEqualTo("4 000");
        assertThat(type("proposed", "4 000", "6 000").status()).isEqualTo(302);
    }

    @Test
    void anotherCellOfTheSameRequestDoesNotStandInTheWay() {
        type("proposed", "", "4 000");

        assertThat(type("requested", "12 000", "11 000").status()).isEqualTo(302);
        assertThat(stored("proposed")).isEqualTo("4 000");
    }

    @Test
    void aVoteTakesTheActThatComesWithItAndKeepsItsOwn() {
        var without = type("voted", "", "5 000");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.words()).contains("Un vote a son acte");

        assertThat(type(contract.pilot(), "voted", "", "5 000", ACT).status()).isEqualTo(302);
        assertThat(stored("actNumber")).isEqualTo("D-12");
        assertThat(type(contract.pilot(), "voted", "5 000", "6 000", Map.of("actNumber", "D-99"))
                        .status())
                .isEqualTo(302);
        assertThat(stored("actNumber")).isEqualTo("D-12");
    }

    @Test
    void moreThanTheEnvelopeWantsAReason() {
        contract.envelope(YEAR, town, "10 000");

        var over = type("proposed", "", "11 000");

        assertThat(over.status()).isEqualTo(422);
        assertThat(over.words()).contains("L’enveloppe est dépassée de 1 000 €");
        assertThat(stored("proposed")).isEmpty();
        assertThat(type(contract.pilot(), "proposed", "", "11 000", Map.of("overReason", "Report"))
                        .status())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"douze", "-5", "1,234", "1 000 000 000 000 000", "12 000 ou 13 000"})
    void whatIsNoAmountIsRefusedAndKept(String typed) {
        var sent = type("proposed", "", typed);

        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.html().select("[data-faults] li a").attr("href")).isEqualTo("#proposed");
        assertThat(sent.html().select("input[name=proposed]").attr("value")).isEqualTo(typed);
        assertThat(stored("proposed")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"paid", "notified", "state", ""})
    void onlyTheFiguresOfTheBoardAreTypedThere(String figure) {
        assertThat(type(figure, "", "100").status()).isEqualTo(404);
    }

    @Test
    void aClosedYearChangesNoMore() {
        preau.jdbc()
                .sql(
                        "UPDATE annual_programme SET state = :state WHERE id = (SELECT programme_id FROM action_sheet WHERE id = :sheet)")
                .param("state", ProgrammeState.CLOSED.name())
                .param("sheet", Long.parseLong(action.replaceAll(".*/", "")))
                .update();

        assertThat(type("proposed", "", "100").words()).contains("ne change plus que par un avenant");
        assertThat(contract.pilot().get(contract.year(YEAR)).html().select("[data-request]"))
                .isEmpty();
    }

    @Test
    void whatIsASumOfSeveralRequestsIsReadOnItsSheet() {
        contract.pilot()
                .post(
                        action + "/financements",
                        Map.of("funder", Long.toString(town), "creditLine", "Culture", "requested", "500"));

        var board = contract.pilot().get(contract.year(YEAR)).html();

        assertThat(board.select("[data-request]")).isEmpty();
        assertThat(board.select(".board td a").attr("href")).isEqualTo(action);
    }

    @Test
    void whatIsLeftOfAnEnvelopeIsTheSameWhateverIsShown() {
        contract.envelope(YEAR, town, "20 000");
        type("proposed", "", "4 000");
        contract.request(
                contract.action(YEAR, "Vélo-école", "Emploi", CarrierKind.ASSOCIATION, "9 000"), town, "1 000");

        var shown = contract.pilot().get(contract.year(YEAR) + "?q=velo").html();

        assertThat(shown.select(".board tbody th a").eachText()).containsExactly("Vélo-école");
        assertThat(shown.select("tr[data-left=proposed]").text().replace('\u00a0', ' '))
                .contains("16 000");
    }

    @Test
    void whatStoodOnAnotherDayIsOnlyRead() {
        var then = contract.pilot().get(contract.year(YEAR) + "?le=2024-09-10").html();

        assertThat(then.select(".board [data-request], form[data-figures], script[src*=board]"))
                .isEmpty();
    }
}
