package fr.preau.browser;

import fr.preau.browser.Tour.Stop;
import fr.preau.browser.Tour.Stop.Who;
import fr.preau.registration.person.People;
import fr.preau.resource.SpeakerLinks;
import fr.preau.testing.TestInstance;
import java.net.URI;
import java.util.List;

/** What was shared, for everybody, for the speaker who has a link and for organisers. */
final class ResourceStops {

    private static final String HOUSE = "/gestion/cycles/preparer-la-signature-2024/ressources";

    private ResourceStops() {}

    static List<Stop> of(TestInstance preau) {
        return List.of(
                stop(preau, "resources: all of them", Who.VISITOR, "/ressources"),
                stop(preau, "resources: a search that finds", Who.VISITOR, "/ressources/recherche?q=engagements"),
                stop(preau, "resources: a search that finds nothing", Who.VISITOR, "/ressources/recherche?q=zzz"),
                stop(preau, "resources: a synthesis", Who.VISITOR, "/ressources/" + synthesis(preau)),
                stop(preau, "resources: of a cycle", Who.VISITOR, "/ressources/rencontre/preparer-la-signature-2024"),
                new Stop("resources: behind a speaker's link", preau, Who.VISITOR, page -> page.navigate(link(preau))),
                new Stop("resources: a speaker before they are forgotten", preau, Who.VISITOR, page -> {
                    page.navigate(link(preau));
                    page.locator("form[action$='/effacement'] button").click();
                }),
                stop(preau, "gestion: what was shared of a cycle", Who.ORGANISER, HOUSE),
                new Stop("resources: somebody who came says what they made of it", preau, Who.VISITOR, page -> {
                    page.navigate(own(preau) + "/temoignage");
                    page.locator("button[type=submit]").last().click();
                }),
                new Stop("gestion: a synthesis and what it said before", preau, Who.ORGANISER, page -> {
                    page.navigate(HOUSE + "/" + synthesis(preau) + "/synthese");
                    page.locator("details summary").first().click();
                }));
    }

    private static String link(TestInstance preau) {
        var links = preau.bean(SpeakerLinks.class);
        var one = preau.jdbc()
                .sql("SELECT min(id) FROM speaker_link")
                .query(Long.class)
                .single();
        return links.path(links.withId(one).orElseThrow());
    }

    private static long synthesis(TestInstance preau) {
        return preau.jdbc()
                .sql("SELECT min(id) FROM resource WHERE kind = 'SYNTHESIS'")
                .query(Long.class)
                .single();
    }

    /** The page of somebody who had a seat on the day that is past. */
    private static String own(TestInstance preau) {
        var one = preau.jdbc().sql("""
                        SELECT min(p.registration_id)
                        FROM place p
                        JOIN meeting_day d ON d.id = p.day_id
                        JOIN cycle c ON c.id = d.cycle_id
                        WHERE c.slug = 'preparer-la-signature-2024' AND p.state = 'CONFIRMED'
                        """).query(Long.class).single();
        return URI.create(preau.bean(People.class).page(one).orElseThrow()).getPath();
    }

    private static Stop stop(TestInstance preau, String name, Who who, String path) {
        return new Stop(name, preau, who, page -> page.navigate(path));
    }
}
