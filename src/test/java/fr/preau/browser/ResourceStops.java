package fr.preau.browser;

import fr.preau.browser.Tour.Stop;
import fr.preau.browser.Tour.Stop.Who;
import fr.preau.resource.SpeakerLinks;
import fr.preau.testing.TestInstance;
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
                stop(preau, "resources: a synthesis", Who.VISITOR, "/ressources/1"),
                stop(preau, "resources: of a cycle", Who.VISITOR, "/ressources/rencontre/preparer-la-signature-2024"),
                new Stop("resources: behind a speaker's link", preau, Who.VISITOR, page -> page.navigate(link(preau))),
                stop(preau, "gestion: what was shared of a cycle", Who.ORGANISER, HOUSE));
    }

    private static String link(TestInstance preau) {
        var links = preau.bean(SpeakerLinks.class);
        var one = preau.jdbc()
                .sql("SELECT min(id) FROM speaker_link")
                .query(Long.class)
                .single();
        return links.path(links.withId(one).orElseThrow());
    }

    private static Stop stop(TestInstance preau, String name, Who who, String path) {
        return new Stop(name, preau, who, page -> page.navigate(path));
    }
}
