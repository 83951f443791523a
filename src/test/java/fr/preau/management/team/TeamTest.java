package fr.preau.management.team;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Accounts;
import fr.preau.staff.Member.State;
import fr.preau.staff.Role;
import fr.preau.staff.access.Team;
import fr.preau.testing.FormBody;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The team's accounts: inviting, changing a role, shutting and opening again. */
class TeamTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser administrator = Organiser.at(preau);
    private final Mailbox person = Mailbox.at(preau);

    @Test
    void anInvitedPersonChoosesTheirPasswordAndComesIn() {
        invite(Role.ORGANISER);
        var link = invitation();
        assertThat(preau.visitor().get(link).words()).contains("Créer votre compte", person.address());

        var answer = join(link, "Claire Martin", Organiser.PASSWORD);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/gestion");
        assertThat(administrator
                        .get("/gestion/equipe")
                        .html()
                        .select("tr:contains(" + person.address() + ")")
                        .text())
                .contains("Claire Martin", "Organisation", "Actif");
        assertThat(signIn(Organiser.PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void theInvitationSaysWhoInvitesToWhatAndUntilWhen() {
        invite(Role.DESK);

        var letter = person.latest();

        assertThat(letter.subject()).isEqualTo("Votre compte vous attend");
        assertThat(letter.text()).contains("Centre d’essai", "« Accueil »", "Ce lien ne sert qu’une fois, jusqu’au");
    }

    @Test
    void openingTheInvitationUsesNothingUp() {
        invite(Role.READER);
        var link = invitation();
        preau.visitor().get(link);
        preau.visitor().send(preau.visitor().request(link).HEAD());

        assertThat(join(link, "Claire Martin", Organiser.PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void theInvitationServesOnce() {
        invite(Role.READER);
        var link = invitation();
        join(link, "Claire Martin", Organiser.PASSWORD);

        assertThat(preau.visitor().get(link).status()).isEqualTo(404);
        assertThat(preau.visitor().get(link).words()).contains("Ce lien n’est plus valable");
        assertThat(join(link, "Quelqu’un d’autre", "un autre mot de passe long").status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"name,''", "password,court", "password,motdepasse2024"})
    void whatIsWrongInTheInvitedPersonsFormIsToldAndTheLinkIsNotUsed(String field, String value) {
        invite(Role.READER);
        var link = invitation();

        var page = join(
                link,
                field.equals("name") ? value : "Claire Martin",
                field.equals("password") ? value : Organiser.PASSWORD);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".faults a[href=#" + field + "]")).hasSize(1);
        assertThat(join(link, "Claire Martin", Organiser.PASSWORD).status()).isEqualTo(302);
    }

    @Test
    void anInvitationSentAgainReplacesTheOneBefore() {
        invite(Role.READER);
        var first = invitation();

        var page = administrator.postAndFollow(memberPage() + "/invitation", Map.of());

        assertThat(page.words()).contains("C’est écrit et gardé, non envoyé");
        assertThat(invitation()).isNotEqualTo(first);
        assertThat(preau.visitor().get(first).status()).isEqualTo(404);
        assertThat(preau.visitor().get(invitation()).status()).isEqualTo(200);
    }

    @Test
    void theLinkOfAnInvitationIsNotShownToOrganisersWhoReadTheMessage() {
        invite(Role.ADMINISTRATOR);
        var link = invitation();
        var message = administrator
                .get("/gestion/messages")
                .html()
                .select("tr:contains(" + person.address() + ") a")
                .attr("href");

        var page = administrator.get(message);

        assertThat(page.words()).contains("Créer mon compte", "que seul son destinataire a reçu");
        assertThat(page.response().body()).doesNotContain(link, link.substring("/invitation/".length()));
    }

    @ParameterizedTest
    @CsvSource({"name,''", "email,pas une adresse", "email,a@b", "role,''", "role,CHEF"})
    void anInvitationThatIsWrongIsToldAtItsField(String field, String value) {
        var form =
                new HashMap<>(Map.of("name", "Claire Martin", "email", person.address(), "role", Role.READER.name()));
        form.put(field, value);

        var page = administrator.post("/gestion/equipe", form);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".faults a[href=#" + field + "]")).hasSize(1);
        assertThat(page.html().getElementById(field)).isNotNull();
        assertThat(preau.bean(Team.class).all())
                .noneMatch(member -> member.email().equals(person.address()));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var page = administrator.post("/gestion/equipe", Map.of());

        assertThat(page.html().select(".faults a").eachAttr("href")).containsExactly("#name", "#email", "#role");
    }

    @Test
    void whatWasTypedIsKeptWhenAnInvitationIsRefused() {
        var page = administrator.post(
                "/gestion/equipe", Map.of("name", "Claire Martin", "email", "rien", "role", Role.DESK.name()));

        assertThat(page.html().getElementById("name").val()).isEqualTo("Claire Martin");
        assertThat(page.html().getElementById("email").val()).isEqualTo("rien");
        assertThat(page.html().getElementById("role-DESK").hasAttr("checked")).isTrue();
    }

    @Test
    void anAddressThatHasAnAccountIsNotInvitedAgain() {
        invite(Role.READER);

        var page = invite(Role.ADMINISTRATOR);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.words()).contains("Cette adresse est déjà invitée");
        assertThat(person.letters()).hasSize(1);
    }

    @Test
    void aRoleIsChanged() {
        var member = Organiser.at(preau, Role.READER);

        var page = administrator.postAndFollow(
                page(member) + "/role", Map.of("seen", Role.READER.name(), "role", Role.ORGANISER.name()));

        assertThat(page.words()).contains("Le rôle est changé.");
        assertThat(member.get("/gestion/messages").status()).isEqualTo(200);
    }

    @Test
    void aRoleThatSomebodyElseChangedMeanwhileIsShownAndNotOverwritten() {
        var member = Organiser.at(preau, Role.READER);
        administrator.post(page(member) + "/role", Map.of("seen", "READER", "role", "ADMINISTRATOR"));

        var page = administrator.postAndFollow(page(member) + "/role", Map.of("seen", "READER", "role", "DESK"));

        assertThat(page.words()).contains("quelqu’un vient de modifier ce compte");
        assertThat(page.html().getElementById("role-ADMINISTRATOR").hasAttr("checked"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"READER,CHEF", "READER,''", "CHEF,READER"})
    void aRoleThatDoesNotExistIsRefused(String seen, String role) {
        var member = Organiser.at(preau, Role.READER);

        assertThat(administrator
                        .post(page(member) + "/role", Map.of("seen", seen, "role", role))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aDeactivatedAccountIsOutAtOnceAndCannotComeIn() {
        var member = Organiser.at(preau, Role.ORGANISER);

        var page = administrator.postAndFollow(page(member) + "/desactivation", Map.of());

        assertThat(page.words()).contains("Le compte est désactivé");
        assertThat(member.get("/gestion").status()).isEqualTo(302);
        assertThat(sessions(member)).isZero();
        var visitor = preau.visitor();
        var signIn = visitor.post(
                "/connexion", Map.of("email", List.of(member.email()), "password", List.of(Organiser.PASSWORD)));
        assertThat(signIn.status()).isEqualTo(422);
    }

    @Test
    void aReactivatedAccountComesInWithItsPasswordAndNotWithItsOldSession() {
        var member = Organiser.at(preau, Role.ORGANISER);
        administrator.post(page(member) + "/desactivation", Map.of());

        administrator.post(page(member) + "/reactivation", Map.of());

        assertThat(member.get("/gestion").status()).isEqualTo(302);
        var signIn = preau.visitor()
                .post("/connexion", Map.of("email", List.of(member.email()), "password", List.of(Organiser.PASSWORD)));
        assertThat(signIn.status()).isEqualTo(302);
    }

    @Test
    void anInvitationThatWasDeactivatedOpensNothing() {
        invite(Role.READER);
        var link = invitation();

        administrator.post(memberPage() + "/desactivation", Map.of());

        assertThat(preau.visitor().get(link).status()).isEqualTo(404);
        assertThat(join(link, "Claire Martin", Organiser.PASSWORD).status()).isEqualTo(404);
    }

    @Test
    void theLastAdministratorIsNeitherDeactivatedNorGivenAnotherRole() {
        try (var alone = TestInstance.start(Map.of())) {
            var last = Organiser.at(alone);
            Organiser.account(alone, Role.ORGANISER);
            var page = page(alone, last);

            var deactivated = last.postAndFollow(page + "/desactivation", Map.of());
            var demoted = last.postAndFollow(page + "/role", Map.of("seen", "ADMINISTRATOR", "role", "READER"));

            assertThat(deactivated.words()).contains("c’est le dernier compte d’administration");
            assertThat(demoted.words()).contains("c’est le dernier compte d’administration");
            assertThat(last.get("/gestion/equipe").status()).isEqualTo(200);
            assertTwoWhoRemoveEachOtherLeaveOne(alone, last);
        }
    }

    /** Ten times over, since a race that is lost once in a while is lost. */
    private static void assertTwoWhoRemoveEachOtherLeaveOne(TestInstance alone, Organiser last) {
        var accounts = alone.bean(Accounts.class);
        var team = alone.bean(Team.class);
        var survivor = id(alone, last.email());
        for (var round = 0; round < 10; round++) {
            var other = accounts.create(
                            "autre-" + round + "@exemple.fr", "Autre", Role.ADMINISTRATOR, Organiser.PASSWORD)
                    .orElseThrow()
                    .id();
            var both = List.of(survivor, other);
            inParallel(
                    both.stream().<Runnable>map(id -> () -> team.deactivate(id)).toList());
            var left = team.all().stream()
                    .filter(member -> member.role() == Role.ADMINISTRATOR && member.state() == State.ACTIVE)
                    .toList();
            assertThat(left).hasSize(1);
            survivor = left.getFirst().id();
        }
    }

    private static void inParallel(List<Runnable> works) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = works.stream()
                    .<Future<?>>map(work -> threads.submit(() -> {
                        start.await();
                        work.run();
                        return true;
                    }))
                    .toList();
            start.countDown();
            assertThat(running).allSatisfy(future -> assertThat(future.get()).isEqualTo(true));
        }
    }

    @Test
    void aPostFromAnotherSiteInvitesNobodyAndShutsNoAccount() {
        var member = Organiser.at(preau, Role.ORGANISER);

        assertThat(List.of("/gestion/equipe", page(member) + "/desactivation", page(member) + "/role"))
                .allSatisfy(path -> {
                    var form = Map.of(
                            "name", "Intrus", "email", person.address(), "role", "ADMINISTRATOR", "seen", "ORGANISER");
                    var forged = FormBody.post(preau.visitor().request(path), FormBody.of(form))
                            .header("Cookie", administrator.cookie())
                            .header("Sec-Fetch-Site", "cross-site");
                    assertThat(preau.visitor().send(forged).status()).isEqualTo(403);
                });
        assertThat(member.get("/gestion").status()).isEqualTo(200);
        assertThat(person.letters()).isEmpty();
    }

    @Test
    void anAccountThatDoesNotExistIsNotFound() {
        assertThat(administrator.get("/gestion/equipe/999999999").status()).isEqualTo(404);
        assertThat(administrator
                        .post("/gestion/equipe/999999999/desactivation", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(administrator.get("/gestion/equipe/abc").status()).isEqualTo(404);
    }

    private Page invite(Role role) {
        return administrator.post(
                "/gestion/equipe", Map.of("name", "Claire Martin", "email", person.address(), "role", role.name()));
    }

    private String invitation() {
        return person.latest().path("/invitation/");
    }

    private Page join(String link, String name, String password) {
        return preau.visitor().post(link, Map.of("name", List.of(name), "password", List.of(password)));
    }

    private Page signIn(String password) {
        return preau.visitor()
                .post("/connexion", Map.of("email", List.of(person.address()), "password", List.of(password)));
    }

    private String memberPage() {
        return "/gestion/equipe/" + id(preau, person.address());
    }

    private String page(Organiser member) {
        return page(preau, member);
    }

    private static String page(TestInstance instance, Organiser member) {
        return "/gestion/equipe/" + id(instance, member.email());
    }

    private static long id(TestInstance instance, String email) {
        return instance.bean(Team.class).all().stream()
                .filter(member -> member.email().equals(email))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private int sessions(Organiser member) {
        return preau.jdbc()
                .sql("SELECT count(*) FROM spring_session WHERE principal_name = :id")
                .param("id", Long.toString(id(preau, member.email())))
                .query(Integer.class)
                .single();
    }
}
