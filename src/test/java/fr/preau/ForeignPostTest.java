package fr.preau;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.FormBody;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posts that do not come from our own pages. */
class ForeignPostTest {

    private final TestInstance preau = TestInstance.shared();

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, Cross-Site",
        "Origin, https://exemple.org",
        "Origin, null",
        "Origin, file://",
        "Origin, https://HOST.exemple.org",
        "Origin, https://exemple.org/HOST",
        "Origin, https://exempleHOST"
    })
    void aPostFromAnotherSiteChangesNothing(String header, String value) {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var day = preau.day(slug, "2024-09-24");
        var page = registered(slug, day).ownPage();
        var host = URI.create(preau.url()).getAuthority();

        var answer = send(request(page + "/desistement/" + day).header(header, value.replace("HOST", host)));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.words()).contains("Cet envoi ne vient pas de notre page", "Rien n’a été enregistré");
        assertThat(preau.confirmed(day)).isEqualTo(1);
    }

    @Test
    void whatTheBrowserSaysOfTheSiteIsStrongerThanTheOrigin() {
        var answer = send(request("/retrouver-mon-inscription")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Origin", preau.url()));

        assertThat(answer.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, same-origin", "Sec-Fetch-Site, none", "Origin, OWN", "X-Nothing, said"})
    void aPostFromOurOwnPageIsTaken(String header, String value) {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var day = preau.day(slug, "2024-09-24");
        var page = registered(slug, day).ownPage();

        send(request(page + "/desistement/" + day).header(header, value.replace("OWN", preau.url())));

        assertThat(preau.confirmed(day)).isZero();
    }

    @Test
    void aPostWithASessionThatDoesNotSayWhereItComesFromIsRefused() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var organiser = Organiser.at(preau);

        var answer = send(FormBody.post(
                        preau.visitor().request("/gestion/cycles/" + slug + "/publication"),
                        FormBody.of(Map.of("published", "false")))
                .header("Cookie", organiser.cookie()));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(preau.visitor().get("/rencontre/" + slug).status()).isEqualTo(200);
    }

    @Test
    void readingFromAnotherSiteIsFree() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var link = preau.visitor().request("/rencontre/" + slug).header("Sec-Fetch-Site", "cross-site");

        assertThat(send(link.GET()).status()).isEqualTo(200);
    }

    @Test
    void moreFormsThanPeopleCanSendAreRefusedInWordsUntilAMinuteHasGone() {
        try (var limited = TestInstance.start(Map.of("PREAU_POSTS_PER_MINUTE", "5"))) {
            for (var i = 0; i < 5; i++) {
                assertThat(find(limited, "X-Forwarded-For", "10.0.0." + i).status())
                        .isEqualTo(422);
            }

            var sixth = find(limited, "X-Forwarded-For", "10.0.0.9");

            assertThat(sixth.status()).isEqualTo(429);
            assertThat(sixth.header("Retry-After")).isEqualTo("60");
            assertThat(sixth.words()).contains("Beaucoup d’envois viennent de votre réseau");
            assertThat(limited.visitor().get("/retrouver-mon-inscription").status())
                    .isEqualTo(200);
            assertThat(limited.visitor().get("/attestation/0000").status()).isEqualTo(429);
        }
    }

    @Test
    void behindADeclaredProxyEachAddressIsCountedAloneWhateverItPretends() {
        try (var limited =
                TestInstance.start(Map.of("PREAU_POSTS_PER_MINUTE", "5", "PREAU_TRUSTED_PROXIES", "127.0.0.1"))) {
            for (var i = 0; i < 5; i++) {
                assertThat(find(limited, "X-Forwarded-For", "10.9.9." + i + ", 192.0.2.1")
                                .status())
                        .isEqualTo(422);
            }

            assertThat(find(limited, "X-Forwarded-For", "10.9.9.9, 192.0.2.1").status())
                    .isEqualTo(429);
            assertThat(find(limited, "X-Forwarded-For", "192.0.2.2").status()).isEqualTo(422);
        }
    }

    /** HAProxy adds a line of its own below what the visitor sent, instead of lengthening it. */
    @Test
    void aProxyThatAddsALineOfItsOwnIsBelievedOverTheVisitorsLine() {
        try (var limited =
                TestInstance.start(Map.of("PREAU_POSTS_PER_MINUTE", "5", "PREAU_TRUSTED_PROXIES", "127.0.0.1"))) {
            for (var i = 0; i < 5; i++) {
                find(limited, "X-Forwarded-For", "10.9.9." + i, "X-Forwarded-For", "192.0.2.1");
            }

            assertThat(find(limited, "X-Forwarded-For", "10.9.9.9", "X-Forwarded-For", "192.0.2.1")
                            .status())
                    .isEqualTo(429);
        }
    }

    private static Page find(TestInstance instance, String... headers) {
        var visitor = instance.visitor();
        var request = FormBody.postFromOwnPage(
                visitor.request("/retrouver-mon-inscription"), Map.of("email", "claire@exemple.fr"));
        for (var i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return visitor.send(request);
    }

    private HttpRequest.Builder request(String path) {
        return FormBody.post(preau.visitor().request(path), "");
    }

    private Page send(HttpRequest.Builder request) {
        return preau.visitor().send(request);
    }

    private Mailbox registered(String slug, long day) {
        var person = Mailbox.at(preau);
        preau.visitor().form(slug).with("email", person.address()).day(day).send();
        return person;
    }
}
