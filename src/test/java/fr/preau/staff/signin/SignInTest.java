package fr.preau.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.testing.FormBody;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in and out, and what is shut to everybody else. */
class SignInTest {

    private final TestInstance preau = TestInstance.shared();

    @Test
    void theRightAddressAndPasswordOpenTheDesk() {
        var email = Organiser.account(preau);

        var answer = signIn(email, Organiser.PASSWORD);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/gestion");
        assertThat(get("/gestion", Organiser.cookie(answer)).words()).contains("Cycles", "Camille Fontaine");
    }

    @Test
    void theAddressMayBeTypedInCapitalsAndWithBlanks() {
        var email = Organiser.account(preau);

        assertThat(signIn("  " + email.toUpperCase() + " ", Organiser.PASSWORD).status())
                .isEqualTo(302);
    }

    @Test
    void theSessionIsASecretOfThisSiteThatNoScriptReads() {
        var cookie = signIn(Organiser.account(preau), Organiser.PASSWORD).header("Set-Cookie");

        assertThat(cookie).contains("HttpOnly", "SameSite=Lax").doesNotContain("Domain");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreAnsweredTheSame() {
        var wrong = signIn(Organiser.account(preau), "pas le bon mot de passe");
        var unknown = signIn("inconnue@exemple.fr", "pas le bon mot de passe");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.words()).contains("L’adresse ou le mot de passe ne correspond pas.");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.words()).isEqualTo(wrong.words());
        assertThat(wrong.header("Set-Cookie") + unknown.header("Set-Cookie")).isEmpty();
    }

    @Test
    void aRefusedSignInKeepsTheAddressAndNeverThePassword() {
        var page = signIn("claire@exemple.fr", "pas le bon mot de passe");

        assertThat(page.html().getElementById("email").val()).isEqualTo("claire@exemple.fr");
        assertThat(page.response().body()).doesNotContain("pas le bon mot de passe");
    }

    @Test
    void whoTriesTenPasswordsWaitsEvenForTheRightOne() {
        var email = Organiser.account(preau);
        for (var i = 0; i < 10; i++) {
            signIn(email, "essai numéro " + i);
        }

        var eleventh = signIn(email, Organiser.PASSWORD);

        assertThat(eleventh.status()).isEqualTo(429);
        assertThat(eleventh.words()).contains("Trop d’essais");
        assertThat(signIn(Organiser.account(preau), Organiser.PASSWORD).status())
                .isEqualTo(302);
    }

    @Test
    void signingOutEndsTheSessionForGood() {
        var organiser = Organiser.at(preau);
        assertThat(organiser.get("/gestion").status()).isEqualTo(200);

        organiser.post("/deconnexion", Map.of());

        assertThat(organiser.get("/gestion").status()).isEqualTo(302);
    }

    @Test
    void aNewSignInTakesANewSession() {
        var email = Organiser.account(preau);
        var first = Organiser.cookie(signIn(email, Organiser.PASSWORD));

        var visitor = preau.visitor();
        var second = visitor.send(FormBody.postFromOwnPage(
                        visitor.request("/connexion"), Map.of("email", email, "password", Organiser.PASSWORD))
                .header("Cookie", first));

        assertThat(Organiser.cookie(second)).isNotEmpty().isNotEqualTo(first);
        assertThat(get("/gestion", first).status()).isEqualTo(302);
    }

    @Test
    void anAccountThatIsGoneIsOutAtOnce() {
        var organiser = Organiser.at(preau);
        preau.jdbc()
                .sql("DELETE FROM staff_account WHERE email = :email")
                .param("email", organiser.email())
                .update();

        assertThat(organiser.get("/gestion").status()).isEqualTo(302);
    }

    @Test
    void aForgedSessionOpensNothing() {
        assertThat(get("/gestion", "preau=AAAAAAAAAAAAAAAAAAAAAAAA").status()).isEqualTo(302);
        assertThat(get("/gestion", "preau=%00").status()).isEqualTo(302);
    }

    @Test
    void whoIsSentToSignInComesBackToWhereTheyWere() {
        var sent = preau.visitor().get("/gestion/messages");
        var form = preau.visitor().get(sent.header("Location")).html().select("form[action=/connexion]");
        var email = Organiser.account(preau);

        var answer =
                signIn(email, Organiser.PASSWORD, form.select("[name=next]").val());

        assertThat(answer.header("Location")).endsWith("/gestion/messages");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://exemple.org/",
                "//exemple.org/gestion",
                "/\\exemple.org",
                "/gestionnaire",
                "javascript:alert(1)",
                "/gestion@exemple.org",
                "/gestion.exemple.org",
                "/",
                "gestion",
                "",
                "/gestion/\r\nSet-Cookie: a=b",
                "/gestion/{x}",
                "/gestion/../../exemple.org"
            })
    void aSignInLeadsToNoOtherPlaceThanTheDesk(String next) {
        var answer = signIn(Organiser.account(preau), Organiser.PASSWORD, next);

        assertThat(answer.status()).isEqualTo(302);
        var location = answer.header("Location").replace(preau.url(), "");
        assertThat(location).matches("/gestion(/[^\\\\]*)?");
        assertThat(answer.header("Set-Cookie")).doesNotContain("a=b");
    }

    @Test
    void aSignInLeadsToNoPageThatTheRoleDoesNotOpen() {
        var answer = signIn(Organiser.account(preau, Role.READER), Organiser.PASSWORD, "/gestion/messages");

        assertThat(answer.header("Location").replace(preau.url(), "")).isEqualTo("/gestion");
    }

    private Page signIn(String email, String password) {
        return signIn(email, password, "");
    }

    private Page signIn(String email, String password, String next) {
        var form = new HashMap<String, List<String>>();
        form.put("email", List.of(email));
        form.put("password", List.of(password));
        form.put("next", List.of(next));
        return preau.visitor().post("/connexion", form);
    }

    private Page get(String path, String cookie) {
        var visitor = preau.visitor();
        return visitor.send(visitor.request(path).header("Cookie", cookie));
    }
}
