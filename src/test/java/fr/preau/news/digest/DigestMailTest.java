package fr.preau.news.digest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Eventually;
import fr.preau.testing.MailServer;
import fr.preau.testing.Mailbox;
import fr.preau.testing.ScriptedMailServer;
import fr.preau.testing.Tables;
import fr.preau.testing.TestInstance;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of letters and of who asks for them, where somebody means no good or a server says no. */
class DigestMailTest {

    @Test
    void anAddressThatItsServerRefusesForGoodIsNotWrittenToAgain() {
        try (var server = ScriptedMailServer.start();
                var preau = TestInstance.start(MailServer.settings(server.port(), Map.of()))) {
            Letters.subscribe(preau, 1);
            server.toRecipient("550 5.1.1 Personne de ce nom");
            Letters.send(preau, "Un appel à projets");
            Eventually.until("the server has said no", () -> state(preau).equals("REFUSED"));
            preau.bean(DigestRounds.class).round();

            assertThat(preau.bean(Digests.class).suspended()).isEqualTo(1);
            server.answerYes();
            assertThat(preau.bean(Digests.class).subscribers()).isEmpty();
            assertThat(server.messages("reader-1@exemple.fr")).isZero();
        }
    }

    private static String state(TestInstance preau) {
        return preau.jdbc()
                .sql("SELECT state FROM message WHERE kind = :kind")
                .param("kind", DigestLetters.DIGEST)
                .query(String.class)
                .single();
    }

    @Test
    void aServerThatIsBusyForAMomentSuspendsNobody() {
        try (var server = ScriptedMailServer.start();
                var preau = TestInstance.start(MailServer.settings(server.port(), Map.of()))) {
            Letters.subscribe(preau, 1);
            server.toRecipient("450 4.2.0 Plus tard");
            Letters.send(preau, "Un décret");
            Eventually.until(
                    "the server has been asked", () -> !server.recipients().isEmpty());
            preau.bean(DigestRounds.class).round();

            assertThat(preau.bean(Digests.class).suspended()).isZero();
        }
    }

    @Test
    void aThousandAddressesFromOneNetworkAreNotWrittenTo() throws InterruptedException {
        try (var preau =
                TestInstance.start(Map.of("PREAU_POSTS_PER_MINUTE", "100000", "PREAU_PERSONS_PER_HOUR", "50"))) {
            var answers = new ArrayList<Integer>();
            try (var threads = Executors.newFixedThreadPool(10)) {
                List<Callable<Integer>> work = IntStream.range(0, 1_000)
                        .<Callable<Integer>>mapToObj(number -> () -> preau.visitor()
                                .post(
                                        SubscriptionLinks.PATH,
                                        Map.of(
                                                "email",
                                                List.of("victime-" + number + "@exemple.fr"),
                                                "departments",
                                                List.of(""),
                                                "rhythm",
                                                List.of("WEEKLY")))
                                .status())
                        .toList();
                threads.invokeAll(work).forEach(answer -> answers.add(answer.resultNow()));
            }
            // As many as an hour's worth, and what a minute of the test adds to it.
            assertThat(Collections.frequency(answers, 200)).isBetween(50, 55);
            assertThat(Collections.frequency(answers, 429)).isEqualTo(1_000 - Collections.frequency(answers, 200));
            assertThat(preau.jdbc()
                            .sql("SELECT count(*) FROM news_subscription")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(Collections.frequency(answers, 200));
        }
    }

    @Test
    void aScannerThatOpensEveryLinkOfALetterChangesNothing() {
        try (var preau = TestInstance.start(Map.of())) {
            var mailbox = Mailbox.at(preau);
            preau.bean(SignUps.class)
                    .ask(
                            mailbox.address(),
                            new Subscription.Choices(List.of(), List.of(), fr.preau.news.Rhythm.AT_ONCE));
            scan(preau, mailbox);
            var one =
                    preau.bean(Subscriptions.class).withEmail(mailbox.address()).orElseThrow();
            assertThat(one.confirmed()).isEmpty();
            preau.bean(SignUps.class).confirm(one.id());
            assertThat(Letters.send(preau, "Une note")).isEqualTo(1);
            assertThat(mailbox.latest().header("List-Unsubscribe")).isNotEmpty();
            scan(preau, mailbox);
        }
    }

    private static void scan(TestInstance preau, Mailbox mailbox) {
        var letter = mailbox.latest();
        var header = letter.header("List-Unsubscribe").replaceAll("[<>\\s]", "");
        var links = Stream.concat(
                        letter.paths().stream(),
                        header.isEmpty()
                                ? Stream.empty()
                                : Stream.of(URI.create(header).getPath()))
                .filter(path -> path.startsWith("/"))
                .distinct()
                .toList();
        assertThat(links).hasSizeGreaterThan(header.isEmpty() ? 0 : 2);
        var before = Tables.of(preau);
        for (var link : links) {
            assertThat(preau.visitor().get(link).status()).isLessThan(500);
            preau.visitor().send(preau.visitor().request(link).HEAD());
            preau.visitor()
                    .send(preau.visitor()
                            .request(link)
                            .header("Sec-Fetch-Site", "cross-site")
                            .GET());
        }
        assertThat(Tables.of(preau)).isEqualTo(before);
    }
}
