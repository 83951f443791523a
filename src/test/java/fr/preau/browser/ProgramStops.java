package fr.preau.browser;

import com.microsoft.playwright.Page;
import fr.preau.browser.Tour.Stop;
import fr.preau.browser.Tour.Stop.Who;
import fr.preau.testing.TestInstance;
import java.util.List;

/** Who lets other programs in. */
final class ProgramStops {

    private static final String ACCESS = "/gestion/acces";

    private ProgramStops() {}

    static List<Stop> of(TestInstance preau) {
        return List.of(
                new Stop("gestion: access of programs, none yet", preau, Who.ORGANISER, page -> page.navigate(ACCESS)),
                new Stop("gestion: access of programs, wrong", preau, Who.ORGANISER, page -> {
                    page.navigate(ACCESS);
                    page.fill("#perMinute", "mille");
                    send(page);
                }),
                new Stop("gestion: a token that is made", preau, Who.ORGANISER, page -> {
                    page.navigate(ACCESS);
                    page.fill("#name", "Anticonstitutionnellement".repeat(3));
                    page.check("#scope-CYCLES_READ");
                    page.check("#scope-PRESENCE_READ");
                    send(page);
                }));
    }

    private static void send(Page page) {
        page.locator("form[action='" + ACCESS + "'] button").click();
    }
}
