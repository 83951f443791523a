package fr.preau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.preau.testing.CycleText.cycle;

import fr.preau.browser.Chromium.Window;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A draft's private link is copied by one click, and read and chosen where there are no scripts. */
class CopiedLinkTest {

    private final TestInstance preau = TestInstance.shared();

    @Test
    void theLinkIsInTheClipboardAfterOneClick() {
        var organiser = Organiser.at(preau);
        var place = withPrivateLink(organiser);
        try (var context = Chromium.open(preau, Window.desk(), organiser)) {
            context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            var page = context.newPage();
            page.navigate(place);
            var link = page.locator("a[href*='/apercu/']").getAttribute("href");

            page.locator("[data-copy]").click();

            assertThat(page.locator("[data-copy]")).hasText("Lien copié");
            org.assertj.core.api.Assertions.assertThat(page.evaluate("navigator.clipboard.readText()"))
                    .isEqualTo(link);
        }
    }

    @Test
    void withoutScriptsTheLinkStandsThereAndNoButtonThatDoesNothing() {
        var organiser = Organiser.at(preau);
        var place = withPrivateLink(organiser);
        try (var context = Chromium.open(preau, Window.phone().withScripts(false), organiser)) {
            var page = context.newPage();
            page.navigate(place);

            assertThat(page.locator("a[href*='/apercu/']")).isVisible();
            assertThat(page.locator("[data-copy]")).isHidden();
        }
    }

    private String withPrivateLink(Organiser organiser) {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var place = "/gestion/cycles/" + slug;
        organiser.post(place + "/etat", Map.of("to", "DRAFT", "confirmed", "yes"));
        organiser.post(place + "/lien", Map.of("lien", "ouvrir"));
        return place + "/etat";
    }
}
