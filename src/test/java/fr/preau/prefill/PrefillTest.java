package fr.preau.prefill;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.IdentityProvider;
import fr.preau.testing.IdentityProvider.Person;
import fr.preau.testing.IdentityProvider.Where;
import fr.preau.testing.Tables;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The public form filled in by an identity provider that is real but for its place. */
class PrefillTest {

    private static final IdentityProvider PROVIDER = new IdentityProvider();
    private static TestInstance preau;
    private static Page whileAway;
    private static String slug = "";
    private static long day;

    @BeforeAll
    static void start() {
        var settings = new HashMap<>(PROVIDER.settings());
        settings.put("PREAU_OIDC_FORM", "offered");
        preau = TestInstance.start(settings);
        slug = preau.publish(cycle().day("2024-09-24", 100));
        day = preau.day(slug, "2024-09-24");
        whileAway = preau.visitor().post("/pre-remplir/" + slug, Map.of("job", List.of("Cheffe de projet")));
        PROVIDER.start(preau.clock());
    }

    @AfterAll
    static void stop() {
        preau.close();
        PROVIDER.close();
    }

    @BeforeEach
    void signIn() {
        PROVIDER.signIn(Person.of("claire@etat.exemple.fr")
                .withClaims(Map.of(
                        "email",
                        "claire@etat.exemple.fr",
                        "given_name",
                        "Claire",
                        "usual_name",
                        "Martin",
                        "siret",
                        "1")));
    }

    @Test
    void theFormOffersItAndAsksItOfNobody() {
        var form = preau.visitor().get("/rencontre/" + slug + "/inscription");

        assertThat(form.html().select("button[formaction]").eachText()).contains("S’identifier avec ProConnect");
        assertThat(form.html().select("a[href=https://www.proconnect.gouv.fr/]").text())
                .matches("Qu’est-ce que ProConnect\\h\\?");
        assertThat(form.words()).contains("Ce n’est pas obligatoire");
    }

    @ParameterizedTest
    @EnumSource
    void whatTheProviderTellsStandsInTheFieldsAndCanBeChanged(Where where) {
        PROVIDER.signIn(Person.of("claire@etat.exemple.fr")
                .withClaims(Map.of("email", "claire@etat.exemple.fr", "given_name", "Claire", "usual_name", "Martin"))
                .in(where));

        var filled = arrive(leave(Map.of("job", List.of("Cheffe de projet"), "days", List.of(Long.toString(day)))));

        assertThat(filled.status()).isEqualTo(200);
        assertThat(value(filled, "lastName")).isEqualTo("Martin");
        assertThat(value(filled, "firstName")).isEqualTo("Claire");
        assertThat(value(filled, "email")).isEqualTo("claire@etat.exemple.fr");
        assertThat(value(filled, "job")).isEqualTo("Cheffe de projet");
        assertThat(filled.words()).contains("rien n’est encore enregistré");
        assertThat(filled.html().select("#email").first().hasAttr("readonly")).isFalse();
        assertThat(filled.html().select("input[name=days][checked]").eachAttr("value"))
                .containsExactly(Long.toString(day));
        assertThat(filled.html().select("form.form").attr("action")).isEqualTo("/rencontre/" + slug + "/inscription");
    }

    @Test
    void whatWasTypedIsNotReplaced() {
        var filled = arrive(leave(Map.of("lastName", List.of("Martin-Durand"), "email", List.of("claire@exemple.fr"))));

        assertThat(value(filled, "lastName")).isEqualTo("Martin-Durand");
        assertThat(value(filled, "email")).isEqualTo("claire@exemple.fr");
        assertThat(value(filled, "firstName")).isEqualTo("Claire");
    }

    @Test
    void nothingIsStoredOfTheTrip() {
        var before = Tables.of(preau);

        arrive(leave(Map.of("job", List.of("Cheffe de projet"))));

        assertThat(Tables.of(preau)).isEqualTo(before);
    }

    @Test
    void theTripAsksForWhatAFieldTakesWithStateNonceAndPkce() {
        var trip = leave(Map.of());

        assertThat(IdentityProvider.fields(URI.create(trip.left)))
                .containsEntry("scope", "openid given_name usual_name email")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge")
                .containsEntry("redirect_uri", preau.url() + "/pre-remplir/retour");
        assertThat(trip.cookies).hasSize(2);
        assertThat(trip.answer.response().headers().allValues("Set-Cookie"))
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
    }

    @Test
    void whateverFailsGivesTheFormBackAsItWasTyped() {
        var typed = Map.of("job", List.of("Cheffe de projet"), "days", List.of(Long.toString(day)));
        var refused = leave(typed);
        var back = refused.back.replaceAll("code=[^&]*", "error=access_denied");
        var anothers = leave(typed);
        var forged = leave(typed);
        PROVIDER.signIn(Person.of("claire@etat.exemple.fr").signedByAStranger());

        for (var answer : List.of(
                arrive(new Trip(refused.answer, refused.left, back, refused.cookies)),
                arrive(new Trip(anothers.answer, anothers.left, refused.back, anothers.cookies)),
                arrive(forged))) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.words()).contains("ProConnect n’a rien donné. Rien n’est perdu");
            assertThat(value(answer, "job")).isEqualTo("Cheffe de projet");
            assertThat(value(answer, "email")).isEmpty();
        }
    }

    @Test
    void aProviderThatIsAwayGivesTheFormBackToo() {
        assertThat(whileAway.status()).isEqualTo(503);
        assertThat(whileAway.words()).contains("ProConnect ne répond pas pour le moment");
        assertThat(value(whileAway, "job")).isEqualTo("Cheffe de projet");
    }

    @Test
    void whatFitsNoCookieStaysInTheForm() {
        var much = new java.util.Random(7)
                .ints(9_000, 'a', 'z' + 1)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
        var answer = preau.visitor().post("/pre-remplir/" + slug, Map.of("accessNeeds", List.of(much)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.words()).contains("rien n’est perdu");
        assertThat(answer.response().body()).contains(much);
    }

    @Test
    void aTripOfTenMinutesOrOfAnotherBrowserIsOver() {
        var trip = leave(Map.of());
        assertThat(arrive(new Trip(trip.answer, trip.left, trip.back, List.of()))
                        .status())
                .isEqualTo(422);

        preau.clock().advance(Duration.ofMinutes(10));

        assertThat(arrive(trip).words()).contains("Aller-retour interrompu");
    }

    @Test
    void itIsOffUnlessAskedForAndKnowsNoUnknownCycle() {
        var without = TestInstance.shared();
        var other = without.publish(cycle().day("2024-09-24", 10));

        assertThat(without.visitor().get("/rencontre/" + other + "/inscription").words())
                .doesNotContain("ProConnect");
        assertThat(without.visitor().post("/pre-remplir/" + other, Map.of()).status())
                .isEqualTo(404);
        assertThat(without.visitor().get("/pre-remplir/retour?state=a&code=b").status())
                .isEqualTo(404);
    }

    /** On the way back: where the browser was sent, the address that the provider sends to, and the browser's cookies. */
    private record Trip(Page answer, String left, String back, List<String> cookies) {}

    private static Trip leave(Map<String, List<String>> typed) {
        var answer = preau.visitor().post("/pre-remplir/" + slug, typed);
        assertThat(answer.status()).as(answer.words()).isEqualTo(200);
        var away = answer.html().select("a.button").attr("href");
        assertThat(answer.header("Refresh")).isEqualTo("0; url=" + away);
        var atProvider = preau.visitor().get(away);
        var cookies = new ArrayList<String>();
        answer.response()
                .headers()
                .allValues("Set-Cookie")
                .forEach(cookie -> cookies.add(cookie.replaceAll(";.*", "")));
        return new Trip(answer, away, atProvider.header("Location"), cookies);
    }

    private static Page arrive(Trip trip) {
        var request = preau.visitor().request(trip.back);
        return preau.visitor()
                .send(trip.cookies.isEmpty() ? request : request.header("Cookie", String.join("; ", trip.cookies)));
    }

    private static String value(Page page, String field) {
        return page.html().select("[name=" + field + "]").val();
    }
}
