package fr.preau.management.team;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.testing.FormBody;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What everybody does with their own account. */
class OwnAccountTest {

    private static final String NEW_PASSWORD = "cinq mots tout neufs";
    private static final String FIREFOX = "Mozilla/5.0 (Windows NT 10.0; rv:130.0) Gecko/20100101 Firefox/130.0";

    private final TestInstance preau = TestInstance.shared();

    @ParameterizedTest
    @EnumSource(Role.class)
    void everyRoleHasItsPage(Role role) {
        assertThat(Organiser.at(preau, role).get("/compte").words())
                .contains("Mon compte", "Camille Fontaine", role.label());
    }

    @Test
    void thePasswordIsChangedByWhoKnowsTheOldOne() {
        var member = Organiser.at(preau, Role.READER);
        var elsewhere = signIn(member.email(), Organiser.PASSWORD, FIREFOX);

        var answer = change(member, Organiser.PASSWORD, NEW_PASSWORD);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(get("/gestion", Organiser.cookie(answer)).status()).isEqualTo(200);
        assertThat(get("/gestion", elsewhere).status()).isEqualTo(302);
        assertThat(member.get("/gestion").status())
                .as("the session's old number")
                .isEqualTo(302);
        assertThat(signIn(member.email(), Organiser.PASSWORD, FIREFOX)).isEmpty();
        assertThat(signIn(member.email(), NEW_PASSWORD, FIREFOX)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "pas le bon mot de passe,cinq mots tout neufs,old",
        "'',cinq mots tout neufs,old",
        "quatre mots sans lien,court,password",
        "quatre mots sans lien,motdepasse2024,password"
    })
    void whatIsWrongIsToldAndNothingIsChanged(String old, String wanted, String field) {
        var member = Organiser.at(preau, Role.READER);

        var page = change(member, old, wanted);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".faults a[href=#" + field + "]")).hasSize(1);
        assertThat(page.html().select("input[type=password]"))
                .isNotEmpty()
                .allMatch(asked -> asked.val().isEmpty());
        assertThat(signIn(member.email(), Organiser.PASSWORD, FIREFOX)).isNotEmpty();
    }

    @Test
    void whoTriesOldPasswordsOnAnOpenSessionWaits() {
        var member = Organiser.at(preau, Role.READER);
        for (var i = 0; i < 5; i++) {
            change(member, "essai numéro " + i, NEW_PASSWORD);
        }

        var page = change(member, Organiser.PASSWORD, NEW_PASSWORD);

        assertThat(page.words()).contains("Trop d’essais");
        assertThat(member.get("/gestion").status()).isEqualTo(200);
    }

    @Test
    void onesSessionsAreSeenByTheirBrowser() {
        var member = Organiser.at(preau, Role.READER);
        signIn(member.email(), Organiser.PASSWORD, FIREFOX);

        var sessions = member.get("/compte").html().select(".desk-sessions li");

        assertThat(sessions).hasSize(2);
        assertThat(sessions.get(0).text()).contains("Ici", "10 septembre 2024");
        assertThat(sessions.get(1).text()).contains("Firefox sur Windows").doesNotContain("Ici");
    }

    @Test
    void aSessionsNumberIsNeverShown() {
        var member = Organiser.at(preau, Role.READER);
        var other = signIn(member.email(), Organiser.PASSWORD, FIREFOX);

        var page = member.get("/compte").response().body();

        assertThat(List.of(member.cookie(), other))
                .allSatisfy(cookie -> assertThat(page).doesNotContain(cookie.substring("preau=".length())));
    }

    @Test
    void oneSessionIsEndedAndTheOthersStay() {
        var member = Organiser.at(preau, Role.READER);
        var other = signIn(member.email(), Organiser.PASSWORD, FIREFOX);

        var page = member.postAndFollow(endOf(member, "Firefox"), Map.of());

        assertThat(page.words()).contains("Cette session est fermée.");
        assertThat(get("/gestion", other).status()).isEqualTo(302);
        assertThat(member.get("/gestion").status()).isEqualTo(200);
    }

    @Test
    void allOtherSessionsAreEndedAtOnce() {
        var member = Organiser.at(preau, Role.READER);
        var others = List.of(
                signIn(member.email(), Organiser.PASSWORD, FIREFOX),
                signIn(member.email(), Organiser.PASSWORD, "curl/8"));

        member.post("/compte/sessions/autres/fin", Map.of());

        assertThat(others)
                .allSatisfy(
                        cookie -> assertThat(get("/gestion", cookie).status()).isEqualTo(302));
        assertThat(member.get("/gestion").status()).isEqualTo(200);
    }

    @Test
    void nobodyEndsAnothersSession() {
        var member = Organiser.at(preau, Role.READER);
        signIn(member.email(), Organiser.PASSWORD, FIREFOX);
        var end = endOf(member, "Firefox");

        Organiser.at(preau).post(end, Map.of());

        assertThat(member.get("/compte").html().select(".desk-sessions li")).hasSize(2);
    }

    @Test
    void aPostFromAnotherSiteChangesNoPassword() {
        var member = Organiser.at(preau, Role.READER);
        var form = Map.of("old", Organiser.PASSWORD, "password", NEW_PASSWORD);

        var forged = FormBody.post(preau.visitor().request("/compte/mot-de-passe"), FormBody.of(form))
                .header("Cookie", member.cookie())
                .header("Origin", "https://exemple.org");

        assertThat(preau.visitor().send(forged).status()).isEqualTo(403);
        assertThat(signIn(member.email(), Organiser.PASSWORD, FIREFOX)).isNotEmpty();
    }

    private static Page change(Organiser member, String old, String wanted) {
        return member.post("/compte/mot-de-passe", Map.of("old", old, "password", wanted));
    }

    private static String endOf(Organiser member, String browser) {
        return member.get("/compte")
                .html()
                .select(".desk-sessions li:contains(" + browser + ") form")
                .attr("action");
    }

    /** The session that this opens, empty if it does not. */
    private String signIn(String email, String password, String browser) {
        var visitor = preau.visitor();
        return Organiser.cookie(visitor.send(
                FormBody.postFromOwnPage(visitor.request("/connexion"), Map.of("email", email, "password", password))
                        .header("User-Agent", browser)));
    }

    private Page get(String path, String cookie) {
        var visitor = preau.visitor();
        return visitor.send(visitor.request(path).header("Cookie", cookie));
    }
}
