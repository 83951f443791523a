package fr.preau.browser;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fr.preau.browser.Chromium.Window;
import fr.preau.testing.Mailbox;
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

    /** Under a thumb, and beside another link: 24 pixels at least (WCAG 2.5.8). */
    @ParameterizedTest
    @ValueSource(ints = {Chromium.PHONE, TABLET, Chromium.DESK})
    void whatCanBeDoneWithALineIsHighEnoughToBeHit(int width) {
        register("Bourgeois", "Karima", "karima.bourgeois-%s@exemple.fr".formatted(slug.hashCode() & 0xfff));
        try (var context = Chromium.open(preau, new Window(width, true), Organiser.at(preau))) {
            var page = context.newPage();
            for (var path : List.of("/gestion/cycles/" + slug, "/gestion/inscriptions?cycle=" + preau.cycle(slug))) {
                page.navigate(path);
                assertThat(page.evaluate("""
                        () => [...document.querySelectorAll('main tbody :is(a, summary, button)')]
                            .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 24)
                            .map((one) => one.outerHTML)
                        """)).asInstanceOf(LIST).isEmpty();
            }
        }
    }

    @Test
    void aLineOfTheJournalIsLowWhateverTheCycleIsCalled() {
        var day = preau.day(slug, "2024-09-24");
        var cycle = "/gestion/cycles/" + slug;
        var organiser = Organiser.at(preau);
        var person =
                register("Bourgeois", "Karima", "karima.bourgeois-%s@exemple.fr".formatted(slug.hashCode() & 0xfff));
        organiser.post(cycle + "/jauge", Map.of("day", Long.toString(day), "capacity", "12"));
        organiser.post(cycle + "/inscriptions/%d/desistement/%d".formatted(person, day), Map.of("reason", "Malade"));
        try (var context = Chromium.open(preau, Window.desk(), organiser)) {
            assertThat(lines(context, "/gestion/journal?cycle=" + preau.cycle(slug)))
                    .hasSize(2)
                    .allMatch(line -> line <= HIGHEST);
        }
    }

    /** What stays in sight at the right would hide what is under it: on this list nothing is, at any width. */
    @ParameterizedTest
    @ValueSource(ints = {TABLET, LYING_TABLET})
    void theHourThatAnOfferWaitsForIsNotUnderWhatCanBeDone(int width) {
        var full = preau.publish(cycle().day("2024-11-12", 0));
        var day = Long.toString(preau.day(full, "2024-11-12"));
        for (var name : List.of("Bourgeois", "Lefèvre")) {
            preau.visitor()
                    .form(full)
                    .with("lastName", name)
                    .with("email", Mailbox.at(preau).address())
                    .with("organisation", "Communauté du Val d’Albe")
                    .with("waitFor", day)
                    .send();
        }
        var organiser = Organiser.at(preau);
        organiser.post("/gestion/cycles/" + full + "/jauge", Map.of("day", day, "capacity", "1"));
        try (var context = Chromium.open(preau, new Window(width, true), organiser)) {
            var page = context.newPage();
            page.navigate("/gestion/cycles/" + full + "/attente");
            PlaywrightAssertions.assertThat(page.locator("main tbody tr")).hasCount(2);
            assertThat(page.evaluate(
                            "(sheet => sheet.scrollWidth - sheet.clientWidth)(document.querySelector('.sheet'))"))
                    .isEqualTo(0);
            assertThat(lines(context, "/gestion/cycles/" + full + "/attente")).allMatch(line -> line <= HIGHEST);
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

    /** Gives back their number. */
    private long register(String lastName, String firstName, String email) {
        preau.visitor()
                .form(slug)
                .with("lastName", lastName)
                .with("firstName", firstName)
                .with("email", email)
                .with("organisation", "Communauté du Val d’Albe")
                .day(preau.day(slug, "2024-09-24"))
                .day(preau.day(slug, "2024-10-22"))
                .send();
        return preau.jdbc()
                .sql("SELECT id FROM registration WHERE email_key = :email")
                .param("email", email)
                .query(Long.class)
                .single();
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
