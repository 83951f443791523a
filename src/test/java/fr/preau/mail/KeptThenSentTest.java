package fr.preau.mail;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.Settings.ExternalDatabase;
import fr.preau.testing.Eventually;
import fr.preau.testing.MailServer;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was kept for want of a mail server leaves by one gesture once there is one, as far as it is still true. */
class KeptThenSentTest {

    private static final String KEPT = "Gardés, faute de serveur de courriel";

    @Test
    void oneGestureSendsAllThatWasKeptAndIsStillTrue() {
        var database = TestDatabase.fresh();
        try (var server = MailServer.started()) {
            keep(database);
            try (var preau = TestInstance.start(database, TestClock.at("2024-09-12T09:00"), server.settings())) {
                Eventually.until("the reminder of today has left or not", () -> count(preau, "WAITING") == 0);
                var organiser = Organiser.at(preau);
                assertThat(count(preau, "KEPT")).isEqualTo(5);
                var list = organiser.get("/gestion/messages");
                assertThat(list.words()).contains("Ce qui n’est pas parti", KEPT, "5 messages");
                var question = organiser.get(list.html().select("a[href*=KEPT]").attr("href"));
                assertThat(question.words())
                        .contains("Envoyer 5 messages ?", "claire@exemple.fr", "ne part pas s’il n’a plus d’objet")
                        .doesNotContain("de nouveau");
                var asked = Map.of(
                        "cause",
                        "KEPT",
                        "last",
                        question.html().select("input[name=last]").val());
                var before = server.received("claire@exemple.fr").size();

                assertThat(organiser
                                .postAndFollow("/gestion/messages/reprise", asked)
                                .words())
                        .contains("Les messages repartent.");

                Eventually.until("nothing waits", () -> count(preau, "WAITING") + count(preau, "LEAVING") == 0);
                assertThat(server.received("claire@exemple.fr")).hasSize(before + 1);
                assertThat(server.received("claire@exemple.fr").getLast().subject())
                        .contains("Inscription confirmée");
                assertThat(server.received("paul@exemple.fr"))
                        .as("who withdrew meanwhile hears of that alone")
                        .hasSize(2)
                        .allSatisfy(letter -> assertThat(letter.subject()).doesNotContain("confirmée"));
                assertThat(organiser.get("/gestion/messages").words()).doesNotContain(KEPT);
                assertThat(organiser
                                .postAndFollow("/gestion/messages/reprise", asked)
                                .words())
                        .contains("Rien n’a changé");
            }
        }
    }

    /** A registration, one given back day by day, and the reminder of a day that has passed meanwhile. */
    private static void keep(ExternalDatabase database) {
        try (var preau = TestInstance.start(database, TestClock.at("2024-09-10T09:00"), Map.of())) {
            var slug = preau.publish(cycle().day("2024-09-11", 10).day("2024-09-24", 10));
            var passed = preau.day(slug, "2024-09-11");
            var day = preau.day(slug, "2024-09-24");
            for (var address : List.of("claire@exemple.fr", "paul@exemple.fr")) {
                preau.visitor()
                        .form(slug)
                        .with("email", address)
                        .day(passed)
                        .day(day)
                        .send();
                Mailbox.of(preau, address).letters();
            }
            var gone = Mailbox.of(preau, "paul@exemple.fr");
            preau.visitor().post(gone.ownPage() + "/desistement/" + passed, Map.of());
            preau.visitor().post(gone.ownPage() + "/desistement/" + day, Map.of());
            preau.jdbc()
                    .sql("""
                    INSERT INTO message (kind, subject_id, days, recipient, state, planned_at, due_at, sent_at)
                    SELECT 'REMINDER_EVE', id, ARRAY[:day], email, 'KEPT', :then, :then, :then
                    FROM registration
                    WHERE email = 'claire@exemple.fr'
                    """)
                    .param("day", passed)
                    .param("then", preau.clock().instant().atOffset(ZoneOffset.UTC))
                    .update();
            Eventually.until("all is kept", () -> count(preau, "KEPT") == 5);
            var organiser = Organiser.at(preau);
            assertThat(organiser.get("/gestion/messages").words())
                    .contains("Une fois un serveur réglé, un geste les y envoie tous.")
                    .doesNotContain(KEPT);
            assertThat(organiser
                            .postAndFollow("/gestion/messages/reprise", Map.of("cause", "KEPT", "last", "999"))
                            .words())
                    .contains("Rien n’a changé");
            assertThat(count(preau, "KEPT")).isEqualTo(5);
        }
    }

    private static int count(TestInstance preau, String state) {
        return preau.jdbc()
                .sql("SELECT count(*) FROM message WHERE state = :state AND again_as IS NULL")
                .param("state", state)
                .query(Integer.class)
                .single();
    }
}
