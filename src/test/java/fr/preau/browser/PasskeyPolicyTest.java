package fr.preau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.preau.browser.Chromium.Window;
import fr.preau.staff.Role;
import fr.preau.testing.FormBody;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A passkey where a session is not enough, and where the centre wants one of its administrators. */
class PasskeyPolicyTest {

    private TestInstance preau;
    private Organiser head;
    private BrowserContext window;
    private Page page;

    @BeforeEach
    void open() {
        preau = TestInstance.start(Map.of());
        head = Organiser.at(preau, Role.ADMINISTRATOR);
        window = Chromium.open(preau, Window.desk(), head);
        page = window.newPage();
        Authenticator.plug(window, page, true);
    }

    @AfterEach
    void close() {
        window.close();
        preau.close();
    }

    @Test
    void aPasskeyAnswersInsteadOfThePasswordAndTheFormGoesOn() {
        addKey();
        page.navigate("/gestion/equipe");
        page.fill("#name", "Zoé Essai");
        page.fill("#email", "zoe@exemple.fr");
        page.locator("input[name=role][value=READER]").check();
        preau.clock().advance(Duration.ofMinutes(11));
        page.locator("form[action='/gestion/equipe'] button").click();
        assertThat(page.locator("h1")).hasText("Confirmez que c’est vous");
        assertThat(Axe.violations(page)).isEmpty();

        page.locator("form[data-passkey] button").click();

        page.waitForURL("**/gestion/equipe?fait=invite");
        assertThat(page.locator("main")).containsText("zoe@exemple.fr");
    }

    @Test
    void whoAddsAKeyLateConfirmsFirstAndKeepsItsName() {
        page.navigate("/compte");
        preau.clock().advance(Duration.ofMinutes(11));
        page.fill("#label", "Ordinateur du bureau");
        page.locator("form[data-passkey=make] button").click();
        assertThat(page.locator("h1")).hasText("Confirmez que c’est vous");
        page.fill("#again-password", Organiser.PASSWORD);
        page.locator("main form button:visible").first().click();
        page.waitForURL("**/compte?nom=*fait=cle-attendue**");

        page.locator("form[data-passkey=make] button").click();

        page.waitForURL("**/compte?fait=cle");
        assertThat(page.locator("section[aria-labelledby=cles]")).containsText("Ordinateur du bureau");
    }

    @Test
    void aKeyIsProposedToAdministratorsAndToNobodyElse() {
        assertThat(head.get("/compte").words()).contains("Ajoutez une clé d’accès à ce compte d’administration");
        assertThat(Organiser.at(preau, Role.ORGANISER).get("/compte").words())
                .doesNotContain("compte d’administration");
        addKey();
        assertThat(head.get("/compte").words()).doesNotContain("Ajoutez une clé d’accès à ce compte");
    }

    @Test
    void whoHasNoKeyCannotAskOneOfAll() {
        var told = head.postAndFollow("/gestion/equipe/cles", Map.of("rule", "exigee"));

        assertThat(told.words()).contains("Rien n’a changé : entrez d’abord vous-même avec une clé d’accès");
        assertThat(head.get("/gestion").status()).isEqualTo(200);
    }

    @Test
    void whereAKeyIsWantedAPasswordOpensAnAdministratorsOwnAccountAlone() {
        require();
        var colleague = Organiser.at(preau, Role.ADMINISTRATOR);

        for (var path : List.of("/gestion", "/%67estion", "/gestion/equipe", "/gestion/journal.csv", "/accueil")) {
            var answer = colleague.get(path);
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.words()).as(path).contains("Votre centre demande une clé d’accès aux administrateurs");
        }
        var typed = colleague.post("/gestion/nouveau", Map.of("title", "Un long titre tapé"));
        assertThat(typed.status()).isEqualTo(403);
        assertThat(typed.html().select("main form input[name=title]").val()).isEqualTo("Un long titre tapé");
        assertThat(colleague.get("/compte").status()).isEqualTo(200);
        assertThat(Organiser.at(preau, Role.ORGANISER).get("/gestion").status()).isEqualTo(200);
        assertThat(Organiser.at(preau, Role.DESK).get("/accueil").status()).isEqualTo(200);

        page.navigate("/gestion/equipe");
        page.locator("button:has-text('Ne plus demander')").click();
        assertThat(page.locator("main")).containsText("n’est plus demandée");
        assertThat(colleague.get("/gestion").status()).isEqualTo(200);
    }

    @Test
    void aPasswordNeitherReplacesTheKeyNorAddsAnotherOne() {
        require();
        var stolen = preau.visitor();
        var session = Organiser.cookie(stolen.post(
                "/connexion", Map.of("email", List.of(head.email()), "password", List.of(Organiser.PASSWORD))));

        for (var path : List.of("/compte/cles", "/compte/cles/preparation", "/compte/cles/1/retrait")) {
            var answer = stolen.send(
                    FormBody.postFromOwnPage(stolen.request(path), Map.of("again-password", Organiser.PASSWORD))
                            .header("Cookie", session));
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.words()).as(path).contains("Confirmez avec votre clé d’accès");
            assertThat(answer.html().select("input[type=password]")).isEmpty();
        }
    }

    @Test
    void aPasswordAndThenTheKeyOpenEverything() {
        require();
        page.locator(".desk-who button").click();
        page.waitForURL("**/connexion");
        page.fill("#email", head.email());
        page.fill("#password", Organiser.PASSWORD);
        page.locator("form[action='/connexion'] button").click();
        assertThat(page.locator("h1")).hasText("Confirmez avec votre clé d’accès");
        assertThat(Axe.violations(page)).isEmpty();

        page.locator("form[data-passkey] button").click();

        assertThat(page.locator(".desk-who")).containsText("Camille Fontaine");
        page.navigate("/gestion/equipe");
        assertThat(page.locator("h1")).hasText("Équipe");
    }

    @Test
    void aLostKeyIsTakenAwayByAColleague() {
        require();
        var other = Organiser.at(preau, Role.READER);
        preau.jdbc().sql("""
                        INSERT INTO passkey (credential_id, account_id, label, public_key, attestation, signature_count,
                            transports, user_verified, backup_eligible, backed_up, created_at)
                        SELECT decode('aa', 'hex'), id, 'Téléphone perdu', '', '', 0, '{}', true, true, true, now()
                        FROM staff_account
                        WHERE email = :email
                        """).param("email", other.email()).update();
        page.navigate("/gestion/equipe");
        page.locator("tr:has-text('" + other.email() + "') a").click();

        page.locator("button:has-text('Retirer les clés de ce compte')").click();

        assertThat(page.locator("main")).containsText("Les clés d’accès de ce compte sont retirées");
        assertThat(page.locator("main")).not().containsText("L’appareil est perdu");
        assertThat(other.get("/gestion").status()).isEqualTo(302);
    }

    /** The page's session is one with a key then, and the centre wants one of all. */
    private void require() {
        addKey();
        page.navigate("/gestion/equipe");
        page.locator("button:has-text('Demander une clé')").click();
        assertThat(page.locator("main")).containsText("entrent désormais avec une clé d’accès");
    }

    private void addKey() {
        page.navigate("/compte");
        page.fill("#label", "Téléphone");
        page.locator("form[data-passkey=make] button").click();
        page.waitForURL("**/compte?fait=cle");
    }
}
