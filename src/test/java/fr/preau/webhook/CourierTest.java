package fr.preau.webhook;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.Json;
import fr.preau.testing.Eventually;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What a program is told, by a receiver that verifies by its own code. */
class CourierTest {

    private static final String PATH = "/gestion/envois-programmes";
    private static final String DAY = "2024-09-24";

    private static TestInstance preau;
    private static Organiser administrator;

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of("PREAU_RECEIVERS", "inner"));
        administrator = Organiser.at(preau);
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    private static Page subscribe(Receiver receiver, String event) {
        return administrator.post(
                PATH,
                List.of(
                        Map.entry("name", "Receveur " + receiver.port()),
                        Map.entry("url", receiver.url()),
                        Map.entry("event", event)));
    }

    private static String secret(Page page) {
        return page.html().select("#secret").attr("value");
    }

    private static String address(Receiver receiver) {
        return administrator
                .get(PATH)
                .html()
                .select("a:contains(Receveur " + receiver.port() + ")")
                .attr("href");
    }

    private static void register(String slug) {
        preau.visitor().form(slug).day(preau.day(slug, DAY)).send();
    }

    private static void await(Receiver receiver, int deliveries) {
        Eventually.until(deliveries + " deliveries", () -> receiver.got().size() >= deliveries);
    }

    private static void note(String title) {
        administrator.post(
                "/gestion/actualites/nouvelle",
                Map.of(
                        "title",
                        title,
                        "text",
                        "Un texte.",
                        "date",
                        "2024-09-02",
                        "consulted",
                        "2024-09-02",
                        "publish",
                        "oui"));
    }

    private static void remove(Receiver receiver) {
        administrator.post(address(receiver) + "/suppression", Map.of());
    }

    @Test
    void aPlaceThatIsTakenIsToldSignedAndNamesNobody() throws IOException {
        try (var receiver = Receiver.answering(Receiver.OK)) {
            var verifier = new Verifier(secret(subscribe(receiver, "registration.changed")));
            var slug = preau.publish(cycle().day(DAY, 10));

            register(slug);
            await(receiver, 1);

            var got = receiver.got().getFirst();
            var now = preau.clock().instant();
            assertThat(got.body())
                    .contains(
                            "\"type\":\"registration.changed\"",
                            slug,
                            "\"day\":\"" + DAY + "\"",
                            "\"state\":\"CONFIRMED\"")
                    .doesNotContain("@");
            assertThat(verifier.accepts(got.headers(), got.body() + " ", now)).isFalse();
            assertThat(verifier.accepts(got.headers(), got.body(), now.plus(Duration.ofMinutes(6))))
                    .isFalse();
            var dated = new HashMap<>(got.headers());
            dated.put("webhook-timestamp", Long.toString(now.getEpochSecond() + 1));
            assertThat(verifier.accepts(dated, got.body(), now)).isFalse();
            assertThat(verifier.accepts(got.headers(), got.body(), now)).isTrue();
            assertThat(verifier.accepts(got.headers(), got.body(), now))
                    .as("replayed")
                    .isFalse();
            Eventually.until(
                    "its screen says so",
                    () -> administrator.get(address(receiver)).words().contains("Réponse 204"));
            remove(receiver);
        }
    }

    @Test
    void whileASecretIsChangedTheOldOneIsAcceptedForADay() throws IOException {
        try (var receiver = Receiver.answering(Receiver.OK)) {
            var old = secret(subscribe(receiver, "note.published"));
            var fresh = secret(administrator.post(address(receiver) + "/secret", Map.of()));
            assertThat(fresh).isNotEqualTo(old);

            administrator.post(address(receiver) + "/essai", Map.of());
            await(receiver, 1);

            var got = receiver.got().getFirst();
            assertThat(got.body()).contains("\"type\":\"test\"");
            for (var secret : List.of(old, fresh)) {
                assertThat(new Verifier(secret)
                                .accepts(
                                        got.headers(), got.body(), preau.clock().instant()))
                        .isTrue();
            }
            preau.jdbc()
                    .sql("UPDATE webhook_subscription SET old_secret_until = :past WHERE old_secret IS NOT NULL")
                    .param("past", preau.clock().instant().atOffset(java.time.ZoneOffset.UTC))
                    .update();
            administrator.post(address(receiver) + "/essai", Map.of());
            await(receiver, 2);
            var later = receiver.got().get(1);
            assertThat(new Verifier(old)
                            .accepts(
                                    later.headers(), later.body(), preau.clock().instant()))
                    .isFalse();
            assertThat(administrator.get(address(receiver)).response().body()).doesNotContain(fresh);
            remove(receiver);
        }
    }

    @Test
    void whatFailsIsTriedAgainUnderTheSameIdAtAnotherTime() throws IOException {
        try (var receiver = Receiver.answering(
                before -> before == 0 ? "HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.1:1/\r\n\r\n" : Receiver.OK)) {
            var verifier = new Verifier(secret(subscribe(receiver, "note.published")));

            note("Un appel à projets");
            await(receiver, 1);
            Eventually.until(
                    "the redirect is told",
                    () -> administrator.get(address(receiver)).words().contains("une redirection n’est pas suivie"));
            preau.jdbc()
                    .sql("UPDATE webhook_delivery SET due_at = tried_at WHERE state = 'WAITING'")
                    .update();
            await(receiver, 2);

            var first = receiver.got().getFirst();
            var second = receiver.got().get(1);
            assertThat(second.headers().get("webhook-id"))
                    .isEqualTo(first.headers().get("webhook-id"));
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(verifier.accepts(
                            second.headers(), second.body(), preau.clock().instant()))
                    .isTrue();
            Eventually.until(
                    "it came",
                    () -> administrator.get(address(receiver)).words().contains("Reçu"));
            var again = administrator
                    .get(address(receiver))
                    .html()
                    .select("form[action$=/renvoi]")
                    .attr("action");
            assertThat(administrator.postAndFollow(again, Map.of()).words()).contains("L’envoi repart.");
            await(receiver, 3);
            assertThat(receiver.got().get(2).headers().get("webhook-id"))
                    .isEqualTo(first.headers().get("webhook-id"));
            remove(receiver);
        }
    }

    @Test
    void aReceiverThatIsGoneIsToldNothingMoreUntilSomebodyResumesIt() throws IOException {
        try (var receiver = Receiver.answering(before -> before == 0 ? "HTTP/1.1 410 Gone\r\n\r\n" : Receiver.OK)) {
            subscribe(receiver, "note.published");

            note("Un premier fait");
            Eventually.until(
                    "it is stopped",
                    () -> administrator.get(address(receiver)).words().contains("il a répondu 410"));
            note("Un second fait");
            assertThat(receiver.got()).hasSize(1);

            administrator.post(address(receiver) + "/reprise", Map.of());
            note("Un troisième fait");
            await(receiver, 2);
            assertThat(administrator.get("/gestion/journal").words()).contains("Envois à un programme repris");
            remove(receiver);
        }
    }

    @Test
    void tenFailuresOfOneDeliveryStopTheReceiver() throws IOException {
        try (var receiver = Receiver.answering("HTTP/1.1 500 Broken\r\n\r\n")) {
            subscribe(receiver, "note.published");
            note("Un fait que personne ne prend");
            await(receiver, 1);

            // One in hand is left there: brought forward, it would be made a second time beside the first.
            Eventually.until("it is stopped", () -> {
                preau.jdbc().sql("""
                                UPDATE webhook_delivery SET due_at = tried_at
                                WHERE state = 'WAITING' AND tried_at IS NOT NULL
                                  AND due_at <> tried_at + interval '60 seconds'
                                """).update();
                return administrator.get(address(receiver)).words().contains("dix essais");
            });

            assertThat(receiver.got()).hasSize(10);
            assertThat(receiver.got().stream()
                            .map(got -> got.headers().get("webhook-id"))
                            .distinct())
                    .hasSize(1);
            remove(receiver);
        }
    }

    @Test
    void whatIsRolledBackIsNotTold() throws IOException {
        try (var receiver = Receiver.answering(Receiver.OK)) {
            subscribe(receiver, "note.published");
            preau.bean(TransactionTemplate.class).executeWithoutResult(status -> {
                preau.bean(Deliveries.class)
                        .plan(
                                preau.bean(HookSubscriptions.class).toldOf(HookEvent.NOTE_PUBLISHED),
                                "note.published",
                                Map.of());
                status.setRollbackOnly();
            });
            note("Ce qui est vraiment paru");
            await(receiver, 1);

            assertThat(Json.read(receiver.got().getFirst().body(), Map.class).toString())
                    .contains("note=");
            assertThat(preau.jdbc()
                            .sql(
                                    "SELECT count(*) FROM webhook_delivery WHERE event = 'note.published' AND body LIKE '%\"data\":{}%'")
                            .query(Integer.class)
                            .single())
                    .isZero();
            remove(receiver);
        }
    }

    /** A thousand, while another holds every line that it is given and never says a word. */
    @Test
    void aReceiverThatHangsHoldsUpNoOther() throws IOException {
        try (var dead = Receiver.answering(Receiver.SILENCE);
                var alive = Receiver.answering(Receiver.OK)) {
            subscribe(dead, "note.published");
            subscribe(alive, "note.published");
            var told = preau.bean(HookSubscriptions.class).toldOf(HookEvent.NOTE_PUBLISHED);
            var began = Instant.ofEpochMilli(System.nanoTime() / 1_000_000);

            preau.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
                for (var number = 0; number < 1_000; number++) {
                    preau.bean(Deliveries.class).plan(told, "note.published", Map.of("note", number));
                }
            });
            await(alive, 1_000);

            assertThat(Duration.between(began, Instant.ofEpochMilli(System.nanoTime() / 1_000_000)))
                    .as("a thousand a minute")
                    .isLessThan(Duration.ofMinutes(1));
            assertThat(dead.got()).hasSizeLessThan(100);
            assertThat(alive.got().stream()
                            .map(got -> got.headers().get("webhook-id"))
                            .distinct())
                    .hasSize(1_000);
            remove(dead);
            remove(alive);
        }
    }
}
