package fr.preau.browser;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.preau.browser.Chromium.Window;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On a desk a list is read at one look: a line is no higher than 56 pixels, with an ordinary name and address. */
class LinesOfListsTest {

    private static final int HIGHEST = 56;
    private static final int TABLET = 768;
    private static final int LYING_TABLET = 1024;

    private final TestInstance preau = TestInstance.shared();
    private final String slug =
            preau.publish(cycle().titled("2024, année 1 : Entrez dans la vie du contrat Engagement Quartiers 2030")
                    .day("2024-09-24", 10)
                    .day("2024-10-22", 10));

    @Test
    void aLineOfSomebodysTwoDaysIsLow() {
        register("Bourgeois", "Karima", "karima.bourgeois-%s@exemple.fr".formatted(slug.hashCode() & 0xfff));
        try (var context = Chromium.open(preau, Window.desk(), Organiser.at(preau))) {
            assertThat(lines(context, "/gestion/cycles/" + slug)).hasSize(1).allMatch(line -> line <= HIGHEST);
            assertThat(lines(context, "/gestion/cycles/" + slug + "?lignes=journees"))
                    .hasSize(2)
                    .allMatch(line -> line <= HIGHEST);
        }
    }

    @Test
    void aLineOfTheListOverAllCyclesIsLow() {
        register("Bourgeois", "Karima", "karima.bourgeois-%s@exemple.fr".formatted(slug.hashCode() & 0xfff));
        try (var context = Chromium.open(preau, Window.desk(), Organiser.at(preau))) {
            assertThat(lines(context, "/gestion/inscriptions?cycle=" + preau.cycle(slug)))
                    .hasSize(1)
                    .allMatch(line -> line <= HIGHEST);
        }
    }

    /** What a tablet has no room for is moved sideways; the state and what can be done stay in sight. */
    @ParameterizedTest
    @ValueSource(ints = {TABLET, LYING_TABLET})
    void aLineIsLowOnATabletToo(int width) {
        var email = "karima.bourgeois-%s@exemple.fr".formatted(slug.hashCode() & 0xfff);
        register("Bourgeois", "Karima", email);
        var cycle = "/gestion/cycles/" + slug;
        var lines = Map.of(
                cycle,
                email,
                cycle + "?lignes=journees",
                email,
                "/gestion/inscriptions?cycle=" + preau.cycle(slug),
                email,
                "/gestion/messages",
                email,
                "/gestion/cycles",
                "24 septembre");
        try (var context = Chromium.open(preau, new Window(width, true), Organiser.at(preau))) {
            lines.forEach((path, words) -> {
                var page = context.newPage();
                page.navigate(path);
                var line = page.locator("main tbody tr")
                        .filter(new FilterOptions().setHasText(words))
                        .first();
                assertThat(line.boundingBox().height).as(path).isLessThanOrEqualTo(HIGHEST);
            });
            var page = context.newPage();
            page.navigate(cycle);
            page.locator("main tbody th").first().scrollIntoViewIfNeeded();
            PlaywrightAssertions.assertThat(
                            page.locator("main tbody .day-chips").first())
                    .isInViewport(new IsInViewportOptions().setRatio(1));
            PlaywrightAssertions.assertThat(
                            page.locator("main tbody .card-action summary").first())
                    .isInViewport(new IsInViewportOptions().setRatio(1));
        }
    }

    @Test
    void onAPhoneTheWayToWhatIsDoneWithTickedLinesComesUpWithTheFirst() {
        register("Bourgeois", "Karima", "karima.bourgeois-%s@exemple.fr".formatted(slug.hashCode() & 0xfff));
        try (var context = Chromium.open(preau, Window.phone().withScripts(false), Organiser.at(preau))) {
            var page = context.newPage();
            page.navigate("/gestion/cycles/" + slug);
            var way = page.locator(".bulk-way a");
            PlaywrightAssertions.assertThat(way).not().isVisible();

            page.locator(".card-tick input").first().check();
            PlaywrightAssertions.assertThat(way).isInViewport();
            way.click();
            PlaywrightAssertions.assertThat(page.locator("#geste")).isInViewport();
        }
    }

    private void register(String lastName, String firstName, String email) {
        preau.visitor()
                .form(slug)
                .with("lastName", lastName)
                .with("firstName", firstName)
                .with("email", email)
                .with("organisation", "Communauté du Val d’Albe")
                .day(preau.day(slug, "2024-09-24"))
                .day(preau.day(slug, "2024-10-22"))
                .send();
    }

    private static List<Double> lines(BrowserContext context, String path) {
        var page = context.newPage();
        page.navigate(path);
        return ((List<?>) page.evaluate("""
                () => [...document.querySelectorAll('main tbody tr')].map((line) => line.getBoundingClientRect().height)
                """))
                .stream().map(height -> ((Number) height).doubleValue()).toList();
    }
}
