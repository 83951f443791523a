package fr.preau.browser;

import static fr.preau.testing.CycleText.cycle;

import com.microsoft.playwright.Page;
import fr.preau.browser.Tour.Stop;
import fr.preau.browser.Tour.Stop.Who;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.function.Consumer;

/** Workshops, for who chooses one, for who welcomes and for who organises. */
final class WorkshopStops {

    private final TestInstance preau;
    private final String slug;
    private final long day;

    private WorkshopStops(TestInstance preau) {
        this.preau = preau;
        this.slug = preau.publish(cycle().dayOfWorkshops("2024-09-24", 30, 1).day("2024-10-22", 30));
        this.day = preau.day(slug, "2024-09-24");
    }

    static List<Stop> of(TestInstance preau) {
        return new WorkshopStops(preau).stops();
    }

    private Mailbox choosing(String title) {
        var person = Mailbox.at(preau);
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .with("workshop-" + day + "-0930", Long.toString(workshop(title)))
                .day(day)
                .send();
        return person;
    }

    private long workshop(String title) {
        return preau.jdbc()
                .sql("SELECT id FROM workshop WHERE day_id = :day AND title = :title")
                .param("day", day)
                .param("title", title)
                .query(Long.class)
                .single();
    }

    private long registration(Mailbox person) {
        return preau.jdbc()
                .sql("SELECT id FROM registration WHERE email_key = :email")
                .param("email", person.address())
                .query(Long.class)
                .single();
    }

    private List<Stop> stops() {
        var first = choosing("Atelier des bailleurs");
        var second = choosing("Atelier des bailleurs");
        choosing("Atelier des écoles");
        var home = "/gestion/cycles/" + slug;
        var file = home + "/inscriptions/" + registration(first);
        var choice = file + "/atelier/" + day;
        return List.of(
                stop("workshops on a page", Who.VISITOR, "/rencontre/" + slug),
                stop("workshops in the form", Who.VISITOR, "/rencontre/" + slug + "/inscription"),
                stop("the workshops of a person", Who.VISITOR, first.ownPage()),
                new Stop("a person who waits for a workshop chooses another", preau, Who.VISITOR, page -> {
                    page.navigate(second.ownPage());
                    page.locator("details summary").first().click();
                }),
                stop("a substitute for a day of workshops", Who.VISITOR, first.ownPage() + "/remplacement/" + day),
                stop("gestion: a list with workshops", Who.ORGANISER, home),
                stop("gestion: a file with a workshop", Who.ORGANISER, file),
                stop("gestion: choosing a workshop for somebody", Who.ORGANISER, choice),
                stop("gestion: choosing a full workshop", Who.ORGANISER, page -> {
                    page.navigate(choice);
                    page.locator("label", new Page.LocatorOptions().setHasText("Atelier des écoles"))
                            .click();
                    page.locator("main form button[type=submit]").click();
                }),
                stop("gestion: adding somebody to a workshop", Who.ORGANISER, home + "/inscriptions/ajouter"),
                stop("gestion: the dashboard of workshops", Who.ORGANISER, home + "/tableau-de-bord"),
                stop("gestion: the sheets of workshops", Who.ORGANISER, home + "/journees/" + day + "/emargement"),
                stop("the door of a day of workshops", Who.DESK, "/accueil/" + day + "/liste"));
    }

    private Stop stop(String name, Who who, String path) {
        return stop(name, who, page -> page.navigate(path));
    }

    private Stop stop(String name, Who who, Consumer<Page> way) {
        return new Stop(name, preau, who, way);
    }
}
