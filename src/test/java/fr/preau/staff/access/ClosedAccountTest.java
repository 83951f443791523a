package fr.preau.staff.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an administrator let in ends with their account, or once they administer no more. */
class ClosedAccountTest {

    private static final String TOKENS = "/gestion/acces";
    private static final String HOOKS = "/gestion/envois-programmes";

    private final TestInstance preau = TestInstance.shared();
    private final Organiser leaving = Organiser.at(preau);
    private final Organiser staying = Organiser.at(preau);
    private final String program = "Programme " + UUID.randomUUID();

    /** How somebody is no administrator any more. */
    private enum End {
        SHUT,
        LESSER_ROLE
    }

    private String token() {
        return leaving.post(
                        TOKENS,
                        Map.of("name", program, "cycle", "", "perMinute", "60", "days", "30", "scope", "cycles:read"))
                .html()
                .select("#secret")
                .attr("value");
    }

    private String hook() {
        leaving.post(HOOKS, Map.of("name", program, "url", "https://agenda.invalid/recu", "event", "note.published"));
        return staying.get(HOOKS).html().select("a:contains(" + program + ")").attr("href");
    }

    private int read(String secret) {
        return preau.visitor()
                .send(preau.visitor()
                        .request("/api/v1/cycles")
                        .header("Authorization", "Bearer " + secret)
                        .GET())
                .status();
    }

    private String member() {
        return "/gestion/equipe/"
                + preau.jdbc()
                        .sql("SELECT id FROM staff_account WHERE email = :email")
                        .param("email", leaving.email())
                        .query(Long.class)
                        .single();
    }

    private void end(End how) {
        var answer = how == End.SHUT
                ? staying.post(member() + "/desactivation", Map.of())
                : staying.post(
                        member() + "/role", Map.of("seen", Role.ADMINISTRATOR.name(), "role", Role.ORGANISER.name()));
        assertThat(answer.status()).as(answer.words()).isEqualTo(302);
    }

    private String row() {
        return staying.get(TOKENS).html().select("tr:contains(" + program + ")").text();
    }

    @ParameterizedTest
    @EnumSource
    void programsThatTheyLetInComeInNoMoreAndAreToldNothing(End how) {
        var secret = token();
        var hook = hook();
        assertThat(read(secret)).isEqualTo(200);

        end(how);

        assertThat(read(secret)).isEqualTo(401);
        assertThat(row()).contains("Fini avec le compte");
        assertThat(staying.get(hook).words())
                .contains("le compte qui l’avait ajouté est fermé, ou n’administre plus le centre");
        assertThat(preau.jdbc()
                        .sql("SELECT recipient FROM message WHERE kind = 'WEBHOOK_STOPPED' AND recipient IN (:them)")
                        .param("them", List.of(staying.email(), leaving.email()))
                        .query(String.class)
                        .list())
                .containsExactly(staying.email());
    }

    @Test
    void whatTheyLetInStaysShutOnceTheyComeBackUntilSomebodyResumesIt() {
        var secret = token();
        var hook = hook();
        end(End.SHUT);

        staying.post(member() + "/reactivation", Map.of());

        assertThat(read(secret)).isEqualTo(401);
        assertThat(staying.get(hook).words()).contains("Plus rien ne part à ce programme");
        staying.post(hook + "/reprise", Map.of());
        end(End.SHUT);
        assertThat(staying.get(hook).words()).doesNotContain("Plus rien ne part à ce programme");
    }

    @Test
    void aTokenOfAnAccountThatNoGestureShutOpensNothingEither() {
        var secret = token();
        preau.jdbc()
                .sql("UPDATE staff_account SET state = 'DEACTIVATED' WHERE email = :email")
                .param("email", leaving.email())
                .update();

        assertThat(read(secret)).isEqualTo(401);
    }

    @Test
    void sessionsAndAnInvitationThatHasNotBeenAnsweredEndToo() {
        end(End.SHUT);
        assertThat(leaving.get("/gestion").status()).isEqualTo(302);

        var person = Mailbox.at(preau);
        staying.post(
                "/gestion/equipe",
                Map.of("email", person.address(), "name", "Claire Martin", "role", Role.ADMINISTRATOR.name()));
        var link = person.latest().path("/invitation/");
        assertThat(preau.visitor().get(link).status()).isEqualTo(200);
        var invited = staying.get("/gestion/equipe")
                .html()
                .select("tr:contains(" + person.address() + ") a")
                .attr("href");
        staying.post(invited + "/desactivation", Map.of());
        assertThat(preau.visitor().get(link).words()).doesNotContain("Créer votre compte");
    }
}
