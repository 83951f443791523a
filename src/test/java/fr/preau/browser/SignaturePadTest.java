package fr.preau.browser;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.preau.browser.Chromium.Window;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Signing with a finger, and without; the shared instance stands on 10 September 2024 at 9 h. */
class SignaturePadTest {

    private final TestInstance preau = TestInstance.shared();
    private final String slug = preau.publish(cycle().day("2024-09-10", 10));
    private final long today = preau.day(slug, "2024-09-10");
    private final Mailbox person = Mailbox.at(preau);

    @Test
    void whatIsDrawnIsKept() {
        signed(Window.phone(), page -> {
            draw(page);
            submit(page);
        });

        assertThat(strokes()).startsWith("M ").contains(" L ");
    }

    @Test
    void aDrawingThatWasClearedIsNotKept() {
        signed(Window.phone(), page -> {
            draw(page);
            page.locator("[data-clear]").click();
            submit(page);
        });

        assertThat(strokes()).isEmpty();
    }

    @Test
    void theButtonSignsWithoutScripts() {
        signed(Window.phone().withScripts(false), page -> {
            assertThat(page.locator("svg.pad").isVisible()).isFalse();
            submit(page);
        });

        assertThat(strokes()).isEmpty();
    }

    private void signed(Window window, Consumer<Page> gestures) {
        preau.visitor().form(slug).with("email", person.address()).day(today).send();
        try (var context = Chromium.open(preau, window)) {
            var page = context.newPage();
            page.navigate(person.ownPage() + "/signature/" + today);
            gestures.accept(page);
            page.getByText("Signé à").waitFor();
        }
    }

    private static void draw(Page page) {
        var box = page.locator("svg.pad").boundingBox();
        page.mouse().move(box.x + 20, box.y + 20);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2, box.y + box.height - 10);
        page.mouse().move(box.x + box.width + 40, box.y - 10);
        page.mouse().up();
    }

    private static void submit(Page page) {
        page.locator("main form button[type=submit]").click();
    }

    private String strokes() {
        return preau.jdbc()
                .sql("SELECT strokes FROM attendance_signature WHERE day_id = :day")
                .param("day", today)
                .query(String.class)
                .single();
    }
}
