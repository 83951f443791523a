package fr.preau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import fr.preau.browser.Chromium.Window;
import fr.preau.platform.QrCode;
import fr.preau.testing.Eventually;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.QrReader;
import fr.preau.testing.TestInstance;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The app at the door on real phones' browsers, with the network that a parish hall has. */
class DoorTest {

    private static final String TODAY = "2024-09-10";

    private final TestInstance preau = TestInstance.shared();
    private final String slug = preau.publish(cycle().day(TODAY, 4).day("2024-09-24", 10));
    private final long day = preau.day(slug, TODAY);
    private final Organiser organiser = Organiser.at(preau);
    private final BrowserContext phone = Chromium.open(preau, Window.phone(), organiser);

    private record Row(Instant happened, Instant arrived) {}

    @BeforeEach
    void putAClampOnItsLine() {
        phone.addInitScript("""
                const fetched = window.fetch;
                window.fetch = (...request) => localStorage.getItem('cut')
                  ? Promise.reject(new TypeError('cut'))
                  : fetched(...request);
                """);
    }

    @AfterEach
    void putAway() {
        phone.close();
    }

    @Test
    void whatIsRecordedWithoutANetworkArrivesOnceAtItsMomentAndAnotherPhoneSeesIt() {
        register("N’Diaye", TODAY);
        register("Nguyễn", TODAY);
        register("Łukasz", TODAY);
        try (var other = Chromium.open(preau, Window.phone(), Organiser.at(preau))) {
            var otherScreen = open(other);
            var screen = open(phone);
            kept(screen);

            networkGoes();
            var before = preau.clock().instant();
            tick(screen, "ndi");
            tick(screen, "nguyen");
            var after = preau.clock().instant();
            assertThat(screen.locator("#reseau")).containsText(Pattern.compile("2.enregistrements à envoyer"));
            screen.close();

            var again = open(phone);
            assertThat(again.locator("#compte")).hasText(Pattern.compile("2./.3"));
            assertThat(again.locator("#reseau")).containsText("Pas de réseau");
            tick(again, "luk");
            assertThat(again.locator("#reseau")).containsText(Pattern.compile("3.enregistrements à envoyer"));
            var back = preau.clock().instant();
            networkComes();

            assertThat(again.locator("#reseau")).hasText("Réseau : tout est envoyé", within());
            var rows = rows();
            assertThat(rows).hasSize(3);
            assertThat(rows).allMatch(row -> row.arrived.isAfter(back.minusMillis(50)));
            assertThat(rows.subList(0, 2))
                    .allMatch(row -> row.happened.isAfter(before.minusMillis(500))
                            && row.happened.isBefore(after.plusMillis(500)));
            assertThat(otherScreen.locator("#compte")).hasText(Pattern.compile("3./.3"), within());
        }
    }

    @Test
    void anAnswerThatIsLostDoublesNothing() {
        register("Martin", TODAY);
        var screen = open(phone);
        screen.route(
                "**/presences.json",
                route -> {
                    route.fetch();
                    route.abort();
                },
                new Page.RouteOptions().setTimes(1));

        tick(screen, "mar");

        assertThat(screen.locator("#reseau")).hasText("Réseau : tout est envoyé", within());
        Eventually.until("it arrived", () -> rows().size() == 1);
    }

    @Test
    void twoPhonesThatCorrectEachOtherEndWithTheSameLastWord() {
        register("Martin", TODAY);
        try (var other = Chromium.open(preau, Window.phone(), Organiser.at(preau))) {
            var screen = open(phone);
            var otherScreen = open(other);
            tick(screen, "mar");
            assertThat(otherScreen.locator("#compte")).hasText(Pattern.compile("1./.1"), within());

            type(otherScreen, "mar");
            otherScreen.locator("#personnes button").click();
            assertThat(otherScreen.locator("#resultat")).containsText("Déjà là");
            otherScreen.locator("#resultat button").click();

            assertThat(otherScreen.locator("#resultat")).containsText("Corrigé");
            assertThat(screen.locator("#compte")).hasText(Pattern.compile("0./.1"), within());
        }
    }

    @Test
    void namesLeaveThePhoneWhenTheAccountIsSignedOutAndRecordsWait() {
        register("Martin", TODAY);
        var screen = open(phone);
        kept(screen);
        networkGoes();
        tick(screen, "mar");
        organiser.post("/deconnexion", Map.of());
        networkComes();

        assertThat(screen.locator("#avis"))
                .containsText(
                        "Votre connexion à l’espace de l’équipe est finie",
                        new ContainsTextOptions().setTimeout(20_000));
        assertThat(screen.locator("#accueil")).isHidden();
        assertThat(stored(screen, "lists")).isZero();
        assertThat(stored(screen, "queue")).isEqualTo(1);
        assertThat(rows()).isEmpty();
    }

    @Test
    void signingOutOnThePhoneTakesTheNamesWithIt() {
        register("Martin", TODAY);
        var screen = open(phone);
        kept(screen);
        screen.navigate("/accueil");
        assertThat(stored(screen, "lists")).isEqualTo(1);

        screen.locator("form[action='/deconnexion'] button").click();
        screen.waitForURL("**/connexion");

        assertThat(stored(screen, "lists")).isZero();
    }

    @Test
    void namesLeaveThePhoneWhenTheDayIsOver() {
        register("Martin", TODAY);
        var screen = open(phone);
        kept(screen);
        screen.close();
        phone.setOffline(true);
        phone.clock().setSystemTime(System.currentTimeMillis() + 24 * 60 * 60 * 1000L);

        var tomorrow = phone.newPage();
        tomorrow.navigate("/accueil/" + day);

        assertThat(tomorrow.locator("#accueil")).isHidden();
        Eventually.until("the list is gone", () -> stored(tomorrow, "lists") == 0);
    }

    @Test
    void theCameraReadsTheCodeOfTheConfirmation() {
        var person = register("N’Diaye", TODAY);
        var screen = openWithCamera();

        show(screen, person.latest().pictures().getFirst());

        assertThat(result(screen)).containsText("Bienvenue, Claire N’Diaye");
        Eventually.until("the scan arrived", () -> rows().size() == 1);
        assertThat(preau.jdbc()
                        .sql("SELECT how FROM presence_event WHERE day_id = :day")
                        .param("day", day)
                        .query(String.class)
                        .single())
                .isEqualTo("SCAN");
    }

    @Test
    void everyOtherCodeIsRefusedWithWhatToDo() {
        var person = register("N’Diaye", TODAY);
        var elsewhere = preau.publish(cycle().day("2024-09-24", 10));
        var stranger = registerAt(elsewhere, "Autre", "2024-09-24");
        var screen = openWithCamera();
        var code = QrReader.read(person.latest().pictures().getFirst());

        show(screen, code.substring(0, code.length() - 1) + (code.endsWith("A") ? "Q" : "A"));
        assertThat(result(screen)).containsText("Ce code n’est à personne de ce cycle");
        show(screen, "https://ailleurs.exemple.fr/bienvenue/abcdefghijklmnopqrstuv");
        assertThat(result(screen)).containsText("Ce code est d’un autre site");
        assertThat(result(screen)).containsText("ailleurs.exemple.fr");
        show(screen, "https://exemple.fr/menu-du-jour");
        assertThat(result(screen)).containsText("Ce n’est pas un code d’accueil");
        show(screen, stranger.latest().pictures().getFirst());
        assertThat(result(screen)).containsText("Ce code est d’un autre cycle");
        assertThat(rows()).isEmpty();
    }

    @Test
    void whoIsNotExpectedIsToldSoWithWhatToDo() {
        register("Ailleurs", "2024-09-24");
        var gone = register("Parti", TODAY);
        preau.visitor().post(gone.ownPage() + "/desistement/" + day, Map.of());
        for (var number = 1; number <= 4; number++) {
            register("Assis" + number, TODAY);
        }
        var waiting = Mailbox.at(preau);
        preau.visitor()
                .form(slug)
                .with("email", waiting.address())
                .with("lastName", "Patient")
                .with("waitFor", Long.toString(day))
                .send();
        var screen = open(phone);

        choose(screen, "ailleurs");
        assertThat(result(screen)).containsText("Pas de place ce jour-là : Claire Ailleurs");
        assertThat(result(screen)).containsText(Pattern.compile("Sa journée\\s: 24.septembre"));
        choose(screen, "parti");
        assertThat(result(screen)).containsText("Place rendue : Claire Parti");
        choose(screen, "pat");
        assertThat(result(screen)).containsText("Sur liste d’attente : Claire Patient");
        tick(screen, "assis1");
        choose(screen, "assis1");
        assertThat(result(screen)).containsText("Déjà là : Claire Assis1");
        Eventually.until("it arrived", () -> rows().size() == 1);
    }

    @Test
    void whoComesUnexpectedWithoutANetworkIsRegisteredOnceItIsBack() {
        register("Martin", TODAY);
        var known = register("Ailleurs", "2024-09-24");
        var screen = open(phone);
        kept(screen);
        networkGoes();
        screen.locator("#sur-place").click();
        assertThat(screen.locator("#nouveau-places")).containsText(Pattern.compile("3.places libres"));
        screen.locator("#nouveau button[type=submit]:not([name])").click();
        assertThat(screen.locator("#nouveau .faults")).containsText("Écrivez le prénom.");
        var newcomer = fillIn(screen, "Imprévue");
        screen.locator("#nouveau button[type=submit]:not([name])").click();
        assertThat(result(screen)).containsText("Bienvenue, Claire Imprévue");
        choose(screen, "ailleurs");
        result(screen).locator("button").click();
        assertThat(result(screen)).containsText("Bienvenue, Claire Ailleurs");
        screen.close();

        var again = open(phone);
        assertThat(again.locator("#reseau")).containsText(Pattern.compile("2.enregistrements à envoyer"));
        assertThat(again.locator("#compte")).hasText(Pattern.compile("2./.3"));
        networkComes();

        assertThat(again.locator("#reseau")).hasText("Réseau : tout est envoyé", within());
        Eventually.until("they arrived", () -> rows().size() == 2);
        assertThat(preau.confirmed(day)).isEqualTo(3);
        assertThat(newcomer.latest().subject()).contains("Inscription confirmée");
        assertThat(known.letters()).hasSize(2);
    }

    @Test
    void whoFindsNoSeatOnceTheNetworkIsBackIsForAnOrganiserToDecide() {
        var screen = open(phone);
        kept(screen);
        networkGoes();
        screen.locator("#sur-place").click();
        fillIn(screen, "Imprévue");
        screen.locator("#nouveau button[type=submit]:not([name])").click();
        for (var number = 1; number <= 4; number++) {
            register("Assis" + number, TODAY);
        }
        networkComes();

        assertThat(screen.locator("#avis"))
                .containsText(
                        "Pas encore inscrite : Claire Imprévue. Toutes les places sont prises.",
                        new ContainsTextOptions().setTimeout(20_000));
        assertThat(preau.confirmed(day)).isEqualTo(4);
        screen.locator("#avis .button--warm").click();
        Eventually.until("they are there", () -> rows().size() == 1);
        assertThat(preau.confirmed(day)).isEqualTo(5);
        assertThat(screen.locator("#avis")).isEmpty();
    }

    private Mailbox fillIn(Page screen, String lastName) {
        var person = Mailbox.at(preau);
        screen.fill("#lastName", lastName);
        screen.fill("#firstName", "Claire");
        screen.fill("#email", person.address());
        screen.locator("#nouveau input[name=profile]").first().check();
        screen.fill("#organisation", "Ville d’essai");
        screen.selectOption("#organisationKind", "COMMUNE");
        screen.fill("#department", "69 Rhône");
        return person;
    }

    @Test
    void everythingThatIsPressedIsLargeEnoughForAThumb() {
        register("Martin", TODAY);
        var screen = open(phone);
        tick(screen, "mar");
        type(screen, "mar");

        @SuppressWarnings("unchecked")
        var small = (List<String>) screen.evaluate("""
                () => [...document.querySelectorAll('a, button, input, label')]
                  .filter((one) => one.offsetParent && !one.closest('.unseen, label'))
                  .filter((one) => one.getBoundingClientRect().height < 44 || one.getBoundingClientRect().width < 44)
                  .map((one) => one.outerHTML)
                """);

        assertThat(small).isEmpty();
    }

    private static HasTextOptions within() {
        return new HasTextOptions().setTimeout(20_000);
    }

    private Page open(BrowserContext context) {
        var page = context.newPage();
        page.navigate("/accueil/" + day);
        assertThat(page.locator("#pied")).isVisible();
        return page;
    }

    /** With the app and the list on the phone: from here on no network is needed. */
    private static void kept(Page screen) {
        screen.evaluate("async () => { await navigator.serviceWorker.ready }");
        Eventually.until("the list is kept", () -> stored(screen, "lists") == 1);
    }

    private static void type(Page screen, String letters) {
        screen.locator("#nom").fill("");
        screen.locator("#nom").fill(letters);
    }

    private static void choose(Page screen, String letters) {
        type(screen, letters);
        screen.locator("#personnes button").first().click();
    }

    private static void tick(Page screen, String letters) {
        choose(screen, letters);
        assertThat(result(screen)).containsText("Bienvenue");
    }

    private static Locator result(Page screen) {
        return screen.locator("#resultat");
    }

    /**
     * In the page itself: a request that the browser's own emulation holds back is let through when its tab
     * closes or another opens.
     */
    private void networkGoes() {
        phone.pages().forEach(page -> page.evaluate("localStorage.setItem('cut', 'yes')"));
        phone.setOffline(true);
    }

    private void networkComes() {
        phone.pages().forEach(page -> page.evaluate("localStorage.removeItem('cut')"));
        phone.setOffline(false);
    }

    private static int stored(Page screen, String store) {
        return ((Number) screen.evaluate("""
                (store) => new Promise((resolve, reject) => {
                  const opening = indexedDB.open('preau-accueil');
                  opening.onerror = () => reject(opening.error);
                  opening.onsuccess = () => {
                    const counting = opening.result.transaction(store).objectStore(store).count();
                    counting.onsuccess = () => { opening.result.close(); resolve(counting.result); };
                  };
                })
                """, store)).intValue();
    }

    /** A phone whose camera sees what a test holds before it. */
    private Page openWithCamera() {
        phone.addInitScript("""
                navigator.mediaDevices.getUserMedia = async () => {
                  window.seen = document.createElement('canvas');
                  seen.width = 640; seen.height = 480;
                  seen.getContext('2d').fillRect(0, 0, 640, 480);
                  return seen.captureStream(20);
                };
                """);
        var screen = open(phone);
        screen.locator("#scanner").click();
        assertThat(screen.locator("#camera")).isVisible();
        return screen;
    }

    private static void show(Page screen, String content) {
        show(screen, new QrCode(content).png());
    }

    private static void show(Page screen, byte[] png) {
        screen.evaluate("""
                async (picture) => {
                  const image = new Image();
                  image.src = 'data:image/png;base64,' + picture;
                  await image.decode();
                  const context = seen.getContext('2d');
                  context.fillStyle = '#777';
                  context.fillRect(0, 0, 640, 480);
                  context.drawImage(image, 130, 50, 380, 380);
                }
                """, Base64.getEncoder().encodeToString(png));
    }

    private Mailbox register(String lastName, String date) {
        return registerAt(slug, lastName, date);
    }

    private Mailbox registerAt(String where, String lastName, String date) {
        var person = Mailbox.at(preau);
        preau.visitor()
                .form(where)
                .with("email", person.address())
                .with("lastName", lastName)
                .day(preau.day(where, date))
                .send();
        return person;
    }

    private List<Row> rows() {
        return preau.jdbc()
                .sql("SELECT happened_at, arrived_at FROM presence_event WHERE day_id = :day ORDER BY happened_at")
                .param("day", day)
                .query((row, _) -> new Row(
                        row.getTimestamp("happened_at").toInstant(),
                        row.getTimestamp("arrived_at").toInstant()))
                .list();
    }
}
