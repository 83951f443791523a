package fr.preau.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import fr.preau.browser.Chromium.Window;
import fr.preau.browser.Tour.Stop;
import fr.preau.staff.Role;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a page shows of itself, visited once for all tests: first on a desk, then as the same page is in the
 * dark on a phone.
 *
 * @param violations what axe finds on a desk
 * @param violationsOnAPhone what it finds on a phone in the dark
 * @param sideways the elements that make it scroll sideways on a phone
 * @param requests the addresses of everything that it asked for
 * @param missing those of its parts that could not be had
 * @param complaints what the browser's console says of the site's own policy and scripts
 */
record Seen(
        String title,
        String language,
        int headings,
        List<String> violations,
        List<String> violationsOnAPhone,
        List<String> sideways,
        List<String> requests,
        List<String> missing,
        List<String> complaints) {

    private static final Map<Stop, Seen> VISITS = new ConcurrentHashMap<>();
    private static final Map<House, BrowserContext> WINDOWS = new HashMap<>();

    private record House(TestInstance preau, Stop.Who who) {}

    static Seen at(Stop stop) {
        return VISITS.computeIfAbsent(stop, Seen::visit);
    }

    private static Seen visit(Stop stop) {
        var requests = new ArrayList<String>();
        var missing = new ArrayList<String>();
        var complaints = new ArrayList<String>();
        try (var page = window(stop).newPage()) {
            page.onRequest(request -> requests.add(request.url()));
            page.onResponse(response -> {
                if (response.status() >= 400 && !response.request().isNavigationRequest()) {
                    missing.add(response.url());
                }
            });
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            stop.way().accept(page);
            page.waitForLoadState(LoadState.LOAD);
            var onADesk = violations(page);
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.setViewportSize(Chromium.PHONE, Chromium.HEIGHT);
            return new Seen(
                    page.title(),
                    page.locator("html").getAttribute("lang"),
                    page.locator("h1").count(),
                    onADesk,
                    violations(page),
                    sideways(page),
                    requests,
                    missing,
                    complaints.stream().filter(Seen::ofOurs).toList());
        }
    }

    private static BrowserContext window(Stop stop) {
        var desk = Window.desk();
        return WINDOWS.computeIfAbsent(new House(stop.preau(), stop.who()), one -> switch (one.who) {
            case VISITOR -> Chromium.open(one.preau, desk);
            case ORGANISER -> Chromium.open(one.preau, desk, Organiser.at(one.preau));
            case READER -> Chromium.open(one.preau, desk, Organiser.at(one.preau, Role.READER));
            case DESK -> Chromium.open(one.preau, desk, Organiser.at(one.preau, Role.DESK));
        });
    }

    /** Not the status of the page itself, nor that the focus was taken before the browser gave it. */
    private static boolean ofOurs(String complaint) {
        return !complaint.startsWith("Failed to load resource: the server responded")
                && !complaint.startsWith("Autofocus processing was blocked");
    }

    /** In the page itself: without frames there is no need for axe's second page, which takes as long again. */
    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(Seen::words)
                        .toList();
    }

    private static String words(Rule rule) {
        var first = rule.getNodes().getFirst();
        return "%s, %d times, first at %s in %s: %s"
                .formatted(
                        rule.getId(),
                        rule.getNodes().size(),
                        first.getTarget(),
                        first.getHtml(),
                        first.getFailureSummary());
    }

    private static List<String> sideways(Page page) {
        return ((List<?>) page.evaluate("""
                () => document.documentElement.scrollWidth <= innerWidth ? [] :
                  [...document.querySelectorAll('body, body *')]
                    .filter((one) => one.getBoundingClientRect().right > innerWidth)
                    .map((one) => one.outerHTML.slice(0, 160))
                    .concat('the page is ' + document.documentElement.scrollWidth + ' pixels wide')
                """)).stream().map(String::valueOf).toList();
    }
}
