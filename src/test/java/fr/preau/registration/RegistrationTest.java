package fr.preau.registration;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.TestInstance;
import org.junit.jupiter.api.Test;

class RegistrationTest {

    private final TestInstance preau = TestInstance.shared();

    @Test
    void aPlaceIsTakenByTheFormAndConfirmed() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var day = preau.day(slug, "2024-09-24");

        var answer = preau.visitor().form(slug).day(day).send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.words()).contains("Votre inscription est confirmée");
        assertThat(preau.confirmed(day)).isEqualTo(1);
    }
}
