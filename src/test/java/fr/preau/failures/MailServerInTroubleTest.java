package fr.preau.failures;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.registration.person.People;
import fr.preau.testing.Effort;
import fr.preau.testing.Eventually;
import fr.preau.testing.MailServer;
import fr.preau.testing.PassingTime;
import fr.preau.testing.ScriptedMailServer;
import fr.preau.testing.TestInstance;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever becomes of mail, the desk keeps its hours. */
class MailServerInTroubleTest {

    private static final int MANY = 5_000;

    static List<Named<Consumer<ScriptedMailServer>>> troubles() {
        return Effort.some(List.of(
                Named.of("hangs before its greeting", server -> server.greeting(ScriptedMailServer.SILENCE)),
                Named.of("hangs after the last dot", server -> server.toLastDot(ScriptedMailServer.SILENCE)),
                Named.of("is gone", ScriptedMailServer::close),
                Named.of("refuses the sender", server -> server.toSender("550 5.7.1 Expediteur refuse")),
                Named.of("refuses recipients for now", server -> server.toRecipient("451 4.7.1 Revenez plus tard")),
                Named.of("hangs up at DATA", server -> server.toData("")),
                Named.of("hangs up after the last dot", server -> server.toLastDot(""))));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void anOfferEndsOnTimeWhileThousandsOfMessagesWaitAtAServerThat(Consumer<ScriptedMailServer> trouble) {
        try (var server = ScriptedMailServer.start();
                var preau = TestInstance.start(MailServer.settings(server.port(), Map.of()))) {
            trouble.accept(server);
            var slug = preau.publish(cycle().day("2024-09-24", 1));
            var day = preau.day(slug, "2024-09-24");
            preau.visitor()
                    .form(slug)
                    .with("email", "tient@exemple.fr")
                    .day(day)
                    .send();
            List.of("premiere", "seconde")
                    .forEach(name -> preau.visitor()
                            .form(slug)
                            .with("email", name + "@exemple.fr")
                            .with("waitFor", Long.toString(day))
                            .send());
            writeToMany(preau, day);
            free(preau, day);
            Eventually.until("the first in line is offered the seat", () -> offered(preau, "premiere@exemple.fr"));

            preau.clock().advance(Duration.ofHours(48));

            Eventually.until("the next is offered the seat", () -> offered(preau, "seconde@exemple.fr"));
            assertThat(unsent(preau)).as("messages that wait meanwhile").isGreaterThan(MANY / 2);
        }
    }

    @Test
    void anAnswerIsNotBehindWhatIsForMany() {
        try (var server = ScriptedMailServer.start();
                var preau = TestInstance.start(MailServer.settings(server.port(), Map.of()))) {
            server.greeting(ScriptedMailServer.SILENCE);
            var slug = preau.publish(cycle().day("2024-09-24", 10));
            var day = preau.day(slug, "2024-09-24");
            preau.visitor().form(slug).with("email", "une@exemple.fr").day(day).send();
            Eventually.until("the server keeps her message waiting", () -> server.waiting() >= 1);
            writeToMany(preau, day);
            Eventually.until("no conversation is left", () -> server.waiting() >= 4);

            preau.visitor()
                    .form(slug)
                    .with("email", "autre@exemple.fr")
                    .day(day)
                    .send();
            server.answerYes();
            server.hangUp();

            PassingTime.until(preau, "the answer has left", () -> server.messages("autre@exemple.fr") == 1);
            assertThat(unsent(preau)).isGreaterThan(MANY / 2);
        }
    }

    /** As when a day of a great cycle changes. */
    private static void writeToMany(TestInstance preau, long day) {
        var person = preau.jdbc()
                .sql("SELECT min(id) FROM registration")
                .query(Long.class)
                .single();
        preau.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> preau.bean(Outbox.class)
                        .planForMany(IntStream.range(0, MANY)
                                .mapToObj(i -> new Intention(
                                        "CONFIRMATION", person, List.of(day), "personne" + i + "@exemple.fr"))
                                .toList()));
    }

    /** The holder of the only seat gives it back on their own page. */
    private static void free(TestInstance preau, long day) {
        var holder = preau.jdbc()
                .sql("SELECT id FROM registration WHERE email = 'tient@exemple.fr'")
                .query(Long.class)
                .single();
        var page = preau.bean(People.class).page(holder).orElseThrow();
        var path = URI.create(page).getPath();
        assertThat(preau.visitor().post(path + "/desistement/" + day, Map.of()).status())
                .isEqualTo(302);
    }

    private static boolean offered(TestInstance preau, String email) {
        return preau.jdbc().sql("""
                        SELECT EXISTS (
                            SELECT 1
                            FROM place p
                            JOIN registration r ON r.id = p.registration_id
                            WHERE r.email = :email AND p.state = 'OFFERED'
                        )
                        """).param("email", email).query(Boolean.class).single();
    }

    private static int unsent(TestInstance preau) {
        return preau.jdbc()
                .sql("SELECT count(*) FROM message WHERE state = 'WAITING'")
                .query(Integer.class)
                .single();
    }
}
