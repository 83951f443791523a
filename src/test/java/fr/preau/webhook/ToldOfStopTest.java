package fr.preau.webhook;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.resource.Resource.Content;
import fr.preau.resource.ResourceKind;
import fr.preau.resource.Resources;
import fr.preau.staff.Role;
import fr.preau.testing.Eventually;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Administrators learn that a program receives nothing more; a program learns that a cycle changed. */
class ToldOfStopTest {

    private static TestInstance preau;
    private static Organiser administrator;

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of("PREAU_RECEIVERS", "inner"));
        administrator = Organiser.at(preau);
        Organiser.at(preau, Role.ORGANISER);
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    private static long subscribe(String name, String url, HookEvent event) {
        return preau.bean(HookSubscriptions.class)
                .make(name, url, List.of(event), maker())
                .id();
    }

    private static long maker() {
        return preau.jdbc()
                .sql("SELECT id FROM staff_account WHERE email = :email")
                .param("email", administrator.email())
                .query(Long.class)
                .single();
    }

    private static List<String> written(long subscription) {
        return preau.jdbc()
                .sql("""
                SELECT m.recipient || ' ' || m.state
                FROM message m
                JOIN webhook_told t ON t.id = m.subject_id
                WHERE m.kind = 'WEBHOOK_STOPPED' AND t.subscription_id = :id
                ORDER BY m.id
                """)
                .param("id", subscription)
                .query(String.class)
                .list();
    }

    @Test
    void administratorsAloneAreWrittenToOnceWhenAProgramIsGone() throws IOException {
        try (var receiver = Receiver.answering("HTTP/1.1 410 Gone\r\n\r\n")) {
            var id = subscribe("La carte de la région", receiver.url(), HookEvent.NOTE_PUBLISHED);
            preau.bean(TransactionTemplate.class)
                    .executeWithoutResult(_ -> List.of(1, 2)
                            .forEach(number -> preau.bean(Deliveries.class)
                                    .plan(List.of(id), "note.published", Map.of("note", number))));

            Eventually.until("the message has left", () -> written(id).contains(administrator.email() + " KEPT"));

            assertThat(written(id)).hasSize(1);
            assertThat(preau.jdbc()
                            .sql("SELECT body FROM message WHERE kind = 'WEBHOOK_STOPPED' AND body LIKE '%La carte%'")
                            .query(String.class)
                            .single())
                    .contains("il a répondu 410", HookPages.PATH + "/" + id);
        }
    }

    @Test
    void whoStopsItKnowsAndWhatWasResumedIsNoNews() {
        var byHand = subscribe("Arrêté par quelqu’un", "https://exemple.fr/un", HookEvent.NOTE_PUBLISHED);
        administrator.post(HookPages.PATH + "/" + byHand + "/arret", Map.of());
        assertThat(written(byHand)).isEmpty();

        var resumed = subscribe("Repris", "https://exemple.fr/deux", HookEvent.NOTE_PUBLISHED);
        preau.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            preau.bean(Stops.class).byItself(resumed, WebhookSubscription.Why.FAILING);
            preau.bean(HookSubscriptions.class).resume(resumed, maker());
        });
        Eventually.until(
                "there is nothing to say", () -> written(resumed).equals(List.of(administrator.email() + " MOOT")));
    }

    @Test
    void aProgramIsToldThatACycleIsWrittenAndPublished() throws IOException {
        try (var receiver = Receiver.answering(Receiver.OK)) {
            subscribe("L’agenda", receiver.url(), HookEvent.CYCLE_CHANGED);
            var slug = preau.publish(cycle().day("2024-09-24", 10));

            Eventually.until(
                    "it is told",
                    () -> receiver.got().stream()
                            .anyMatch(got ->
                                    got.body().contains(slug) && got.body().contains("PUBLISHED")));
            var before = receiver.got().size();
            administrator.post("/gestion/cycles/" + slug + "/etat", Map.of("to", "DRAFT", "confirmed", "yes"));

            Eventually.until("it is told that it is gone", () -> receiver.got().size() > before);
            assertThat(receiver.got().getLast().body()).contains("cycle.changed", slug, "DRAFT");
        }
    }

    @Test
    void aProgramIsToldThatAResourceIsApprovedAndIsWithdrawn() throws IOException {
        try (var receiver = Receiver.answering(Receiver.OK)) {
            preau.bean(HookSubscriptions.class)
                    .make(
                            "La bibliothèque de la région",
                            receiver.url(),
                            List.of(HookEvent.RESOURCE_PUBLISHED, HookEvent.RESOURCE_WITHDRAWN),
                            maker());
            var slug = preau.publish(cycle().day("2024-09-24", 10));
            var resources = preau.bean(Resources.class);
            var content = content(preau.day(slug, "2024-09-24"));
            var id = resources.add(content, false);
            resources.approve(id, content);
            resources.approve(id, content);

            Eventually.until("it is told once", () -> receiver.got().size() == 1);
            assertThat(receiver.got().getFirst().body())
                    .contains("resource.published", "\"resource\":" + id, slug, "2024-09-24")
                    .doesNotContain("Claire Martin");

            resources.withdraw(id);
            resources.delete(id);

            Eventually.until("it is told once more", () -> receiver.got().size() == 2);
            assertThat(receiver.got().getLast().body()).contains("resource.withdrawn", "\"resource\":" + id);
        }
    }

    private static Content content(long day) {
        return new Content(
                Optional.of(day),
                "",
                Optional.empty(),
                ResourceKind.LINK,
                "Le dossier",
                "Claire Martin",
                List.of(),
                List.of(),
                LocalDate.of(2024, 9, 24),
                "https://exemple.fr/dossier",
                Optional.empty(),
                "");
    }
}
