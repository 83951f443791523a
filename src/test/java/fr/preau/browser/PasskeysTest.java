package fr.preau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import fr.preau.browser.Chromium.Window;
import fr.preau.staff.Role;
import fr.preau.testing.Eventually;
import fr.preau.testing.FormBody;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Passkeys in a real browser, with an authenticator of its own. */
class PasskeysTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser member = Organiser.at(preau, Role.ORGANISER);
    private BrowserContext window;
    private Page page;

    @BeforeEach
    void open() {
        window = Chromium.open(preau, Window.desk(), member);
        page = window.newPage();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aKeyIsAddedNamedAndOpensTheDeskWithoutAPassword() {
        authenticator(true);
        addKey("Ordinateur du bureau");
        assertThat(page.locator("main")).containsText("La clé d’accès est ajoutée");
        assertThat(keys()).containsText("Ordinateur du bureau");
        assertThat(keys()).containsText("Pas encore utilisée");

        signOut();
        signInWithKey();

        page.waitForURL("**/gestion");
        assertThat(page.locator(".desk-who")).containsText("Camille Fontaine");
        page.navigate("/compte");
        assertThat(keys()).containsText("Dernière entrée le mardi 10 septembre 2024");
        assertThat(Axe.violations(page)).isEmpty();
    }

    @Test
    void theOwnerIsToldByMailThatAKeyWasAdded() {
        authenticator(true);
        addKey("");

        Eventually.until(
                "the notice has left",
                () -> preau.jdbc()
                        .sql(
                                "SELECT EXISTS (SELECT 1 FROM message WHERE kind = 'STAFF_PASSKEY' AND recipient = :to AND state = 'KEPT')")
                        .param("to", member.email())
                        .query(Boolean.class)
                        .single());
    }

    @Test
    void aKeyThatWasRemovedOpensNothing() {
        authenticator(true);
        addKey("Téléphone");
        page.locator("form[action$='/retrait'] button").click();
        assertThat(page.locator("main")).containsText("La clé d’accès est retirée");

        signOut();
        signInWithKey();

        assertThat(page.locator(".faults")).containsText("Cette clé d’accès n’a pas été reconnue");
    }

    @Test
    void aDeactivatedAccountsKeyOpensNothing() {
        authenticator(true);
        addKey("Téléphone");
        signOut();
        preau.jdbc()
                .sql("UPDATE staff_account SET state = 'DEACTIVATED' WHERE email = :email")
                .param("email", member.email())
                .update();

        signInWithKey();

        assertThat(page.locator(".faults")).containsText("Cette clé d’accès n’a pas été reconnue");
    }

    @Test
    void aDeviceThatDoesNotMakeSureOfItsOwnerIsNotTaken() {
        authenticator(false);
        addKey("Clé trouvée");

        assertThat(page.locator("[data-passkey-told]")).containsText("Aucune clé n’a été ajoutée");
        assertThat(keyCount()).isZero();
    }

    @Test
    void theSameDeviceIsNotAddedTwice() {
        authenticator(true);
        addKey("Téléphone");
        addKey("Téléphone encore");

        assertThat(page.locator("[data-passkey-told]")).containsText("Cet appareil a déjà une clé");
        assertThat(keyCount()).isOne();
    }

    @Test
    void anAnswerThatWasSentOnceOpensNothingAgain() {
        authenticator(true);
        addKey("Téléphone");
        signOut();
        var sent = page.waitForRequest(
                request -> request.url().endsWith("/connexion/cle")
                        && request.method().equals("POST"),
                this::signInWithKey);
        page.waitForURL("**/gestion");

        var visitor = preau.visitor();
        var again = visitor.send(FormBody.post(visitor.request("/connexion/cle"), body(sent))
                .header("Sec-Fetch-Site", "same-origin")
                .header("Cookie", cookie(sent)));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.header("Location")).isEmpty();
    }

    @Test
    void aForgedAnswerOpensNothingAndAddsNothing() {
        for (var credential :
                new String[] {"{}", "null", "[1]", "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\"}"}) {
            member.post("/compte/cles/preparation", Map.of());
            var page = member.postAndFollow("/compte/cles", Map.of("credential", credential, "label", "Forgée"));
            assertThat(page.words()).contains("Aucune clé n’a été ajoutée");
            var signIn = preau.visitor().post("/connexion/cle", Map.of("credential", List.of(credential)));
            assertThat(signIn.status()).isEqualTo(422);
        }
        assertThat(keyCount()).isZero();
    }

    @Test
    void aPostFromAnotherSiteGetsNoChallenge() {
        var visitor = preau.visitor();
        for (var path : new String[] {"/connexion/cle/preparation", "/compte/cles/preparation", "/compte/cles"}) {
            var forged = FormBody.post(visitor.request(path), "")
                    .header("Cookie", member.cookie())
                    .header("Sec-Fetch-Site", "cross-site");
            assertThat(visitor.send(forged).status()).isEqualTo(403);
        }
    }

    @Test
    void nobodyRemovesAnothersKey() {
        authenticator(true);
        addKey("Téléphone");
        var removal = page.locator("form[action$='/retrait']").getAttribute("action");

        Organiser.at(preau).post(removal, Map.of());

        assertThat(keyCount()).isOne();
    }

    @Test
    void withoutScriptsNothingIsOfferedThatWouldNotWork() {
        try (var plain = Chromium.open(preau, Window.desk().withScripts(false), member)) {
            var shown = plain.newPage();
            shown.navigate("/compte");
            assertThat(shown.locator("form[data-passkey]")).isHidden();
            shown.navigate("/connexion");
            assertThat(shown.locator("form[data-passkey]")).isHidden();
        }
    }

    private void authenticator(boolean verifiesItsOwner) {
        Authenticator.plug(window, page, verifiesItsOwner);
    }

    private void addKey(String label) {
        page.navigate("/compte");
        page.fill("#label", label);
        page.locator("form[data-passkey=make] button").click();
        page.waitForFunction(
                "() => location.search.includes('fait=cle') || document.querySelector('[data-passkey-told]').textContent");
    }

    private void signOut() {
        page.locator(".desk-who button").click();
        page.waitForURL("**/connexion");
    }

    private void signInWithKey() {
        page.locator("form[data-passkey=use] button").click();
    }

    private Locator keys() {
        return page.locator("section[aria-labelledby=cles]");
    }

    private int keyCount() {
        return preau.jdbc()
                .sql("""
                SELECT count(*)
                FROM passkey k
                JOIN staff_account a ON a.id = k.account_id
                WHERE a.email = :email
                """)
                .param("email", member.email())
                .query(Integer.class)
                .single();
    }

    private static String body(Request sent) {
        return sent.postData();
    }

    private static String cookie(Request sent) {
        return sent.allHeaders().getOrDefault("cookie", "");
    }
}
