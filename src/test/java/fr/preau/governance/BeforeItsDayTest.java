package fr.preau.governance;

import static fr.preau.governance.SittingFixture.made;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.programme.ContractSpace;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sitting that is convened for a day to come: it is answered, moved and called off, not yet held. */
class BeforeItsDayTest {

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");
    private final Mailbox box = Mailbox.at(preau);
    private final SittingFixture sitting = SittingFixture.of(contract, box.address());

    @BeforeEach
    void toADayToCome() {
        box.latest();
        sitting.done(
                "/date",
                Map.of("on", "2024-10-15", "begins", "09:30", "ends", "12:00", "place", "Mairie", "confirmed", "true"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/presences", "/decisions", "/suites", "/releve"})
    void nothingThatComesOfItIsWritten(String gesture) {
        var page = contract.pilot().get(sitting.address());
        assertThat(page.words()).contains("s’écrivent ici à partir du jour de la séance");
        assertThat(page.html().select("#decision, #record, #due, fieldset input:not([disabled])"))
                .isEmpty();

        var early = sitting.send(
                gesture,
                Map.of(
                        page.html().select("fieldset input").attr("name"),
                        "PRESENT",
                        "decision",
                        "Le bilan est adopté.",
                        "followUp",
                        "Écrire",
                        "owner",
                        "La Ville",
                        "due",
                        "2024-12-01",
                        "record",
                        "Texte"));

        assertThat(early.status()).isEqualTo(422);
        assertThat(early.words()).contains("cette séance s’écrit à partir du mardi 15 octobre 2024");
        assertThat(sitting.words()).contains("Convoquée").doesNotContain("Le bilan est adopté.");
        assertThat(preau.visitor()
                        .post(box.latest().path("/convocation/"), Map.of("answer", List.of("COMES")))
                        .status())
                .isEqualTo(302);
        made(contract, sitting.address() + "/annulation", Map.of("confirmed", "true"));
    }
}
