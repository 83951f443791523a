package fr.preau.survey;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.mail.Messages;
import fr.preau.platform.Settings;
import fr.preau.testing.Crowd;
import fr.preau.testing.Eventually;
import fr.preau.testing.MailServer;
import fr.preau.testing.Organiser;
import fr.preau.testing.ReceivedMail;
import fr.preau.testing.Tables;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A ticket is one ballot, however it is sent, and is written down nowhere. */
class OneBallotTest {

    private static final Pattern TICKET = Pattern.compile("/avis/([A-Za-z0-9_-]{22})");

    private final TestInstance preau = TestInstance.shared();

    @Test
    void aHundredPostsOfOneTicketAtOnceAreOneBallot() {
        var held = HeldSurvey.at(preau, 6).open();
        var ticket = held.ticket(0);
        var sent = Map.of(held.field("expected"), List.of("0"));
        var answered =
                Crowd.untilServed(() -> preau.visitor().post(ticket, sent).status(), status -> status);

        var answers = Crowd.together(Collections.nCopies(100, answered));

        assertThat(answers).containsOnlyOnce(200).containsOnly(200, 410);
        assertThat(held.boxSize()).isEqualTo(1);
    }

    /** More readers than the database has connections for: none may hold one while it waits for another. */
    @Test
    void manyWhoReadTheFormAtOnceAreAllAnswered() {
        var ticket = HeldSurvey.at(preau, 6).open().ticket(0);
        var read = Crowd.untilServed(() -> preau.visitor().get(ticket).status(), status -> status);

        assertThat(Crowd.together(Collections.nCopies(300, read))).containsOnly(200);
    }

    @Test
    void robotsThatOpenOrKnockAtATicketChangeNothing() {
        var held = HeldSurvey.at(preau, 6).open();
        var ticket = held.ticket(0);
        held.person(0).letters();
        var before = Tables.of(preau);

        for (var path : List.of(ticket, held.ownPage(0) + "/avis/" + held.id())) {
            preau.visitor().get(path);
            for (var method : List.of("HEAD", "OPTIONS")) {
                preau.visitor().send(preau.visitor().request(path).method(method, BodyPublishers.noBody()));
            }
        }

        assertThat(Tables.of(preau)).isEqualTo(before);
    }

    @Test
    void noTicketIsInClearInAnyTableOrFile() throws IOException {
        var held = HeldSurvey.at(preau, 6).open();
        var tickets = IntStream.range(0, 6)
                .mapToObj(number -> held.ticket(number).replace("/avis/", ""))
                .toList();
        IntStream.range(0, 6).forEach(number -> held.person(number).letters());
        held.answered(3);

        var tables = String.join("\n", Tables.of(preau).values());
        assertThat(tickets).noneMatch(tables::contains);
        try (var files = preau.outbox()) {
            for (var file : files.toList()) {
                var text = ReceivedMail.read(file);
                assertThat(tickets).noneMatch(ticket -> text.text().contains(ticket));
                assertThat(Files.readString(file)).doesNotContain(tickets);
            }
        }
        assertThat(held.person(0).latest().text()).contains("[lien personnel]");
    }

    /** Without the sixth measure the kept message would be the received one, and whoever reads that votes for another. */
    @Test
    void withoutTheSixthMeasureAKeptMessageVotesForAnother() {
        try (var server = MailServer.started();
                var mailed = TestInstance.start(server.settings())) {
            var held = HeldSurvey.mailed(mailed, 6).open();
            Eventually.until(
                    "the messages left",
                    () -> server.received(held.person(0).address()).stream()
                            .anyMatch(mail -> TICKET.matcher(mail.text()).find()));

            var received = server.received(held.person(0).address()).getLast().text();
            var ticket =
                    TICKET.matcher(received).results().findFirst().orElseThrow().group(1);
            assertThat(mailed.visitor().get("/avis/" + ticket).status()).isEqualTo(200);
            assertThat(mailed.bean(Messages.class)
                            .about(List.of("AFTER_DAY"), held.registration(0))
                            .getFirst()
                            .body())
                    .contains("[lien personnel]")
                    .doesNotContain(ticket);
            assertThat(mailed.visitor()
                            .post("/avis/" + ticket, Map.of(held.field("expected"), List.of("0")))
                            .status())
                    .isEqualTo(200);
            assertThat(held.boxSize()).isEqualTo(1);
        }
    }

    @Test
    void anOpenSurveyWithoutItsKeySaysSoAndTakesNothing() throws IOException {
        try (var alone = TestInstance.start(Map.of())) {
            var held = HeldSurvey.at(alone, 12).open().answered(6);
            var ticket = held.ticket(7);
            Files.delete(alone.bean(Settings.class).data().resolve("urns").resolve(held.id() + ".key"));

            assertThat(alone.visitor().get(ticket).status()).isEqualTo(410);
            assertThat(alone.visitor()
                            .post(ticket, Map.of(held.field("expected"), List.of("0")))
                            .status())
                    .isEqualTo(410);
            assertThat(Organiser.at(alone)
                            .get("/gestion/questionnaires/" + held.id())
                            .words())
                    .contains("La clé de cette urne manque");
            held.close();
            assertThat(held.now().lost()).isEqualTo(6);
        }
    }

    @Test
    void theKeyEndsWithTheSurveyAndNothingOfItIsLeft() {
        var held = HeldSurvey.at(preau, 12).open().answered(12);
        var key = preau.bean(Settings.class).data().resolve("urns").resolve(held.id() + ".key");
        assertThat(key).exists();

        held.close();

        assertThat(key).doesNotExist();
        assertThat(held.boxSize()).isZero();
        assertThat(held.now().answered()).isEqualTo(12);
    }
}
