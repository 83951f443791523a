package fr.preau.browser;

import static fr.preau.testing.CycleText.cycle;

import com.microsoft.playwright.Page;
import fr.preau.browser.Tour.Stop;
import fr.preau.browser.Tour.Stop.Who;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.util.List;

/** What a person sees of what is kept of them. */
final class OwnDataStops {

    private OwnDataStops() {}

    static List<Stop> of(TestInstance preau) {
        var page = page(preau);
        return List.of(
                new Stop("own data", preau, Who.VISITOR, window -> window.navigate(page)),
                new Stop("own data: asking to be erased", preau, Who.VISITOR, window -> {
                    window.navigate(page);
                    askToBeErased(window);
                }),
                new Stop("own data: erased", preau, Who.VISITOR, window -> {
                    window.navigate(page(preau));
                    askToBeErased(window);
                    window.locator("main form button").click();
                }));
    }

    private static void askToBeErased(Page window) {
        window.locator("main form[action$='/effacement'] button").click();
    }

    private static String page(TestInstance preau) {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var person = Mailbox.at(preau);
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .day(preau.day(slug, "2024-09-24"))
                .send();
        return person.latest().path("/inscription/") + "/mes-donnees";
    }
}
