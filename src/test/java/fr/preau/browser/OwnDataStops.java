package fr.preau.browser;

import static fr.preau.testing.CycleText.cycle;

import com.microsoft.playwright.Page;
import fr.preau.browser.Tour.Stop;
import fr.preau.browser.Tour.Stop.Who;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;

/** What a person sees of what is kept of them. */
final class OwnDataStops {

    private OwnDataStops() {}

    static List<Stop> of(TestInstance preau) {
        var page = page(preau);
        var link = link(preau);
        return List.of(
                new Stop(
                        "own data: by the address alone",
                        preau,
                        Who.VISITOR,
                        window -> window.navigate("/mes-donnees")),
                new Stop("own data: no address", preau, Who.VISITOR, window -> {
                    window.navigate("/mes-donnees");
                    window.locator("main form button").click();
                }),
                new Stop("own data: by a mailed link", preau, Who.VISITOR, window -> window.navigate(link)),
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

    /** Of a contact on a page, who has neither an account nor a registration. */
    private static String link(TestInstance preau) {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var person = Mailbox.at(preau);
        preau.jdbc()
                .sql("INSERT INTO cycle_contact (cycle_id, name, email, phone) VALUES (:cycle, 'Awa Diop', :email, '')")
                .param("cycle", preau.cycle(slug))
                .param("email", person.address())
                .update();
        preau.visitor().post("/mes-donnees", Map.of("email", List.of(person.address())));
        return person.latest().path("/mes-donnees/");
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
