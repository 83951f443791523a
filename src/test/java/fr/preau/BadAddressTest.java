package fr.preau;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.version.Publication;
import fr.preau.testing.Eventually;
import fr.preau.testing.FormBody;
import fr.preau.testing.Mailbox;
import fr.preau.testing.RawHttp;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that are wrong, old, forged or not for this visitor. */
class BadAddressTest {

    private final TestInstance preau = TestInstance.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/introuvable",
                "/rencontre/inconnue",
                "/rencontre/inconnue.ics",
                "/rencontre/inconnue/inscription",
                "/rencontre/",
                "/inscription/",
                "/assets/inconnu.css",
                "/assets/..%2fapplication.properties",
                "/static/css/base.css",
                "/WEB-INF/web.xml",
                "/actuator/env",
            })
    void anAddressThatLeadsNowhereSaysSo(String path) {
        assertThat(refusal(preau.visitor().get(path))).isBetween(400, 404);
    }

    @Test
    void aDraftIsShownNowhere() {
        var slug = draft();

        assertThat(List.of("", ".ics", "/inscription"))
                .allSatisfy(end -> assertThat(refusal(preau.visitor().get("/rencontre/" + slug + end)))
                        .isEqualTo(404));
        assertThat(List.of("/", "/rencontres.ics", "/rencontres.atom", "/sitemap.xml"))
                .allSatisfy(path ->
                        assertThat(preau.visitor().get(path).response().body()).doesNotContain(slug));
    }

    @Test
    void aDraftTakesNoRegistration() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var form = preau.visitor().form(slug).day(preau.day(slug, "2024-09-24"));
        hide(slug);
        Eventually.until(
                "the draft is known here",
                () -> preau.visitor().get("/rencontre/" + slug + "/inscription").status() == 404);

        assertThat(refusal(form.send())).isEqualTo(404);
        assertThat(preau.confirmed(preau.day(slug, "2024-09-24"))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rencontre/%FF",
                "/rencontre/%E9change",
                "/rencontre/%C0%AF",
                "/rencontre/%ED%A0%80",
                "/rencontre/a%00b",
                "/rencontre/a%2Fb",
                "/rencontre/a%0D%0Ab",
                "/inscription/%FF",
                "/inscription/%00",
                "/rencontre/..%2f..%2fgestion",
                "/rencontre/a;jsessionid=1",
                "//exemple.org",
                "/rencontre/inconnue/inscription?jour=%FF",
                "/connexion?suite=%FF",
            })
    void anAddressThatIsNotTextIsRefusedInFrench(String path) {
        assertThat(refusal(preau.visitor().get(path))).isBetween(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1e3", "99999999999999999999", "%C3%A9"})
    void aFormOpenedForADayThatIsNoNumberIsRefused(String day) {
        var slug = preau.publish(cycle().day("2024-09-24", 10));

        assertThat(refusal(preau.visitor().get("/rencontre/" + slug + "/inscription?jour=" + day)))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /rencontre/%% HTTP/1.1",
                "GET /rencontre/%zz HTTP/1.1",
                "GET /rencontre/a\u0000b HTTP/1.1",
                "GET /rencontre/\u00e9t\u00e9 HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "FOO / HTTP/1.1",
            })
    void aLineThatIsNotHttpTellsNothingOfTheServer(String line) {
        var answer = RawHttp.send(preau, line);

        assertThat(answer.status()).isBetween(400, 405);
        assertThat(answer.head() + answer.body())
                .doesNotContainIgnoringCase("jetty")
                .doesNotContain("Exception", "\tat ", "Caused by");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?jour=", "?jour=0", "?jour=-1", "?jour=999999999999", "?jour=1&jour=2"})
    void aFormOpenedForADayThatDoesNotExistIsAnEmptyForm(String query) {
        var slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 10));

        var page = preau.visitor().get("/rencontre/" + slug + "/inscription" + query);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("input[name=days][checked]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void aMethodThatThePageDoesNotHaveIsRefused(String method) {
        var slug = preau.publish(cycle().day("2024-09-24", 10));

        assertThat(List.of("/retrouver-mon-inscription", "/rencontre/" + slug + "/inscription", "/connexion"))
                .allSatisfy(path -> assertThat(refusal(preau.visitor()
                                .send(preau.visitor().request(path).method(method, BodyPublishers.noBody()))))
                        .isEqualTo(405));
    }

    @Test
    void aPageThatIsOnlyReadTakesNoPost() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));

        assertThat(List.of("/", "/rencontre/" + slug, "/rencontres.ics", "/assets/preau.css"))
                .allSatisfy(path -> assertThat(refusal(preau.visitor().post(path, Map.of())))
                        .isBetween(404, 405));
    }

    @Test
    void aForgedLinkOpensNothing() {
        var person = registered();
        var token = token(person);
        var signature = token.substring(token.indexOf('-') + 1);
        var number = token.substring(0, token.indexOf('-'));
        var otherNumber = Long.toString(Long.parseLong(number, 36) + 1, 36);

        assertThat(List.of(
                        otherNumber + "-" + signature,
                        number + "-" + signature.substring(1) + "A",
                        number + "-" + new StringBuilder(signature).reverse(),
                        number.toUpperCase() + "Z-" + signature,
                        number + "-",
                        "-" + signature,
                        "-",
                        number,
                        "zzzzzzzzzzzz-" + signature,
                        "1".repeat(5_000)))
                .allSatisfy(forged -> assertThat(dead(preau.visitor().get("/inscription/" + forged)))
                        .isTrue());
    }

    @Test
    void aLinkCutAtAnyPlaceOpensNothing() {
        var token = token(registered());

        for (var length = 1; length < token.length(); length += 3) {
            assertThat(dead(preau.visitor().get("/inscription/" + token.substring(0, length))))
                    .isTrue();
        }
    }

    @Test
    void aForgedLinkWithdrawsNobody() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var day = preau.day(slug, "2024-09-24");
        var token = token(registered(slug, day));

        var answer = preau.visitor().post("/inscription/" + token + "x/desistement/" + day, Map.of());

        assertThat(dead(answer)).isTrue();
        assertThat(preau.confirmed(day)).isEqualTo(1);
    }

    @Test
    void aLinkThatWasReplacedOpensNothingAndWithdrawsNobody() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var day = preau.day(slug, "2024-09-24");
        var person = registered(slug, day);
        var page = person.ownPage();
        preau.jdbc()
                .sql("UPDATE registration SET link_version = link_version + 1 WHERE email_key = :email")
                .param("email", person.address())
                .update();

        assertThat(dead(preau.visitor().get(page))).isTrue();
        assertThat(dead(preau.visitor().get(page + "/" + day + ".ics"))).isTrue();
        assertThat(dead(preau.visitor().post(page + "/desistement/" + day, Map.of())))
                .isTrue();
        assertThat(preau.confirmed(day)).isEqualTo(1);
    }

    @Test
    void aDayThatAPersonDoesNotHoldOpensNothingBehindTheirLink() {
        var page = registered().ownPage();
        var elsewhere = preau.publish(cycle().day("2024-09-24", 10));
        var otherDay = preau.day(elsewhere, "2024-09-24");

        assertThat(List.of(Long.toString(otherDay), "0", "-1", "999999999", "99999999999999999999", "abc"))
                .allSatisfy(day -> {
                    assertThat(refusal(preau.visitor().get(page + "/desistement/" + day)))
                            .isBetween(400, 404);
                    assertThat(refusal(preau.visitor().get(page + "/" + day + ".ics")))
                            .isBetween(400, 404);
                });
    }

    @Test
    void givingBackADayThatAPersonDoesNotHoldChangesNothing() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var day = preau.day(slug, "2024-09-24");
        registered(slug, day);
        var page = registered().ownPage();

        preau.visitor().post(page + "/desistement/" + day, Map.of());

        assertThat(preau.confirmed(day)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "multipart/form-data; boundary=x", "text/plain", "image/png"})
    void aBodyThatIsNoFormIsRefused(String type) {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var visitor = preau.visitor();

        var answer = visitor.send(FormBody.post(visitor.request("/rencontre/" + slug + "/inscription"), "{\"a\":1}")
                .setHeader("Content-Type", type));

        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.html().select("html[lang=fr] h1")).isNotEmpty();
    }

    private String draft() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        hide(slug);
        return slug;
    }

    private void hide(String slug) {
        var cycle = preau.bean(Cycles.class).withSlug(slug).orElseThrow();
        preau.bean(Publication.class).show(cycle, Cycle.State.DRAFT);
        Eventually.until(
                "the page is off the site",
                () -> preau.visitor().get("/rencontre/" + slug).status() == 404);
    }

    private Mailbox registered() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        return registered(slug, preau.day(slug, "2024-09-24"));
    }

    private Mailbox registered(String slug, long day) {
        var person = Mailbox.at(preau);
        preau.visitor().form(slug).with("email", person.address()).day(day).send();
        return person;
    }

    private static String token(Mailbox person) {
        return person.ownPage().substring("/inscription/".length());
    }

    private static boolean dead(Page page) {
        return page.status() == 404 && page.words().contains("Ce lien n’est plus valable");
    }

    /** The status of a refusal that says in French what to do, and nothing of what is behind. */
    private static int refusal(Page page) {
        assertThat(page.html().select("html[lang=fr] h1")).hasSize(1);
        assertThat(page.html().select("main a[href]")).isNotEmpty();
        assertThat(page.response().body())
                .doesNotContainIgnoringCase("jetty")
                .doesNotContain("Exception", "\tat ", "fr.preau", "Whitelabel");
        assertThat(page.header("Content-Security-Policy")).isNotEmpty();
        assertThat(page.header("Set-Cookie")).isEmpty();
        return page.status();
    }
}
