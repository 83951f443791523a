package fr.preau.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Accounts;
import fr.preau.staff.Role;
import fr.preau.staff.access.StaffRetention;
import fr.preau.staff.access.Team;
import fr.preau.testing.FormBody;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.Tables;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in by a link that is mailed, for a password that was forgotten. */
class LinkSignInTest {

    private final TestInstance preau = TestInstance.shared();
    private final Mailbox person = Mailbox.at(preau);

    @BeforeEach
    void makeTheAccount() {
        account(preau, person);
    }

    private static void account(TestInstance instance, Mailbox owner) {
        instance.bean(Accounts.class)
                .create(owner.address(), "Claire Martin", Role.ORGANISER, Organiser.PASSWORD)
                .orElseThrow();
    }

    @Test
    void theLinkComesByMailAndItsButtonOpensTheDesk() {
        var link = askAndReceive();
        assertThat(preau.visitor().get(link).words()).contains("Bonjour Claire Martin", "Ce lien ne sert qu’une fois");

        var answer = preau.visitor().post(link, Map.of());

        assertThat(answer.header("Location")).endsWith("/gestion");
        assertThat(get("/gestion", Organiser.cookie(answer)).words()).contains("Cycles", "Claire Martin");
        assertThat(signIn(Organiser.PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void anyAddressIsAnsweredTheSame() {
        var known = ask(person.address());
        var unknown = ask("inconnue@exemple.fr");

        assertThat(known.status()).isEqualTo(200);
        assertThat(unknown.status()).isEqualTo(200);
        assertThat(unknown.words().replace("inconnue@exemple.fr", person.address()))
                .isEqualTo(known.words());
        assertThat(known.header("Set-Cookie") + unknown.header("Set-Cookie")).isEmpty();
    }

    @Test
    void nothingIsMailedToAnAddressWithoutAnAccount() {
        var stranger = Mailbox.at(preau);

        ask(stranger.address());

        assertThat(stranger.letters()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "claire", "claire@", "a\u0000@exemple.fr", "claire@exemple"})
    void whatIsNoAddressIsToldAtTheField(String typed) {
        var page = ask(typed);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".faults a[href=#email]")).hasSize(1);
    }

    @Test
    void openingTheLinkChangesNothing() {
        var link = askAndReceive();
        var before = Tables.of(preau);

        preau.visitor().get(link);
        preau.visitor().send(preau.visitor().request(link).HEAD());

        assertThat(Tables.of(preau)).isEqualTo(before);
        assertThat(preau.visitor().post(link, Map.of()).status()).isEqualTo(302);
    }

    @Test
    void theLinkServesOnce() {
        var link = askAndReceive();
        preau.visitor().post(link, Map.of());

        assertThat(preau.visitor().get(link).status()).isEqualTo(404);
        var again = preau.visitor().post(link, Map.of());
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.words()).contains("Ce lien n’est plus valable");
        assertThat(again.header("Set-Cookie")).isEmpty();
    }

    @Test
    void aForgedLinkOpensNothing() {
        var link = askAndReceive();
        var dash = link.indexOf('-');
        var number = Long.parseLong(link.substring(link.lastIndexOf('/') + 1, dash), 36);

        assertThat(List.of(
                        "/connexion/lien/" + Long.toString(number + 1, 36) + link.substring(dash),
                        link.substring(0, link.length() - 1),
                        link + "A",
                        "/connexion/lien/-",
                        "/connexion/lien/abc",
                        "/connexion/lien/" + "z".repeat(500),
                        link.replace("/connexion/lien/", "/invitation/")))
                .allSatisfy(forged -> {
                    assertThat(preau.visitor().get(forged).status()).isEqualTo(404);
                    assertThat(preau.visitor().post(forged, Map.of()).status()).isEqualTo(404);
                });
    }

    @Test
    void theLinkDiesAfterHalfAnHourAndIsAskedForAgainAtMostEveryTwoMinutes() {
        try (var moving = TestInstance.start(Map.of())) {
            var claire = Mailbox.at(moving);
            account(moving, claire);
            ask(moving, claire);
            ask(moving, claire);
            assertThat(claire.letters()).hasSize(1);
            moving.clock().advance(Duration.ofMinutes(2));
            ask(moving, claire);
            assertThat(claire.letters()).hasSize(2);

            var link = claire.latest().path("/connexion/lien/");
            moving.clock().advance(Duration.ofMinutes(29));
            assertThat(moving.visitor().get(link).status()).isEqualTo(200);
            moving.clock().advance(Duration.ofMinutes(1));
            assertThat(moving.visitor().get(link).status()).isEqualTo(404);
            assertThat(moving.visitor().post(link, Map.of()).status()).isEqualTo(404);

            assertNothingIsKeptAMonthLater(moving);
        }
    }

    private static void assertNothingIsKeptAMonthLater(TestInstance moving) {
        moving.clock().advance(Duration.ofDays(31));
        moving.bean(StaffRetention.class).run();

        assertThat(count(moving, "staff_link")).isZero();
        assertThat(count(moving, "message")).isZero();
    }

    @Test
    void aNewPasswordIsChosenBehindTheLinkAndEndsEverySession() {
        var before = Organiser.cookie(signIn(Organiser.PASSWORD));
        var link = askAndReceive();

        var answer = preau.visitor().post(link + "/mot-de-passe", Map.of("password", List.of("cinq mots tout neufs")));

        assertThat(get("/gestion", Organiser.cookie(answer)).status()).isEqualTo(200);
        assertThat(get("/gestion", before).status()).isEqualTo(302);
        assertThat(signIn(Organiser.PASSWORD).status()).isEqualTo(422);
        assertThat(signIn("cinq mots tout neufs").status()).isEqualTo(302);
        assertThat(person.latest().subject()).isEqualTo("Votre mot de passe a été changé");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "court", "motdepasse2024"})
    void aBadNewPasswordIsToldAndTheLinkIsNotUsed(String password) {
        var link = askAndReceive();

        var page = preau.visitor().post(link + "/mot-de-passe", Map.of("password", List.of(password)));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".faults a[href=#password]")).hasSize(1);
        assertThat(preau.visitor().post(link, Map.of()).status()).isEqualTo(302);
    }

    @Test
    void theLinkIsAWayInForWhoeverHasToWait() {
        for (var i = 0; i < 6; i++) {
            signIn("essai numéro " + i);
        }
        assertThat(signIn(Organiser.PASSWORD).status()).isEqualTo(429);
        assertThat(signIn(Organiser.PASSWORD).words()).contains("recevez un lien de connexion");

        assertThat(preau.visitor().post(askAndReceive(), Map.of()).status()).isEqualTo(302);
    }

    @Test
    void aDeactivatedAccountIsMailedNothing() {
        var member = preau.bean(Accounts.class).withEmail(person.address()).orElseThrow();
        Organiser.account(preau);
        preau.bean(Team.class).deactivate(member.id());

        ask(person.address());

        assertThat(person.letters()).isEmpty();
    }

    @Test
    void whoIsInvitedAndAsksForALinkIsInvitedAgain() {
        var invited = Mailbox.at(preau);
        preau.bean(Team.class).invite(invited.address(), "Farid Essai", Role.READER);
        preau.jdbc()
                .sql("UPDATE staff_link SET issued_at = issued_at - interval '1 hour'")
                .update();

        ask(invited.address());

        assertThat(invited.letters()).hasSize(2);
        assertThat(invited.latest().path("/invitation/")).isNotEmpty();
    }

    @Test
    void aPostFromAnotherSiteMailsNothingAndUsesNoLink() {
        var link = askAndReceive();

        var forged = FormBody.post(preau.visitor().request(link), "").header("Sec-Fetch-Site", "cross-site");

        assertThat(preau.visitor().send(forged).status()).isEqualTo(403);
        assertThat(preau.visitor().post(link, Map.of()).status()).isEqualTo(302);
    }

    private String askAndReceive() {
        ask(person.address());
        return person.latest().path("/connexion/lien/");
    }

    private Page ask(String email) {
        return preau.visitor().post("/connexion/lien", Map.of("email", List.of(email)));
    }

    private static void ask(TestInstance instance, Mailbox owner) {
        instance.visitor().post("/connexion/lien", Map.of("email", List.of(owner.address())));
    }

    private Page signIn(String password) {
        return preau.visitor()
                .post("/connexion", Map.of("email", List.of(person.address()), "password", List.of(password)));
    }

    private Page get(String path, String cookie) {
        var visitor = preau.visitor();
        return visitor.send(visitor.request(path).header("Cookie", cookie));
    }

    private static int count(TestInstance instance, String table) {
        return instance.jdbc()
                .sql("SELECT count(*) FROM " + table)
                .query(Integer.class)
                .single();
    }
}
