package fr.preau;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.FormBody;
import fr.preau.testing.RawHttp;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that no form of ours makes: too large, not text, cut. */
class BadBytesTest {

    private final TestInstance preau = TestInstance.shared();
    private String slug;
    private long day;

    @BeforeEach
    void publish() {
        slug = preau.publish(cycle().day("2024-09-24", 10));
        day = preau.day(slug, "2024-09-24");
    }

    @Test
    void aPostOfTenMegabytesIsRefusedAsTooLarge() {
        var answer = send(body("x".repeat(10_000_000)));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.words()).contains("trop volumineux", "Rien n’a été enregistré");
        assertThat(preau.confirmed(day)).isZero();
    }

    @Test
    void aPostOfTwoMegabytesThatDoesNotTellItsSizeIsRefused() {
        var visitor = preau.visitor();
        var bytes = body("x".repeat(2_000_000)).getBytes(StandardCharsets.US_ASCII);

        var answer = visitor.send(
                FormBody.post(visitor.request(path()), "").POST(BodyPublishers.ofInputStream(() -> chunks(bytes))));

        assertRefused(answer);
    }

    /** Where a file may be of 10 MB a text may not, and whoever pasted it is told. */
    @Test
    void aTextOfTwoMegabytesInAFormOfTheTeamIsRefusedAsTooLarge() {
        var visitor = preau.visitor();
        for (var path : List.of("/gestion/cycles", "/contrats/essai/suivi/rapports/2023/paragraphes/dsu")) {
            var answer = visitor.send(FormBody.post(visitor.request(path), "text=" + "x".repeat(2_000_000)));

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.words()).contains("trop volumineux", "Raccourcissez vos textes");
        }
    }

    /** A body that is left unread resets the connection, and the answer is lost with it. */
    @Test
    void whoSendsFarTooMuchReadsWhyItWasRefused() {
        var answer = sendToTheEnd("/gestion/cycles/" + slug + "/inscriptions/importer", 50 << 20);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("trop volumineux");
    }

    @Test
    void aFileSentOnceTheSessionIsOverLeadsToTheSignIn() {
        var answer = sendToTheEnd("/gestion/cycles/" + slug + "/inscriptions/importer", 9 << 20);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.head()).contains("/connexion");
    }

    @Test
    void aFormThatTellsNoSizeIsTakenWhenItIsSmall() {
        var visitor = preau.visitor();
        var bytes = body("Martin").getBytes(StandardCharsets.US_ASCII);

        var answer = visitor.send(
                FormBody.post(visitor.request(path()), "").POST(BodyPublishers.ofInputStream(() -> chunks(bytes))));

        assertThat(answer.words()).contains("Votre inscription est confirmée");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%FF", "Mar%E9chal", "%C0%80", "%ED%A0%80", "%F5%80%80%80", "%C3", "%", "%zz"})
    void aNameThatIsNotUtf8IsRefusedAndRegistersNobody(String name) {
        assertRefused(send(body(name)));
    }

    @Test
    void aNameInRawLatin1BytesIsRefusedAndRegistersNobody() {
        var visitor = preau.visitor();

        assertRefused(visitor.send(FormBody.post(visitor.request(path()), "")
                .POST(BodyPublishers.ofString(body("Maréchal"), StandardCharsets.ISO_8859_1))));
    }

    @Test
    void aFormOfThousandsOfFieldsIsRefused() {
        var fields = IntStream.range(0, 20_000).mapToObj(i -> "f" + i + "=1").collect(Collectors.joining("&"));

        assertRefused(send(body("Martin") + "&" + fields));
    }

    @Test
    void theSameFieldSentTwiceCountsOnce() {
        var answer = send(body("Martin") + "&lastName=Autre&email=autre%40exemple.fr&days=" + day);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(preau.confirmed(day)).isEqualTo(1);
        assertThat(preau.jdbc()
                        .sql("SELECT email FROM registration WHERE cycle_id = :cycle")
                        .param("cycle", preau.cycle(slug))
                        .query(String.class)
                        .list())
                .containsExactly("claire@exemple.fr");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"stamp", "website", "email", "days", "profile", "organisationKind", "policy", "accessNeeds"})
    void aNulInAnyFieldNeverBreaksTheServer(String field) {
        var answer = send(body("Martin") + "&" + field + "=%00");
        var first = send(field + "=%00&" + body("Martin"));

        assertThat(List.of(answer.status(), first.status())).allMatch(status -> status == 200 || status == 422);
    }

    @Test
    void aNulInTheAddressToFindIsAnsweredLikeAnyOther() {
        var visitor = preau.visitor();
        var stamp = stamp(visitor.get("/retrouver-mon-inscription"));

        var answer = visitor.post(
                "/retrouver-mon-inscription",
                Map.of("email", List.of("claire\u0000@exemple.fr"), "stamp", List.of(stamp)));

        assertThat(answer.status()).isBetween(200, 422);
    }

    @Test
    void aNulAtTheSignInIsAWrongPassword() {
        var answer = preau.visitor()
                .post(
                        "/connexion",
                        Map.of(
                                "email",
                                List.of("a\u0000@exemple.fr"),
                                "password",
                                List.of("x\u0000"),
                                "next",
                                List.of("\u0000")));

        assertThat(answer.status()).isEqualTo(422);
    }

    private String path() {
        return "/rencontre/" + slug + "/inscription";
    }

    private Page send(String body) {
        var visitor = preau.visitor();
        return visitor.send(FormBody.post(visitor.request(path()), body));
    }

    private RawHttp.Answer sendToTheEnd(String path, int bytes) {
        return RawHttp.send(
                preau,
                new byte[bytes],
                "POST " + path + " HTTP/1.1",
                "Content-Type: multipart/form-data; boundary=essai",
                "Content-Length: " + bytes);
    }

    /** A whole form whose last name stands in the body as it is given here. */
    private String body(String rawLastName) {
        var stamp = stamp(preau.visitor().get(path()));
        return "stamp=" + stamp + "&days=" + day + "&lastName=" + rawLastName
                + "&firstName=Claire&email=claire%40exemple.fr&profile=LOCAL_AGENT&job=Cheffe"
                + "&organisation=Ville&organisationKind=COMMUNE&department=69&policy=WHAT_REMAINS";
    }

    private static String stamp(Page page) {
        return page.html().select("input[name=stamp]").attr("value");
    }

    private static InputStream chunks(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    /** Told in French, with nothing of what is behind, and nobody registered. */
    private void assertRefused(Page answer) {
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.html().select("html[lang=fr] h1")).hasSize(1);
        assertThat(answer.response().body()).doesNotContain("Exception", "\tat ");
        assertThat(preau.confirmed(day)).isZero();
    }
}
