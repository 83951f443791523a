package fr.preau.exchange.post;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.exchange.SpeakerQuestions;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.ReceivedMail;
import fr.preau.testing.TestInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever people of a cycle do to each other, nobody learns another’s address or link. */
class HiddenAddressesTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final String slug = preau.publish(cycle().day("2024-09-24", 30));
    private final long day = preau.day(slug, "2024-09-24");
    private final List<Person> people = new ArrayList<>();

    private record Person(Mailbox mailbox, String ownPage) {

        String address() {
            return mailbox.address();
        }

        List<ReceivedMail> letters() {
            return mailbox.letters();
        }
    }

    private Person registered(String firstName) {
        var mailbox = Mailbox.at(preau);
        preau.visitor()
                .form(slug)
                .with("email", mailbox.address())
                .with("firstName", firstName)
                .day(day)
                .send();
        var person = new Person(mailbox, mailbox.ownPage());
        people.add(person);
        return person;
    }

    private void send(Person person, String path, Map<String, String> form) {
        var answer = preau.visitor()
                .post(
                        person.ownPage() + path,
                        form.entrySet().stream()
                                .collect(java.util.stream.Collectors.toMap(
                                        Map.Entry::getKey, one -> List.of(one.getValue()))));
        assertThat(answer.status()).isBetween(200, 303);
    }

    @Test
    void noAddressOfOnePersonReachesAnother() {
        var claire = registered("Claire");
        var paul = registered("Paul");
        var zoe = registered("Zoé");
        preau.bean(SpeakerQuestions.class).set(day, true, false);
        send(claire, "/questions/" + day, Map.of("text", "Qui décide ?"));
        send(claire, "/participants/" + day, Map.of("name", "true"));
        send(paul, "/participants/" + day, Map.of("name", "true", "organisation", "true"));
        send(claire, "/echanges", Map.of("kind", "SEEKS", "title", "Une charte", "text", "Qui en a une ?"));
        var post = preau.bean(PostRows.class).of(preau.cycle(slug)).getFirst().id();
        organiser.post("/gestion/cycles/" + slug + "/echanges/" + post, Map.of("to", "SHOWN"));
        send(paul, "/echanges/" + post + "/reponse", Map.of("text", "La voici."));
        send(zoe, "/echanges/" + post + "/reponse", Map.of("text", "La nôtre aussi."));
        var reply = preau.bean(PostRows.class).repliesTo(post).getFirst().id();
        send(claire, "/echanges/" + post + "/signalement", Map.of("reply", Long.toString(reply)));
        send(zoe, "/echanges/" + post + "/signalement", Map.of());

        for (var person : people) {
            var others = people.stream().filter(one -> one != person).toList();
            var pages = List.of("", "/questions/" + day, "/participants/" + day, "/echanges", "/echanges/" + post);
            for (var page : pages) {
                hidesAllOf(
                        others,
                        preau.visitor().get(person.ownPage() + page).response().body());
            }
            assertThat(person.letters()).isNotEmpty();
            person.letters().forEach(letter -> hidesAllOf(others, everything(letter)));
        }
        assertThat(claire.letters()).anyMatch(letter -> letter.subject().contains("Une charte"));
        hidesAllOf(people, preau.visitor().get("/rencontre/" + slug).response().body());
    }

    /** With the headers: an answer to a message must not go to who wrote. */
    private static String everything(ReceivedMail letter) {
        return String.join(
                "\n",
                letter.text(),
                letter.html().outerHtml(),
                letter.subject(),
                letter.recipients().toString(),
                letter.from().toString(),
                letter.replyTo().toString(),
                letter.header("Return-Path"),
                letter.header("Sender"),
                letter.header("List-Unsubscribe"));
    }

    private static void hidesAllOf(List<Person> others, String text) {
        for (var other : others) {
            assertThat(text).doesNotContain(other.address()).doesNotContain(other.ownPage());
        }
    }
}
