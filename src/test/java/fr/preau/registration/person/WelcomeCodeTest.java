package fr.preau.registration.person;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.QrCode;
import fr.preau.testing.Mailbox;
import fr.preau.testing.QrReader;
import fr.preau.testing.TestInstance;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person shows at the door: in their mail, and on their page. */
class WelcomeCodeTest {

    private final TestInstance preau = TestInstance.shared();
    private final String slug = preau.publish(cycle().day("2024-09-24", 1));
    private final long day = preau.day(slug, "2024-09-24");

    @Test
    void theConfirmationCarriesACodeThatAPhoneReads() {
        var letter = registered().latest();

        assertThat(letter.pictures()).hasSize(1);
        assertThat(QrReader.read(letter.pictures().getFirst())).matches("http://\\S+/bienvenue/[A-Za-z0-9_-]{22}");
        assertThat(letter.html().select("img").attr("src")).startsWith("cid:");
        assertThat(letter.html().select("img").attr("alt")).isEqualTo("Code d’accueil (QR code)");
    }

    @Test
    void theCodeSaysNothingOfThePersonAndIsNotTheirLink() {
        var person = registered();
        var code = code(person);

        assertThat(person.ownPage()).doesNotContain(code);
        assertThat(code).isNotEqualTo(person.ownPage().replaceAll(".*-", ""));
        assertThat(preau.visitor().get("/inscription/" + code).status()).isEqualTo(404);
        assertThat(preau.visitor().get("/inscription/1-" + code).status()).isEqualTo(404);
    }

    @Test
    void theCodeIsTheSameInEveryLetterAndOnTheirPage() {
        var person = registered();
        preau.visitor().post(person.ownPage() + "/desistement/" + day, Map.of());
        preau.visitor().post(person.ownPage() + "/ajout/" + day, Map.of());

        var codes = person.letters().stream()
                .flatMap(letter -> letter.pictures().stream())
                .map(QrReader::read)
                .distinct()
                .toList();

        assertThat(codes).hasSize(1);
        var drawn = new QrCode(codes.getFirst())
                .svg("Votre code d’accueil (QR code)")
                .value();
        assertThat(preau.visitor().get(person.ownPage()).response().body()).contains(drawn);
    }

    @Test
    void whoOnlyWaitsHasNoCodeToShow() {
        registered();
        var waiting = Mailbox.at(preau);
        preau.visitor()
                .form(slug)
                .with("email", waiting.address())
                .with("waitFor", Long.toString(day))
                .send();

        assertThat(waiting.latest().pictures()).isEmpty();
        assertThat(preau.visitor().get(waiting.ownPage()).html().select(".door-code"))
                .isEmpty();
    }

    private Mailbox registered() {
        var person = Mailbox.at(preau);
        preau.visitor().form(slug).with("email", person.address()).day(day).send();
        return person;
    }

    private static String code(Mailbox person) {
        return QrReader.read(person.latest().pictures().getFirst()).replaceAll(".*/", "");
    }
}
