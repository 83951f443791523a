package fr.preau.registration;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.TestInstance;
import org.junit.jupiter.api.Test;

class AddressAtTheFormTest {

    private final TestInstance preau = TestInstance.shared();

    @Test
    void whatLooksLikeASlipIsAskedAboutOnceAndNeverForced() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var day = preau.day(slug, "2024-09-24");

        var form = preau.visitor().form(slug).day(day).with("email", "claire.slip@gmial.com");
        var asked = form.send();
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.words()).contains("Vouliez-vous écrire claire.slip@gmail.com ?");
        assertThat(asked.html().select("input[name=emailSeen]").attr("value")).isEqualTo("claire.slip@gmial.com");
        assertThat(preau.confirmed(day)).isZero();

        var sent = form.with("emailSeen", "claire.slip@gmial.com").send();
        assertThat(sent.status()).isEqualTo(200);
        assertThat(preau.confirmed(day)).isEqualTo(1);
    }

    @Test
    void whatNoServerCarriesIsRefusedAtTheFieldWithWhatWasMeant() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var day = preau.day(slug, "2024-09-24");

        var answer = preau.visitor()
                .form(slug)
                .day(day)
                .with("email", "paul.o’kane@exemple.fr")
                .send();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.html().select("input[name=email]").attr("value")).isEqualTo("paul.o’kane@exemple.fr");
        assertThat(answer.html().text()).contains("paul.o'kane@exemple.fr");
        assertThat(preau.confirmed(day)).isZero();
    }
}
