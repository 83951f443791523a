package fr.preau.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import fr.preau.browser.Tour.Stop;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of every page in every state, to be looked at: {@code ./preau pictures}. No test, so not in the suite. */
class Pictures {

    private static final Path FOLDER = Path.of("target/pictures");
    private static final int[] WIDTHS = {360, 768, 1280};
    private static final List<ColorScheme> SCHEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

    /** A long page that has just changed its width is otherwise taken with parts still blank. */
    private static final String PAINTED =
            "() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))";

    static List<Stop> stops() {
        return Tour.stops();
    }

    @ParameterizedTest
    @MethodSource("stops")
    void take(Stop stop) {
        try (var page = LookersWindow.of(stop).newPage()) {
            stop.way().accept(page);
            for (var scheme : SCHEMES) {
                page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
                for (var width : WIDTHS) {
                    take(page, stop.name(), scheme, width);
                }
            }
        }
    }

    private static void take(Page page, String name, ColorScheme scheme, int width) {
        page.setViewportSize(width, Chromium.HEIGHT);
        page.evaluate(PAINTED);
        var folder = FOLDER.resolve("%d-%s".formatted(width, scheme.name().toLowerCase()));
        var file = name.replaceAll("[^a-z0-9]+", "-") + ".png";
        page.screenshot(new ScreenshotOptions().setFullPage(true).setPath(folder.resolve(file)));
    }
}
