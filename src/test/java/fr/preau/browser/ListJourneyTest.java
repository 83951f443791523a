package fr.preau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.preau.browser.Chromium.Window;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An organiser looks for people, narrows the list down, withdraws some and takes the rest as a spreadsheet. */
class ListJourneyTest {

    private final TestInstance preau = TestInstance.shared();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOrganiserFiltersWithdrawsSeveralAndTakesTheRest(boolean scripts) throws IOException {
        var slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 10));
        List.of("Dupont", "Dupond", "Lefèvre", "Garcia").forEach(name -> register(slug, name));
        try (var context = Chromium.open(preau, Window.desk().withScripts(scripts), Organiser.at(preau))) {
            var page = context.newPage();
            page.navigate("/gestion/cycles/" + slug);
            page.fill("#q", "Dupond");
            page.locator(".filters__search button").click();
            assertThat(page.locator("tbody tr")).hasCount(2);

            page.locator(".filters summary").click();
            page.getByLabel("Confirmée").check();
            page.locator(".filters details button").click();
            assertThat(page.locator(".chip")).hasCount(2);
            assertThat(page.locator("tbody tr")).hasCount(2);

            page.getByLabel("toute la liste filtrée").check();
            page.selectOption("#geste", "desister");
            page.locator(".bulk button").click();
            assertThat(page.locator("main")).containsText("2 inscriptions de 2 personnes");
            assertThat(page.locator("main")).containsText("à ces 2 personnes");
            page.locator("#notify").uncheck();
            page.locator("main form[method=post] button").click();
            assertThat(page.locator("[role=status]")).containsText("2 inscriptions désistées.");

            page.locator(".desk-count a").click();
            page.locator("th a.sorted", new Page.LocatorOptions().setHasText("Personne"))
                    .click();
            assertThat(page.locator("th[aria-sort=descending]")).containsText("Personne");
            assertThat(page.locator("tbody tr").first()).containsText("Lefèvre");
            var file = page.waitForDownload(
                    () -> page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Tableur (CSV)"))
                            .click());
            assertThat(Files.readString(file.path())).contains("Lefèvre", "Désistement");
        }
    }

    @Test
    void theKeyboardAloneFiltersAndTicks() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        List.of("Dupont", "Garcia").forEach(name -> register(slug, name));
        try (var context = Chromium.open(preau, Window.phone(), Organiser.at(preau))) {
            var page = context.newPage();
            page.navigate("/gestion/cycles/" + slug);
            var keyboard = new Keyboard(page);
            keyboard.to(".filters summary").press("Enter");
            keyboard.to("input[name=etat]").press("Space");
            keyboard.press("Enter");
            assertThat(page.locator(".chip")).hasText("Retirer le filtre Confirmée ×");

            new Keyboard(page).to("th a.sorted").press("Enter");
            assertThat(page.locator("th[aria-sort=descending]")).containsText("Personne");
            new Keyboard(page).to("input[name=place]").press("Space");
            new Keyboard(page).to(".bulk button").press("Enter");
            assertThat(page.locator("main")).containsText("1 inscription de 1 personne : Claire Garcia");
        }
    }

    private void register(String slug, String name) {
        preau.visitor()
                .form(slug)
                .with("email", Mailbox.at(preau).address())
                .with("firstName", "Claire")
                .with("lastName", name)
                .day(preau.day(slug, "2024-09-24"))
                .send();
    }
}
