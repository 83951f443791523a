package fr.preau.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Without a mail server what is done is told all the same, and of what leaves that it is kept. */
class ContractDoneTest {

    private static final String KEPT = "gardé, non envoyé : aucun serveur de courriel n’est réglé.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LINK | les liens d’avant n’ouvrent plus rien. | Le nouveau part",
                "CARRIER_LINK | les liens d’avant n’ouvrent plus rien. | Le nouveau part",
                "CONVENED | La séance est convoquée. | Chaque adresse reçoit un message",
                "MOVED | La séance est déplacée. | reçoivent le changement",
                "CANCELLED | La séance est annulée. | en reçoivent un message",
                "RECORD_SENT | Le relevé attend ses corrections. | Chaque adresse reçoit un lien",
                "REVIEW | La revue est demandée. | Un lien part",
                "ASKED | Les mesures sont demandées. | Chaque responsable reçoit un message"
            })
    void theFactStaysAndOnlyTheMessageIsKept(ContractDone done, String fact, String leaving) {
        assertThat(done.told(true)).contains(fact, leaving).doesNotContain(KEPT);
        assertThat(done.told(false)).contains(fact, KEPT).doesNotContain(leaving);
    }

    @ParameterizedTest
    @CsvSource({"SHEET", "FUNDER"})
    void whatWritesToNobodySaysNothingOfMessages(ContractDone done) {
        assertThat(done.told(false)).isEqualTo(done.told(true)).doesNotContain(KEPT);
    }
}
