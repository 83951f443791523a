package fr.preau.management.person;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.management.Registrants;
import fr.preau.management.Registrants.Somebody;
import fr.preau.testing.Eventually;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.ReceivedMail;
import fr.preau.testing.TestInstance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where messages are kept as files, whoever is erased is in none of them. */
class ErasedFilesTest {

    private final TestInstance preau = TestInstance.shared();

    @Test
    void theFilesOfWhoeverIsErasedGoAndThoseOfOthersStay() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var people = new Registrants(preau, slug);
        var claire = people.register("Claire", preau.day(slug, "2024-09-24"));
        var bruno = people.register("Bruno", preau.day(slug, "2024-09-24"));
        assertThat(claire.mailbox().letters()).hasSize(1);
        assertThat(bruno.mailbox().letters()).hasSize(1);

        Organiser.at(preau).postAndFollow(people.file(claire) + "/effacement", Map.of());

        assertThat(written(claire)).isEmpty();
        assertThat(written(bruno)).hasSize(1);
    }

    @Test
    void whoeverTookSomebodysPlaceIsInNoFileOfTheOthers() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var people = new Registrants(preau, slug);
        var day = preau.day(slug, "2024-09-24");
        var bruno = people.register("Bruno", day);
        var xenia = Mailbox.at(preau);
        var substitute = new HashMap<String, List<String>>();
        Map.of(
                        "email", xenia.address(),
                        "firstName", "Xénia",
                        "lastName", "Quirinal",
                        "profile", "LOCAL_AGENT",
                        "job", "Cheffe de projet",
                        "organisation", "Ville d’essai",
                        "organisationKind", "COMMUNE",
                        "department", "69")
                .forEach((field, value) -> substitute.put(field, List.of(value)));
        assertThat(preau.visitor()
                        .post(bruno.mailbox().ownPage() + "/remplacement/" + day, substitute)
                        .status())
                .isEqualTo(302);
        assertThat(xenia.letters()).hasSize(1);
        Eventually.until("bruno is told", () -> bruno.mailbox().letters().size() == 2);
        assertThat(saying("Quirinal")).as("their own message alone").hasSize(1);

        Organiser.at(preau).postAndFollow(people.file(new Somebody(xenia, people.id(xenia))) + "/effacement", Map.of());

        for (var word : List.of("Quirinal", "Xénia", xenia.address())) {
            assertThat(saying(word)).as(word).isEmpty();
        }
        assertThat(written(bruno)).hasSize(2);
    }

    private List<String> saying(String word) {
        try (var files = preau.outbox()) {
            return files.map(ReceivedMail::read)
                    .filter(mail -> (mail.subject() + mail.recipients() + mail.text() + mail.html() + mail.calendars())
                            .contains(word))
                    .map(ReceivedMail::subject)
                    .toList();
        }
    }

    private List<String> written(Somebody somebody) {
        try (var files = preau.outbox()) {
            return files.map(ReceivedMail::read)
                    .filter(mail -> mail.recipients().stream()
                            .anyMatch(to ->
                                    to.getAddress().equals(somebody.mailbox().address())))
                    .map(ReceivedMail::subject)
                    .toList();
        }
    }
}
