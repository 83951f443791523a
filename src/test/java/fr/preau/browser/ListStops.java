package fr.preau.browser;

import static fr.preau.testing.CycleText.cycle;

import com.microsoft.playwright.Page;
import fr.preau.browser.Tour.Stop;
import fr.preau.browser.Tour.Stop.Who;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.Questions.Kind;
import fr.preau.registration.rules.Questions.Wording;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The list of registrations, its filters, what is done with several of them, and their spreadsheet. */
final class ListStops {

    private static final String DEMO = "entrez-dans-la-vie-du-contrat-2024";

    private final TestInstance preau;
    private final List<Stop> stops = new ArrayList<>();

    private ListStops(TestInstance preau) {
        this.preau = preau;
        var asking = preau.publish(cycle().day("2024-09-24", 10));
        preau.bean(Questions.class)
                .add(
                        number(asking),
                        new Wording(Kind.CHOICE, "Quel repas ?", "", List.of("Avec viande", "Sans"), false));
        var waiting = preau.publish(cycle().day("2024-09-24", 0));
        preau.visitor()
                .form(waiting)
                .with("email", Mailbox.at(preau).address())
                .with("waitFor", Long.toString(preau.day(waiting, "2024-09-24")))
                .send();
        at("all registrations", page -> page.navigate("/gestion/inscriptions"));
        at("all registrations with every filter open", page -> {
            page.navigate("/gestion/inscriptions?cycle=" + number(asking)
                    + "&etat=attente&profil=elu&departement=69&type=commune&q=Dupond&tri=structure&sens=desc");
            page.locator("main summary").first().click();
        });
        at("the filters of a cycle open", page -> {
            page.navigate("/gestion/cycles/" + DEMO);
            page.locator("main summary").first().click();
        });
        at("several to withdraw", page -> {
            page.navigate("/gestion/cycles/" + DEMO);
            page.locator("input[name=place]").first().check();
            go(page, "desister");
        });
        at("several before their turn, without a reason", page -> {
            page.navigate("/gestion/cycles/" + waiting + "?etat=attente");
            page.locator("input[value=vue]").check();
            go(page, "tete");
            page.locator("main form[method=post] button").click();
        });
        at("nobody chosen", page -> {
            page.navigate("/gestion/inscriptions");
            go(page, "garder");
        });
        at(
                "what came of a gesture",
                page -> page.navigate(
                        "/gestion/cycles/" + DEMO + "?fait-geste=desister&faits=12&inchanges=2&tard=1&reste=3"));
        at("the columns of spreadsheets", page -> page.navigate("/gestion/inscriptions/colonnes"));
        at("no column chosen", page -> {
            page.navigate("/gestion/inscriptions/colonnes");
            page.locator("input[name=colonne]").all().forEach(box -> box.uncheck());
            page.locator("main form[method=post] button").click();
        });
        stops.add(new Stop(
                "gestion: all registrations, for a reader",
                preau,
                Who.READER,
                page -> page.navigate("/gestion/inscriptions")));
    }

    static List<Stop> of(TestInstance preau) {
        return new ListStops(preau).stops;
    }

    private void at(String name, Consumer<Page> way) {
        stops.add(new Stop("gestion: " + name, preau, Who.ORGANISER, way));
    }

    private static void go(Page page, String gesture) {
        page.selectOption("#geste", gesture);
        page.locator(".bulk button").click();
    }

    private long number(String slug) {
        return preau.cycle(slug);
    }
}
