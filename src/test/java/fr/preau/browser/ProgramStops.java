package fr.preau.browser;

import com.microsoft.playwright.Page;
import fr.preau.browser.Tour.Stop;
import fr.preau.browser.Tour.Stop.Who;
import fr.preau.testing.TestInstance;
import java.util.List;

/** Who lets other programs in. */
final class ProgramStops {

    private static final String ACCESS = "/gestion/acces";

    private static final String HOOKS = "/gestion/envois-programmes";

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
                }),
                new Stop(
                        "gestion: programs that are told, none yet",
                        preau,
                        Who.ORGANISER,
                        page -> page.navigate(HOOKS)),
                new Stop("gestion: programs that are told, wrong", preau, Who.ORGANISER, page -> {
                    page.navigate(HOOKS);
                    page.fill("#url", "http://10.0.0.1/");
                    page.locator("form[action='" + HOOKS + "'] button").click();
                }),
                new Stop("gestion: a program that is told", preau, Who.ORGANISER, page -> {
                    page.navigate(HOOKS);
                    page.fill("#name", "Agenda de la métropole");
                    page.fill("#url", "https://recoit.invalid/" + "chemin".repeat(20));
                    page.check("#event-NOTE_PUBLISHED");
                    page.locator("form[action='" + HOOKS + "'] button").click();
                }),
                new Stop("gestion: a program that is told, stopped", preau, Who.ORGANISER, page -> {
                    page.navigate(HOOKS);
                    page.locator("tbody a").first().click();
                    page.locator("form[action$='/essai'] button").click();
                    page.locator("form[action$='/arret'] button").click();
                }),
                new Stop("gestion: programs that are told", preau, Who.ORGANISER, page -> page.navigate(HOOKS)));
    }

    private static void send(Page page) {
        page.locator("form[action='" + ACCESS + "'] button").click();
    }
}
