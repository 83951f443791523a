package fr.preau.mail;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.mail.Outbox.Intention;
import fr.preau.testing.Eventually;
import fr.preau.testing.MailServer;
import fr.preau.testing.ScriptedMailServer;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Several messages to a mail server, one after the other. */
class ConversationTest {

    private static final int MESSAGES = 8;

    private ScriptedMailServer server;
    private TestInstance preau;

    @BeforeEach
    void severalWait() {
        server = ScriptedMailServer.start();
        preau = TestInstance.start(MailServer.settings(server.port(), Map.of()));
        preau.bean(PostOffice.class).stop();
        var slug = preau.publish(cycle().day("2024-12-10", 10));
        var day = preau.day(slug, "2024-12-10");
        var people = IntStream.range(0, MESSAGES)
                .mapToObj(number -> {
                    var email = "personne" + number + "@exemple.fr";
                    preau.visitor().form(slug).with("email", email).day(day).send();
                    return new Intention("CONFIRMATION", latest(), List.of(day), email);
                })
                .toList();
        preau.jdbc().sql("DELETE FROM message").update();
        preau.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> preau.bean(Outbox.class).plan(people));
    }

    @AfterEach
    void stop() {
        preau.close();
        server.close();
    }

    @Test
    void severalMessagesLeaveInOneConversation() {
        preau.bean(PostOffice.class).start();

        everyMessageHasLeftOnce();
        assertThat(server.conversations()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"421 4.7.0 Trop de messages", ""})
    void aServerThatTakesThreeMessagesAConversationIsCalledAgain(String farewell) {
        server.messagesInOne(3, farewell);

        preau.bean(PostOffice.class).start();

        everyMessageHasLeftOnce();
        assertThat(server.conversations()).isEqualTo(3);
    }

    private void everyMessageHasLeftOnce() {
        Eventually.until(
                "every message has left",
                () -> preau.jdbc()
                        .sql("SELECT count(*) FROM message WHERE state = 'SENT' AND attempts = 0")
                        .query(Integer.class)
                        .single()
                        .equals(MESSAGES));
        for (var number = 0; number < MESSAGES; number++) {
            assertThat(server.messages("personne" + number + "@exemple.fr")).isEqualTo(1);
        }
    }

    private long latest() {
        return preau.jdbc()
                .sql("SELECT max(id) FROM registration")
                .query(Long.class)
                .single();
    }
}
