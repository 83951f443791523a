package fr.preau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.preau.testing.CycleText.cycle;

import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import fr.preau.browser.Chromium.Window;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import org.junit.jupiter.api.Test;

class PrintedDeskTest {

    private final TestInstance preau = TestInstance.shared();

    @Test
    void aScreenOnPaperIsItsContentWithoutTabsNorWhatIsSaidToTheTeam() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        try (var context = Chromium.open(preau, Window.desk(), Organiser.at(preau))) {
            var page = context.newPage();
            page.navigate("/gestion/cycles/" + slug + "/participants/" + preau.day(slug, "2024-09-24"));
            var band = page.locator("main > .band").first();
            assertThat(page.locator(".room")).isVisible();
            assertThat(band).containsText("Aucun serveur de courriel");

            page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator(".room")).isHidden();
            assertThat(band).isHidden();
            assertThat(page.locator("h1")).isVisible();
        }
    }
}
