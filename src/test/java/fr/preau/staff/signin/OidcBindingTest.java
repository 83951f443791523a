package fr.preau.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Accounts;
import fr.preau.staff.Role;
import fr.preau.staff.access.Team;
import fr.preau.testing.IdentityProvider;
import fr.preau.testing.IdentityProvider.Person;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account belongs to the person that the provider knows by a number, not to whoever has the address. */
class OidcBindingTest {

    private static final IdentityProvider PROVIDER = new IdentityProvider();
    private static TestInstance preau;

    private Mailbox claire;
    private long account;

    @BeforeAll
    static void start() {
        preau = TestInstance.start(PROVIDER.settings());
        PROVIDER.start(preau.clock());
    }

    @AfterAll
    static void stop() {
        preau.close();
        PROVIDER.close();
    }

    @BeforeEach
    void makeTheAccount() {
        claire = Mailbox.at(preau);
        account = preau.bean(Accounts.class)
                .create(claire.address(), "Claire Martin", Role.ORGANISER, Organiser.PASSWORD)
                .orElseThrow()
                .id();
    }

    @Test
    void whoeverGetsTheAddressAfterwardsDoesNotGetTheAccount() {
        assertThat(isIn(comeInAs(claire.address(), "claire"))).isTrue();

        var answer = comeInAs(claire.address(), "successeur");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.words()).contains("est lié à une autre identité de ProConnect");
        assertThat(isIn(answer)).isFalse();
        assertThat(isIn(comeInAs(claire.address(), "claire"))).isTrue();
    }

    @Test
    void whoChangesTheirAddressAtTheProviderKeepsTheirAccount() {
        comeInAs(claire.address(), "claire-" + account);

        var answer = comeInAs("claire.nouvelle@exemple.fr", "claire-" + account);

        assertThat(isIn(answer)).isTrue();
        assertThat(open("/compte", session(answer)).words()).contains(claire.address());
    }

    @Test
    void whoTakesUpAColleaguesAddressStaysThemselves() {
        var colleague = Organiser.account(preau, Role.ADMINISTRATOR);
        comeInAs(claire.address(), "claire-" + account);

        var answer = comeInAs(colleague, "claire-" + account);

        assertThat(open("/compte", session(answer)).words())
                .contains(claire.address())
                .doesNotContain(colleague);
    }

    @Test
    void onceItIsKnownThePersonNeedsNoVerifiedAddress() {
        comeInAs(claire.address(), "claire-" + account);
        PROVIDER.signIn(
                Person.of(claire.address()).withSubject("claire-" + account).withClaims(Map.of()));

        assertThat(isIn(comeIn())).isTrue();
    }

    @Test
    void aDeactivatedAccountStaysShutToItsOwnIdentity() {
        comeInAs(claire.address(), "claire-" + account);
        preau.bean(Team.class).deactivate(account);

        var answer = comeInAs(claire.address(), "claire-" + account);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.words()).contains("Votre compte n’est pas actif");
        assertThat(isIn(answer)).isFalse();
    }

    @Test
    void anAdministratorReleasesAnAccountWhoseIdentityChanged() {
        comeInAs(claire.address(), "ancienne-" + account);
        var administrator = Organiser.at(preau);
        var page = administrator.get("/gestion/equipe/" + account);
        var form = page.html().select("form:contains(Délier)");
        assertThat(page.words()).contains("Entrée par ProConnect");

        var told = administrator.postAndFollow(form.attr("action"), Map.of());

        assertThat(told.words()).contains("Le compte est délié").doesNotContain("Entrée par ProConnect");
        assertThat(isIn(comeInAs(claire.address(), "nouvelle-" + account))).isTrue();
        assertThat(isIn(comeInAs(claire.address(), "ancienne-" + account))).isFalse();
        assertThat(administrator.get("/gestion/journal").words())
                .contains("Compte délié du fournisseur d’identité", claire.address());
    }

    @Test
    void theFirstTimeIsJournaledAndToldToTheOwnerAndNoOther() {
        comeInAs(claire.address(), "claire-" + account);
        comeInAs(claire.address(), "claire-" + account);

        assertThat(count("SELECT count(*) FROM journal_line WHERE deed = 'IDENTITY_BOUND' AND account_id = :account"))
                .isOne();
        assertThat(claire.letters()).hasSize(1);
        assertThat(claire.latest().subject()).isEqualTo("ProConnect ouvre votre compte");
    }

    @Test
    void anotherIssuersNumberIsAnotherPerson() {
        comeInAs(claire.address(), "claire-" + account);

        preau.jdbc()
                .sql("UPDATE staff_identity SET issuer = 'https://ailleurs.exemple' WHERE account_id = :account")
                .param("account", account)
                .update();

        assertThat(isIn(comeInAs("inconnue@exemple.fr", "claire-" + account))).isFalse();
    }

    private int count(String sql) {
        return preau.jdbc()
                .sql(sql)
                .param("account", account)
                .query(Integer.class)
                .single();
    }

    private static Page comeInAs(String email, String subject) {
        PROVIDER.signIn(Person.of(email).withSubject(subject));
        return comeIn();
    }

    private static Page comeIn() {
        var visitor = preau.visitor();
        var left = visitor.get("/connexion/fournisseur");
        var back = visitor.get(left.header("Location")).header("Location");
        return open(back, Organiser.cookie(left));
    }

    private static Page open(String path, String cookie) {
        var visitor = preau.visitor();
        return visitor.send(visitor.request(path).header("Cookie", cookie));
    }

    private static boolean isIn(Page answer) {
        return answer.status() == 302 && open("/gestion", session(answer)).status() == 200;
    }

    private static String session(Page answer) {
        return answer.response().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("preau="))
                .map(cookie -> cookie.replaceAll(";.*", ""))
                .findFirst()
                .orElse("preau=aucune");
    }
}
