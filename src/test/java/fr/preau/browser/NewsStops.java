package fr.preau.browser;

import fr.preau.browser.Tour.Stop;
import fr.preau.browser.Tour.Stop.Who;
import fr.preau.testing.TestInstance;
import java.util.List;

/** The news, for everybody and for who writes it. */
final class NewsStops {

    private NewsStops() {}

    static List<Stop> of(TestInstance preau) {
        return List.of(
                stop(preau, "news: all of it", Who.VISITOR, "/actualites"),
                stop(preau, "news: one theme", Who.VISITOR, "/actualites/theme/programmation"),
                stop(preau, "news: a note that was corrected", Who.VISITOR, "/actualites/3"),
                stop(preau, "gestion: the news", Who.ORGANISER, "/gestion/actualites"),
                stop(preau, "gestion: a new note", Who.ORGANISER, "/gestion/actualites/nouvelle"),
                stop(preau, "gestion: a note that is public", Who.ORGANISER, "/gestion/actualites/3"));
    }

    private static Stop stop(TestInstance preau, String name, Who who, String path) {
        return new Stop(name, preau, who, page -> page.navigate(path));
    }
}
