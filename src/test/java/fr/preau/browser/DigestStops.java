package fr.preau.browser;

import fr.preau.browser.Tour.Stop;
import fr.preau.browser.Tour.Stop.Who;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;

/** The news by mail: for who asks for them, who gets them and who writes them. */
final class DigestStops {

    private static final String PATH = "/actualites/lettre";
    private static final String DESK = "/gestion/actualites/lettres";

    private DigestStops() {}

    static List<Stop> of(TestInstance preau) {
        var pending = confirmation(preau);
        var confirmed = confirmation(preau);
        var choices = preau.visitor()
                .post(confirmed, Map.of())
                .html()
                .select("a[href*=/choix/]")
                .attr("href");
        var leave = preau.visitor()
                .get(choices)
                .html()
                .select("form[action*=/desabonnement/]")
                .attr("action");
        var sent = id(preau, "IS NOT NULL");
        var draft = id(preau, "IS NULL");
        return List.of(
                stop(preau, "news by mail: asking", Who.VISITOR, PATH),
                new Stop("news by mail: asking wrongly", preau, Who.VISITOR, page -> {
                    page.navigate(PATH);
                    page.fill("#email", "claire@");
                    page.fill("#departments", "Lune");
                    page.locator("form[action='" + PATH + "'] button").click();
                }),
                new Stop("news by mail: asked", preau, Who.VISITOR, page -> {
                    page.navigate(PATH);
                    page.fill("#email", "claire.visite@exemple.fr");
                    page.locator("form[action='" + PATH + "'] button").click();
                }),
                stop(preau, "news by mail: confirming", Who.VISITOR, pending),
                stop(preau, "news by mail: confirmed", Who.VISITOR, confirmed),
                stop(preau, "news by mail: a dead link", Who.VISITOR, PATH + "/confirmation/rien"),
                stop(preau, "news by mail: choices", Who.VISITOR, choices),
                stop(preau, "news by mail: unsubscribing", Who.VISITOR, leave),
                stop(preau, "news by mail: letters that left", Who.VISITOR, PATH + "s"),
                stop(preau, "news by mail: one of them", Who.VISITOR, PATH + "s/" + sent),
                stop(preau, "gestion: letters of the news", Who.ORGANISER, DESK),
                stop(preau, "gestion: a letter of the news", Who.ORGANISER, DESK + "/" + draft),
                new Stop("gestion: a letter of the news, wrong", preau, Who.ORGANISER, page -> {
                    page.navigate(DESK + "/" + draft);
                    page.fill("#title", "");
                    page.locator("form[action='" + DESK + "/" + draft + "'] button")
                            .click();
                }),
                stop(preau, "gestion: a letter of the news that left", Who.ORGANISER, DESK + "/" + sent),
                stop(
                        preau,
                        "gestion: a letter of the news as it arrives",
                        Who.ORGANISER,
                        DESK + "/" + draft + "/apercu"),
                stop(preau, "gestion: sending a letter of the news", Who.ORGANISER, DESK + "/" + draft + "/envoi"));
    }

    private static String confirmation(TestInstance preau) {
        var mailbox = Mailbox.at(preau);
        preau.visitor().post(PATH, Map.of("email", List.of(mailbox.address()), "rhythm", List.of("WEEKLY")));
        return mailbox.latest().path(PATH + "/confirmation/");
    }

    private static long id(TestInstance preau, String sent) {
        return preau.jdbc()
                .sql("SELECT min(id) FROM news_digest WHERE sent_at " + sent)
                .query(Long.class)
                .single();
    }

    private static Stop stop(TestInstance preau, String name, Who who, String path) {
        return new Stop(name, preau, who, page -> page.navigate(path));
    }
}
