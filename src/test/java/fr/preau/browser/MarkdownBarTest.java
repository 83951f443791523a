package fr.preau.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.preau.browser.Chromium.Window;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The buttons over a text in Markdown write its signs; without scripts they are not there. */
class MarkdownBarTest {

    private final TestInstance preau = TestInstance.shared();

    @Test
    void theButtonsAndKeysWriteTheSignsRoundWhatIsChosenAndTakeThemAway() {
        try (var browser = Chromium.open(preau, Window.desk(), Organiser.at(preau))) {
            var page = browser.newPage();
            page.navigate("/gestion/modeles/confirmation");

            choose(page, "Venez au premier étage.", "premier étage");
            press(page, "strong");
            assertThat(typed(page)).isEqualTo("Venez au **premier étage**.");
            press(page, "strong");
            assertThat(typed(page)).isEqualTo("Venez au premier étage.");
            page.keyboard().press("Control+i");
            assertThat(typed(page)).isEqualTo("Venez au *premier étage*.");
            page.keyboard().press("Control+z");
            assertThat(typed(page)).isEqualTo("Venez au premier étage.");

            choose(page, "Lisez le programme.", "le programme");
            press(page, "link");
            page.keyboard().type("https://exemple.fr");
            assertThat(typed(page)).isEqualTo("Lisez [le programme](https://exemple.fr).");

            choose(page, "À prévoir :\nun stylo\nune gourde", "un stylo\nune gourde");
            press(page, "list");
            assertThat(typed(page)).isEqualTo("À prévoir :\n\n- un stylo\n- une gourde");

            choose(page, "", "");
            press(page, "strong");
            page.keyboard().type("Attention");
            assertThat(typed(page)).isEqualTo("**Attention**");
        }
    }

    @Test
    void withoutScriptsThereAreNoButtonsThatDoNothing() {
        try (var browser = Chromium.open(preau, Window.desk().withScripts(false), Organiser.at(preau))) {
            var page = browser.newPage();
            page.navigate("/gestion/modeles/confirmation");

            assertThat(page.locator("[data-mark]").first().isVisible()).isFalse();
            assertThat(page.locator("#body").isVisible()).isTrue();
        }
    }

    private static void choose(Page page, String text, String chosen) {
        page.fill("#body", text);
        var from = text.indexOf(chosen);
        page.evalOnSelector(
                "#body",
                "(body, [from, to]) => body.setSelectionRange(from, to)",
                List.of(from, from + chosen.length()));
    }

    private static void press(Page page, String mark) {
        page.locator("[data-marks=body] [data-mark=" + mark + "]").click();
    }

    private static String typed(Page page) {
        return page.inputValue("#body");
    }
}
