package fr.preau.browser;

import static fr.preau.testing.CycleText.cycle;

import fr.preau.browser.Tour.Stop;
import fr.preau.browser.Tour.Stop.Who;
import fr.preau.exchange.AttendeeConsents;
import fr.preau.exchange.SpeakerQuestion.State;
import fr.preau.exchange.SpeakerQuestions;
import fr.preau.exchange.page.DayCodes;
import fr.preau.resource.SpeakerLinks;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;

/** What people of a cycle say to each other, for them, for the room and for who moderates. */
final class ExchangeStops {

    private ExchangeStops() {}

    static List<Stop> of(TestInstance preau) {
        var slug = preau.publish(cycle().day("2024-09-24", 30).day("2024-10-22", 30));
        var day = preau.day(slug, "2024-09-24");
        var later = preau.day(slug, "2024-10-22");
        var person = Mailbox.at(preau);
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .day(day)
                .day(later)
                .send();
        var registration = preau.jdbc()
                .sql("SELECT id FROM registration WHERE email_key = :email")
                .param("email", person.address())
                .query(Long.class)
                .single();
        var questions = preau.bean(SpeakerQuestions.class);
        questions.set(day, true, true);
        questions.set(later, false, true);
        questions.ask(day, registration, "Seconde séquence", "Qui décide quand un quartier sort de la liste ?", false);
        questions.ask(day, registration, "", "À relire : et si personne ne répond ?", true);
        questions.ask(day, registration, "Première séquence", "Combien de postes d’adultes-relais ?", true);
        questions.ask(day, registration, "Première séquence", "Peut-on venir à vélo ?", false);
        var all = questions.of(day);
        questions.move(all.getFirst().id(), State.SHOWN);
        questions.answer(all.get(2).id(), "Vingt, d’après la convention.", true);
        questions.setAside(all.get(3).id(), "La réponse est sur la page de la journée.");
        var room = preau.bean(DayCodes.class).path(day);
        var links = preau.bean(SpeakerLinks.class);
        var speaker = links.path(
                links.withId(links.make(day, "Seconde séquence", "Paul Martin")).orElseThrow());
        var own = person.ownPage();
        var desk = "/gestion/cycles/" + slug + "/questions";
        preau.bean(AttendeeConsents.class).give(day, registration, true, "04 00 00 00 00, le matin");
        var table = "/gestion/cycles/" + slug + "/participants/";
        preau.jdbc().sql("""
                INSERT INTO exchange_post (cycle_id, registration_id, kind, title, text, theme, department, state, posted_at,
                                        expires_on)
                SELECT cycle_id, id, 'SEEKS', title, 'Qui en a une ?', '', '69', state, created_at, '2024-11-20'
                FROM registration, (VALUES ('Une charte', 'SHOWN'), ('Un bureau', 'PENDING')) AS w (title, state)
                WHERE id = :id
                """).param("id", registration).update();
        var post = preau.jdbc()
                .sql("SELECT id FROM exchange_post WHERE registration_id = :id AND state = 'SHOWN'")
                .param("id", registration)
                .query(Long.class)
                .single();
        preau.visitor().post(own + "/echanges/" + post + "/reponse", Map.of("text", List.of("Voici la nôtre.")));
        var board = "/gestion/cycles/" + slug + "/echanges";
        return List.of(
                stop(preau, "what people look for", Who.VISITOR, own + "/echanges"),
                new Stop("a post with errors", preau, Who.VISITOR, page -> {
                    page.navigate(own + "/echanges");
                    page.locator("form[method=post] button").last().click();
                }),
                stop(preau, "a post and its replies", Who.VISITOR, own + "/echanges/" + post),
                stop(preau, "a post that only its author reads", Who.VISITOR, own + "/echanges/" + (post + 1)),
                stop(preau, "gestion: what people look for", Who.ORGANISER, board),
                new Stop("gestion: a post set aside without a reason", preau, Who.ORGANISER, page -> {
                    page.navigate(board);
                    page.locator("main summary").first().click();
                    page.locator("details[open] button").first().click();
                }),
                stop(preau, "who comes", Who.VISITOR, own + "/participants/" + day),
                stop(preau, "who comes, of nobody", Who.VISITOR, own + "/participants/" + later),
                new Stop("who comes with an error", preau, Who.VISITOR, page -> {
                    page.navigate(own + "/participants/" + later);
                    page.check("#organisation");
                    Tour.submit(page);
                }),
                stop(preau, "gestion: who comes", Who.ORGANISER, table + day),
                stop(preau, "gestion: who comes, of nobody", Who.ORGANISER, table + later),
                stop(preau, "a person's page with questions", Who.VISITOR, own),
                stop(preau, "questions to speakers", Who.VISITOR, own + "/questions/" + day),
                new Stop("a question without words", preau, Who.VISITOR, page -> {
                    page.navigate(own + "/questions/" + day);
                    Tour.submit(page);
                }),
                stop(preau, "questions that are closed", Who.VISITOR, own + "/questions/" + later),
                stop(preau, "questions for the room", Who.VISITOR, room),
                stop(preau, "the screen of the room", Who.VISITOR, room + "/ecran"),
                stop(
                        preau,
                        "the screen without questions",
                        Who.VISITOR,
                        preau.bean(DayCodes.class).path(later) + "/ecran"),
                stop(preau, "the speakers' list", Who.VISITOR, room + "/intervenants"),
                stop(
                        preau,
                        "the speakers' list of one sequence",
                        Who.VISITOR,
                        room + "/intervenants?sequence=Seconde+s%C3%A9quence"),
                stop(preau, "a speaker's link with questions", Who.VISITOR, speaker),
                stop(preau, "answers for everybody", Who.VISITOR, "/rencontre/" + slug + "/reponses"),
                stop(preau, "gestion: questions of a day", Who.ORGANISER, desk + "?journee=" + day),
                new Stop("gestion: a question set aside without a reason", preau, Who.ORGANISER, page -> {
                    page.navigate(desk + "?journee=" + day);
                    page.locator("main summary").first().click();
                    page.locator("details[open] button").first().click();
                }));
    }

    private static Stop stop(TestInstance preau, String name, Who who, String path) {
        return new Stop(name, preau, who, page -> page.navigate(path));
    }
}
