package fr.preau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.preau.testing.CycleText.cycle;

import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import fr.preau.browser.Chromium.Window;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a phone the lines of links over a screen show where one is, with the script that moves them and without. */
class WhereOneIsTest {

    private final TestInstance preau = TestInstance.shared();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theRoomTheTabAndTheScreenInHandAreInSight(boolean scripts) {
        var cycle = "/gestion/cycles/" + preau.publish(cycle().day("2024-09-24", 10));
        try (var context = Chromium.open(preau, Window.phone().withScripts(scripts), Organiser.at(preau))) {
            var page = context.newPage();
            for (var path : List.of(cycle + "/regles", cycle + "/attente", "/gestion/reglages")) {
                page.navigate(path);
                var current = page.locator(":is(.desk-nav, .room .tabs, .beside) [aria-current]");
                assertThat(current).not().hasCount(0);
                for (var here : current.all()) {
                    assertThat(here).isInViewport(new IsInViewportOptions().setRatio(0.9));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLinkThatTheKeyboardComesToIsWhollyInSight(boolean scripts) {
        try (var context = Chromium.open(preau, Window.phone().withScripts(scripts), Organiser.at(preau))) {
            var page = context.newPage();
            page.navigate("/gestion");
            page.locator(".desk-nav a").first().focus();
            for (var link : page.locator(".desk-nav a").all()) {
                assertThat(link).isFocused();
                assertThat(link).isInViewport(new IsInViewportOptions().setRatio(0.98));
                page.keyboard().press("Tab");
            }
        }
    }
}
