package fr.preau;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a browser is told where the public address is https, and is not told elsewhere. */
class HttpsTest {

    @Test
    void aSecureSiteSaysSoForAYearAndItsSessionIsOfThatHostAlone() {
        try (var preau = TestInstance.start(Map.of("PREAU_URL", "https://rencontres.exemple.fr"))) {
            assertThat(List.of("/", "/connexion", "/nulle-part", "/gestion", "/api/v1/cycles/aucun", "/%2e%2e/%00"))
                    .allSatisfy(path -> assertThat(preau.visitor().get(path).header("Strict-Transport-Security"))
                            .isEqualTo("max-age=31536000"));

            var answer = preau.visitor()
                    .post(
                            "/connexion",
                            Map.of(
                                    "email",
                                    List.of(Organiser.account(preau)),
                                    "password",
                                    List.of(Organiser.PASSWORD)));
            assertThat(answer.header("Set-Cookie"))
                    .startsWith("__Host-preau=")
                    .contains("Path=/;", "Secure", "HttpOnly")
                    .doesNotContain("Domain");
            var back = preau.visitor();
            assertThat(back.send(back.request("/gestion").header("Cookie", Organiser.cookie(answer)))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aPlainSiteBindsNobodyToHttps() {
        var preau = TestInstance.shared();

        assertThat(preau.visitor().get("/").header("Strict-Transport-Security")).isEmpty();
        assertThat(Organiser.at(preau).cookie()).startsWith("preau=");
    }
}
