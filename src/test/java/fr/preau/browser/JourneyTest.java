package fr.preau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import fr.preau.browser.Chromium.Window;
import fr.preau.demo.DemoSetup;
import fr.preau.testing.Eventually;
import fr.preau.testing.Mailbox;
import fr.preau.testing.QrReader;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a visitor of the demonstration does, from the home page to a seat given back. */
class JourneyTest {

    private static final Pattern REMAINING = Pattern.compile("Il reste (\\d+)\u00a0places?");

    private static TestInstance preau;

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of());
        preau.bean(DemoSetup.class).fill();
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aVisitorRegistersReadsTheirMailAndGivesTheSeatBack(boolean scripts) {
        var person = Mailbox.at(preau);
        try (var context = Chromium.open(preau, Window.desk().withScripts(scripts))) {
            var page = openCycle(context);
            var before = remaining(page);
            assertThat(page.locator(".day-row", withText("22 octobre"))).containsText("Complet");

            link(page, "S’inscrire").click();
            assertThat(day(page, "22 octobre")).isDisabled();
            day(page, "24 septembre").check();
            fillIn(page, person.address());
            button(page, "Envoyer mon inscription").click();
            assertThat(heading(page)).hasText("Votre inscription est confirmée");

            page.navigate(person.ownPage());
            assertThat(page.locator(".place", withText("24 septembre"))).containsText("Place confirmée");
            link(page, "Me désister de cette journée le 24 septembre").click();
            assertThat(heading(page)).containsText("Vous désister du mardi 24 septembre");
            button(page, "Me désister de cette journée").click();
            assertThat(page.locator("main")).containsText("Merci de nous avoir prévenus");

            openCycle(context);
            Eventually.until("the seat is free again for all", () -> remaining(openCycle(context)) == before);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void aPhoneReadsTheWelcomeCodeOnSomebodysScreen(ColorScheme scheme) {
        var person = Mailbox.at(preau);
        var slug = preau.publish(cycle().day("2024-11-05", 10));
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .day(preau.day(slug, "2024-11-05"))
                .send();
        try (var context = Chromium.open(preau, Window.phone())) {
            var page = context.newPage();
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
            page.navigate(person.ownPage());

            assertThat(QrReader.read(page.locator(".qr").screenshot())).contains("/bienvenue/");
        }
    }

    @Test
    void theSeatIsGoneFromThePublicPageThatWasKept() {
        try (var context = Chromium.open(preau, Window.desk())) {
            var before = remaining(openCycle(context));
            var slug = slug(context);
            preau.visitor()
                    .form(slug)
                    .with("email", Mailbox.at(preau).address())
                    .day(preau.day(slug, "2024-09-24"))
                    .send();

            Eventually.until("one seat less", () -> remaining(openCycle(context)) == before - 1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aVisitorRegistersByTheKeyboardAlone(boolean scripts) {
        var person = Mailbox.at(preau);
        try (var context = Chromium.open(preau, Window.desk().withScripts(scripts))) {
            var page = openCycle(context);
            var keyboard = new Keyboard(page);

            keyboard.to("a[href$='/inscription']").press("Enter");
            page.waitForURL("**/inscription");
            keyboard.to("input[name=days]:not([disabled])");
            assertThat(day(page, "24 septembre")).isChecked();
            keyboard.to("#lastName").type("Martin");
            keyboard.to("#firstName").type("Claire");
            keyboard.to("#email").type(person.address());
            keyboard.to("input[name=profile]").press("Space");
            keyboard.to("#job").type("Cheffe de projet");
            keyboard.to("#organisation").type("Ville d’essai");
            keyboard.to("#organisationKind").type("Commune");
            keyboard.to("#department").type("69 Rhône");
            keyboard.to(".form__end button").press("Enter");

            assertThat(heading(page)).hasText("Votre inscription est confirmée");
        }
    }

    @Test
    void theFirstStopOfTheKeyboardSkipsToTheContent() {
        try (var context = Chromium.open(preau, Window.desk())) {
            var page = openCycle(context);

            page.keyboard().press("Tab");
            assertThat(page.locator(".skip")).isFocused();
            assertThat(page.locator(".skip")).isInViewport();
            page.keyboard().press("Enter");

            assertThat(page.locator("#contenu")).isFocused();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theErrorSummaryTakesTheFocusAndLeadsToEachField(boolean scripts) {
        try (var context = Chromium.open(preau, Window.desk().withScripts(scripts))) {
            var page = openCycle(context);
            link(page, "S’inscrire").click();
            button(page, "Envoyer mon inscription").click();

            assertThat(page.locator("[data-faults]")).isFocused();
            assertThat(page).hasTitle(Pattern.compile("^Erreur.*"));
            for (var target : targets(page)) {
                page.locator(".faults a[href='" + target + "']").click();
                assertThat(page.locator(target)).isFocused();
            }
        }
    }

    private static List<String> targets(Page page) {
        var targets = page.locator(".faults a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
        assertThat(targets).hasSizeGreaterThan(5);
        return targets;
    }

    /** From the home page, as a visitor comes. */
    private static Page openCycle(BrowserContext context) {
        var page = context.pages().stream().findFirst().orElseGet(context::newPage);
        page.navigate("/");
        page.locator(".card a").first().click();
        page.waitForURL("**/rencontre/**");
        return page;
    }

    private static String slug(BrowserContext context) {
        var url = openCycle(context).url();
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static int remaining(Page page) {
        var words = page.locator(".panel .day-row").first().innerText();
        var found = REMAINING.matcher(words);
        assertThat(found.find()).as(words).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static void fillIn(Page page, String email) {
        page.getByLabel("Nom", new Page.GetByLabelOptions().setExact(true)).fill("Martin");
        page.getByLabel("Prénom").fill("Claire");
        page.getByLabel("Courriel professionnel").fill(email);
        page.getByLabel("Agent d’une collectivité").check();
        page.getByLabel("Fonction").fill("Cheffe de projet");
        page.getByLabel("Nom de la structure").fill("Ville d’essai");
        page.getByLabel("Type de structure").selectOption("COMMUNE");
        var department = page.getByLabel("Département");
        if ("SELECT".equals(department.evaluate("field => field.tagName"))) {
            department.selectOption("69");
        } else {
            department.fill("Rhône");
        }
    }

    private static Locator day(Page page, String date) {
        return page.locator(".choice--day", withText(date)).locator("input");
    }

    private static Page.LocatorOptions withText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator heading(Page page) {
        return page.locator("main h1");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }
}
