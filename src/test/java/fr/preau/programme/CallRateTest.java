package fr.preau.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each sheet that is begun writes to an address that anybody may have typed: they are counted as people are. */
class CallRateTest {

    @Test
    void whoBeginsSheetAfterSheetWritesToFewStrangers() {
        try (var preau = TestInstance.start(Map.of("PREAU_POSTS_PER_MINUTE", "1000", "PREAU_PERSONS_PER_HOUR", "3"))) {
            var contract = ContractSpace.open(preau, "Emploi");
            contract.openYear(2025);
            contract.pilot()
                    .post(
                            contract.year(2025) + "/appel",
                            Map.of("opens", "2024-09-01T09:00", "closes", "2024-11-15T18:00", "text", "Des actions."));
            contract.pilot().post(contract.year(2025) + "/etape", Map.of("state", "CALL_OPEN", "reason", "essai"));

            var answers = IntStream.range(0, 5)
                    .mapToObj(number -> preau.visitor()
                            .post(
                                    "/appels/" + contract.slug() + "/2025",
                                    Map.of(
                                            "title", List.of("Vélo-école"),
                                            "carrier", List.of("Roue libre"),
                                            "email", List.of("inconnu" + number + "@exemple.fr"))))
                    .toList();

            assertThat(answers).extracting(page -> page.status()).containsExactly(200, 200, 200, 429, 429);
            assertThat(answers.getLast().html().select("#title").val()).isEqualTo("Vélo-école");
            assertThat(answers.getLast().words()).contains("rien n’a été enregistré");
        }
    }
}
