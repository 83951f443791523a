package fr.preau.browser;

import static fr.preau.testing.CycleText.cycle;

import com.microsoft.playwright.Page;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The words of messages, and messages to a selection, in every state that they have. */
final class LetterStops {

    private static final String LONG = "Communauté-d’agglomération-".repeat(4);
    private static final String WORDS = "{journées}\n\n{code}\n\n{lien}";

    private final BiConsumer<String, Consumer<Page>> stops;
    private final Organiser team;
    private final String slug;
    private final long day;

    /** @param stops takes each with its name */
    LetterStops(TestInstance preau, BiConsumer<String, Consumer<Page>> stops) {
        this.stops = stops;
        this.team = Organiser.at(preau);
        this.slug = preau.publish(cycle().day("2024-09-24", 10).day("2024-10-22", 10));
        this.day = preau.day(slug, "2024-09-24");
        for (var name : List.of("Martin", "כהן", LONG)) {
            preau.visitor()
                    .form(slug)
                    .with("email", Mailbox.at(preau).address())
                    .with("lastName", name)
                    .day(day)
                    .send();
        }
    }

    void pages() {
        models();
        mailings();
    }

    private void models() {
        var own = "/gestion/cycles/" + slug + "/modeles";
        var confirmation = own + "/confirmation";
        save(confirmation, "Bienvenue " + LONG, WORDS);
        at("the words of messages", "/gestion/modeles");
        at("the words of a cycle's messages", own);
        at("a message that nobody rewrote", "/gestion/modeles/place-proposee");
        at("a message that was rewritten", confirmation);
        at("the question before going back", confirmation + "/retour");
        save("/gestion/modeles/place-proposee", "Une place pour vous", WORDS);
        at("the question before the centre goes back", "/gestion/modeles/place-proposee/retour");
        at("words that are refused", page -> {
            page.navigate(own + "/place-proposee");
            page.fill("#subject", "");
            page.fill("#body", "Vos {journes}");
            page.locator("button[value=save]").click();
        });
        at("words that somebody else wrote meanwhile", page -> {
            page.navigate(confirmation);
            page.evaluate("document.querySelector('[name=seen]').value = '0'");
            page.fill("#subject", LONG);
            page.locator("button[value=save]").click();
        });
    }

    private void mailings() {
        var fresh = "/gestion/cycles/" + slug + "/ecrire?etat=confirmee";
        var draft = draft("Salle " + LONG);
        var sent = draft("Rendez-vous au Palais du travail");
        var none = "/gestion/cycles/" + slug + "/ecrire?etat=refusee";
        team.post(sent + "/envoi", Map.of("seen", "1", "people", "2"));
        at("the team's messages", "/gestion/envois");
        at("a new message", page -> {
            page.navigate(fresh);
            page.locator("main details summary").first().click();
        });
        at("a new message to nobody", none);
        at("a new message with errors", page -> {
            page.navigate(fresh);
            page.fill("#body", "Bonjour {prenom}");
            page.locator("#message button[type=submit]").click();
        });
        at("a draft", draft);
        at("an hour that is none", draft + "?le=demain");
        at("the question before a message leaves later", draft + "/heure?le=2024-09-20T08:30");
        at("the question before a message is sent", draft + "/envoi");
        at("the question before a draft goes", draft + "/suppression");
        at("what became of a message", sent);
    }

    private String draft(String subject) {
        var form = team.get("/gestion/cycles/" + slug + "/ecrire?jour=" + day).header("Location");
        var path = form.substring(form.indexOf("/gestion"));
        var answer = team.post(path, Map.of("subject", subject, "body", "Bonjour {prénom}.\n\n{journées}"))
                .header("Location");
        return answer.substring(answer.indexOf("/gestion")).replaceAll("\\?.*", "");
    }

    private void save(String address, String subject, String body) {
        team.post(address, Map.of("subject", subject, "body", body, "seen", "0", "gesture", "save"));
    }

    private void at(String name, String path) {
        at(name, page -> page.navigate(path));
    }

    private void at(String name, Consumer<Page> way) {
        stops.accept(name, way);
    }
}
