package fr.preau.management.letter;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The messages as organisers see them. */
class MessagesTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final Mailbox person = Mailbox.at(preau);
    private String message;

    @BeforeEach
    void register() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .day(preau.day(slug, "2024-09-24"))
                .send();
        person.letters();
        message = organiser
                .get("/gestion/messages")
                .html()
                .select("tr:contains(" + person.address() + ") a")
                .attr("href");
    }

    @Test
    void theListSaysWhatEachMessageIsAndWhereItStands() {
        var row = organiser.get("/gestion/messages").html().select("tr:contains(" + person.address() + ")");

        assertThat(row.text()).contains("Inscription confirmée", "Confirmation", "Gardé, non envoyé");
    }

    @Test
    void theListOfOneStateHoldsThatStateAlone() {
        var sent = organiser.get("/gestion/messages?etat=Gard%C3%A9%2C%20non%20envoy%C3%A9");
        var refused = organiser.get("/gestion/messages?etat=Refus%C3%A9");

        assertThat(sent.words()).contains(person.address());
        assertThat(refused.words()).doesNotContain(person.address());
    }

    @Test
    void aStateThatDoesNotExistShowsAllMessages() {
        assertThat(organiser.get("/gestion/messages?etat=Inconnu").words()).contains(person.address());
    }

    @Test
    void aMessageIsReadAsItLeft() {
        var page = organiser.get(message);

        assertThat(page.words()).contains(person.address(), "journee-2024-09-24.ics", "Bonjour Claire Martin");
    }

    @Test
    void aMessageIsSentAgainOnAnOrganisersWish() {
        var first = person.latest();

        var page = organiser.postAndFollow(message + "/renvoi", Map.of());

        assertThat(page.words()).contains("C’est écrit et gardé, non envoyé");
        assertThat(person.letters()).hasSize(2);
        assertThat(person.latest().subject()).isEqualTo(first.subject());
        assertThat(person.latest().header("Message-ID")).isNotEqualTo(first.header("Message-ID"));
    }

    @Test
    void openingAMessageSendsNothing() {
        organiser.get(message);
        organiser.get(message + "/renvoi");

        assertThat(preau.jdbc()
                        .sql("SELECT count(*) FROM message WHERE recipient = :address AND state = 'KEPT'")
                        .param("address", person.address())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aMessageThatDoesNotExistIsNotFound() {
        assertThat(organiser.get("/gestion/messages/999999999").status()).isEqualTo(404);
        assertThat(organiser
                        .post("/gestion/messages/999999999/renvoi", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(organiser.get("/gestion/messages/abc").status()).isEqualTo(404);
    }
}
