package fr.preau;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Eventually;
import fr.preau.testing.FormBody;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor;
import fr.preau.testing.Visitor.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer carries, whatever it answers. */
class HttpAnswersTest {

    private final TestInstance preau = TestInstance.shared();

    @Test
    void noPageGivesAVisitorACookie() {
        assertThat(everyKindOfAnswer())
                .allSatisfy(answer -> assertThat(answer.header("Set-Cookie"))
                        .as(answer.response().uri().getPath())
                        .isEmpty());
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        assertThat(everyKindOfAnswer()).allSatisfy(answer -> {
            assertThat(answer.header("Content-Security-Policy"))
                    .as(answer.response().uri().getPath())
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        });
    }

    @Test
    void noAnswerNamesTheServerOrAnotherLanguage() {
        assertThat(everyKindOfAnswer()).allSatisfy(answer -> {
            assertThat(answer.header("Server") + answer.header("X-Powered-By")).isEmpty();
            assertThat(answer.header("Content-Language"))
                    .as(answer.response().uri().getPath())
                    .isIn("", "fr", "fr-FR");
        });
    }

    @Test
    void whatIsForOnePersonIsKeptByNobody() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var person = registered(slug);
        var visitor = preau.visitor();

        assertThat(List.of(
                        visitor.get(person.ownPage()),
                        visitor.get(person.ownPage() + "/" + preau.day(slug, "2024-09-24") + ".ics"),
                        visitor.get("/rencontre/" + slug + "/inscription"),
                        visitor.get("/retrouver-mon-inscription"),
                        visitor.get("/connexion"),
                        visitor.get("/introuvable"),
                        Organiser.at(preau).get("/gestion"),
                        Organiser.at(preau).get("/gestion/cycles/" + slug + "/inscriptions.csv")))
                .allSatisfy(answer -> assertThat(answer.header("Cache-Control"))
                        .as(answer.response().uri().getPath())
                        .contains("no-store"));
    }

    @Test
    void aPageThatIsKnownIsNotSentAgainUntilItChanges() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var path = "/rencontre/" + slug;
        var mark = preau.visitor().get(path).header("ETag");

        assertThat(ask(path, "If-None-Match", mark).status()).isEqualTo(304);
        assertThat(ask(path, "If-None-Match", mark).response().body()).isEmpty();
        assertThat(ask(path, "If-None-Match", "\"x\", W/" + mark).status()).isEqualTo(304);
        registered(slug);
        Eventually.until(
                "the page is sent again once a seat is taken",
                () -> ask(path, "If-None-Match", mark).status() == 200);
    }

    @Test
    void aPageLeavesCompressedForThoseWhoTakeIt() throws IOException, InterruptedException {
        var slug = preau.publish(cycle().day("2024-09-24", 10));

        var compressed = bytes("/rencontre/" + slug, "br, gzip;q=0.8");
        var plain = bytes("/rencontre/" + slug, "identity");

        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(compressed.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(plain.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "br, gzip; q=0.0", "identity, gzip;q=0, deflate"})
    void aPageLeavesPlainForThoseWhoRefuseIt(String refusal) throws IOException, InterruptedException {
        assertThat(bytes("/", refusal).headers().firstValue("Content-Encoding")).isEmpty();
    }

    @Test
    void askingForTheHeadGivesTheSameHeadersAndNoBody() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));

        assertThat(List.of("/", "/rencontre/" + slug, "/rencontres.ics", "/assets/preau.css"))
                .allSatisfy(path -> {
                    var got = preau.visitor().get(path);
                    var head = head(path);
                    assertThat(head.response().body()).isEmpty();
                    assertThat(List.of(
                                    head.status() + "",
                                    head.header("ETag"),
                                    head.header("Content-Length"),
                                    head.header("Content-Type")))
                            .containsExactly(
                                    "200",
                                    got.header("ETag"),
                                    got.header("Content-Length"),
                                    got.header("Content-Type"));
                });
    }

    @Test
    void askingForTheHeadOfAPageForOnePersonGivesNoBody() {
        var person = registered(preau.publish(cycle().day("2024-09-24", 10)));

        assertThat(List.of(person.ownPage(), "/retrouver-mon-inscription", "/connexion"))
                .allSatisfy(path -> {
                    assertThat(head(path).status()).isEqualTo(200);
                    assertThat(head(path).response().body()).isEmpty();
                });
    }

    @Test
    void aFailureOfOursIsToldInFrenchWithoutATrace() {
        try (var broken = TestInstance.start(Map.of())) {
            var slug = broken.publish(cycle().day("2024-09-24", 10));
            broken.jdbc().sql("ALTER TABLE day_gauge RENAME TO elsewhere").update();

            var answer = broken.visitor().get("/rencontre/" + slug + "/inscription");

            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.words()).contains("Quelque chose s’est mal passé de notre côté");
            assertThat(answer.response().body()).doesNotContain("Exception", "day_gauge", "SELECT", "\tat ");
            assertThat(answer.header("Content-Security-Policy")).isNotEmpty();
        }
    }

    /** Pages kept in memory and made for one request, files, redirections and refusals. */
    private List<Page> everyKindOfAnswer() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var day = preau.day(slug, "2024-09-24");
        var page = registered(slug).ownPage();
        var visitor = preau.visitor();
        var answers = new ArrayList<Page>();
        List.of(
                        "/",
                        "/rencontre/" + slug,
                        "/rencontre/" + slug + ".ics",
                        "/rencontre/" + slug + "/inscription",
                        "/rencontres.ics",
                        "/rencontres.atom",
                        "/sitemap.xml",
                        "/robots.txt",
                        "/assets/preau.css",
                        "/assets/js/form.js",
                        "/retrouver-mon-inscription",
                        page,
                        page + "x",
                        page + "/desistement/" + day,
                        page + "/" + day + ".ics",
                        "/connexion",
                        "/gestion",
                        "/premiere-connexion/abc",
                        "/introuvable",
                        "/actuator/health",
                        "/inscription/a/desistement/b")
                .forEach(path -> answers.add(visitor.get(path)));
        answers.add(ask("/", "If-None-Match", visitor.get("/").header("ETag")));
        answers.add(head("/rencontre/" + slug));
        answers.add(visitor.post("/retrouver-mon-inscription", Map.of("email", List.of("x"))));
        answers.add(visitor.form(slug).send());
        answers.add(visitor.form(slug)
                .with("email", Mailbox.at(preau).address())
                .day(day)
                .send());
        answers.add(visitor.post("/connexion", Map.of("email", List.of("x"))));
        answers.add(visitor.post(page + "/desistement/" + day, Map.of()));
        answers.add(visitor.post("/introuvable", Map.of()));
        answers.add(foreignPost(visitor));
        answers.add(visitor.post("/retrouver-mon-inscription", Map.of("email", List.of("x".repeat(2_000_000)))));
        return answers;
    }

    private static Page foreignPost(Visitor visitor) {
        return visitor.send(FormBody.post(visitor.request("/retrouver-mon-inscription"), "")
                .header("Sec-Fetch-Site", "cross-site"));
    }

    private Page ask(String path, String header, String value) {
        return preau.visitor().send(preau.visitor().request(path).header(header, value));
    }

    private Page head(String path) {
        return preau.visitor().send(preau.visitor().request(path).HEAD());
    }

    private HttpResponse<byte[]> bytes(String path, String encodings) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    preau.visitor()
                            .request(path)
                            .header("Accept-Encoding", encodings)
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }

    private Mailbox registered(String slug) {
        var person = Mailbox.at(preau);
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .day(preau.day(slug, "2024-09-24"))
                .send();
        return person;
    }
}
