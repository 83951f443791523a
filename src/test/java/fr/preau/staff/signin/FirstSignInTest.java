package fr.preau.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one-time link by which an instance without accounts gets its first administrator. */
class FirstSignInTest {

    private static final String EMAIL = "directrice@exemple.fr";

    private static TestInstance preau;

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of());
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    @BeforeEach
    void withoutAccounts() {
        preau.jdbc().sql("DELETE FROM staff_account").update();
    }

    @Test
    void theLinkMakesTheFirstAccountAndSignsIn() {
        var answer = create(link(), Map.of());

        assertThat(answer.status()).isEqualTo(302);
        var visitor = preau.visitor();
        var desk = visitor.send(visitor.request("/gestion").header("Cookie", Organiser.cookie(answer)));
        assertThat(desk.words()).contains("Dominique Essai");
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void theLinkServesOnce() {
        var link = link();
        create(link, Map.of());

        assertThat(preau.visitor().get(link).status()).isEqualTo(404);
        assertThat(create(link, Map.of("email", "autre@exemple.fr")).status()).isEqualTo(404);
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void openingTheLinkDoesNotUseIt() {
        var link = link();
        preau.visitor().get(link);
        preau.visitor().send(preau.visitor().request(link).HEAD());

        assertThat(create(link, Map.of()).status()).isEqualTo(302);
    }

    @Test
    void theLinkDiesAfterADay() {
        var link = link();
        preau.clock().advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(preau.visitor().get(link).status()).isEqualTo(200);

        preau.clock().advance(Duration.ofSeconds(1));

        assertThat(preau.visitor().get(link).status()).isEqualTo(404);
        assertThat(create(link, Map.of()).status()).isEqualTo(404);
    }

    @Test
    void aNewerLinkReplacesTheOneBefore() {
        var older = link();
        var newer = link();

        assertThat(preau.visitor().get(older).status()).isEqualTo(404);
        assertThat(preau.visitor().get(newer).status()).isEqualTo(200);
    }

    @Test
    void thereIsNoLinkOnceThereIsAnAccount() {
        Organiser.account(preau);

        assertThat(preau.bean(FirstSignIn.class).link()).isEmpty();
    }

    @Test
    void aLinkGivenBeforeTheFirstAccountMakesNoSecondOne() {
        var link = link();
        Organiser.account(preau);

        assertThat(create(link, Map.of()).status()).isEqualTo(404);
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void aForgedLinkOpensNothing() {
        link();

        assertThat(List.of(
                        "/premiere-connexion/abc", "/premiere-connexion/%20", "/premiere-connexion/" + "a".repeat(43)))
                .allSatisfy(forged -> {
                    assertThat(preau.visitor().get(forged).status()).isEqualTo(404);
                    assertThat(create(forged, Map.of()).status()).isEqualTo(404);
                });
        assertThat(accounts()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"password,court", "password,''", "email,pas une adresse", "name,''"})
    void whatIsWrongIsToldAndTheLinkIsNotUsed(String field, String value) {
        var link = link();

        var page = create(link, Map.of(field, value));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".faults a[href=#" + field + "]")).hasSize(1);
        assertThat(page.html().getElementById(field)).isNotNull();
        assertThat(accounts()).isZero();
        assertThat(create(link, Map.of()).status()).isEqualTo(302);
    }

    @Test
    void aNulInTheAddressIsToldLikeAnyOtherMistake() {
        assertThat(create(link(), Map.of("email", "a\u0000@exemple.fr")).status())
                .isEqualTo(422);
    }

    @Test
    void thePasswordIsKeptAsArgon2AndNeverShown() {
        create(link(), Map.of());

        assertThat(preau.jdbc()
                        .sql("SELECT password_hash FROM staff_account")
                        .query(String.class)
                        .single())
                .startsWith("$argon2id$");
    }

    private static String link() {
        return URI.create(preau.bean(FirstSignIn.class).link().orElseThrow()).getPath();
    }

    private static Page create(String link, Map<String, String> changed) {
        var form = new HashMap<String, List<String>>();
        form.put("name", List.of("Dominique Essai"));
        form.put("email", List.of(EMAIL));
        form.put("password", List.of(Organiser.PASSWORD));
        changed.forEach((field, value) -> form.put(field, List.of(value)));
        return preau.visitor().post(link, form);
    }

    private static int accounts() {
        return preau.jdbc()
                .sql("SELECT count(*) FROM staff_account")
                .query(Integer.class)
                .single();
    }
}
