package fr.preau.mail;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.Settings;
import fr.preau.staff.Role;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.nio.file.Files;
import java.sql.Connection;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Without a mail server nothing is called sent. */
class NoMailServerTest {

    private static final String BAND = "Aucun serveur de courriel n’est réglé.";

    private static TestInstance preau;

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of());
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    @Test
    void aMessageIsKeptAndNotSentWhereverItIsShown() {
        var person = Mailbox.at(preau);
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .day(preau.day(slug, "2024-09-24"))
                .send();
        assertThat(person.letters()).hasSize(1);
        var organiser = Organiser.at(preau);

        var list = organiser.get("/gestion/messages");
        var message = organiser.get(
                list.html().select("tr:contains(" + person.address() + ") a").attr("href"));
        var file = organiser.get("/gestion/cycles/" + slug + "/inscriptions/" + registration(person));

        for (var page : new String[] {list.words(), message.words(), file.words()}) {
            assertThat(page).contains("Gardé, non envoyé").doesNotContain("Envoyé ");
        }
        assertThat(message.words()).doesNotContain("Parti");
        assertThat(organiser
                        .postAndFollow(
                                list.html()
                                                .select("tr:contains(" + person.address() + ") a")
                                                .attr("href") + "/renvoi",
                                Map.of())
                        .words())
                .contains("C’est écrit et gardé, non envoyé")
                .doesNotContain("repart");
    }

    @Test
    void whoeverLooksAfterMessagesReadsItOnEveryPageAndNobodyElse() {
        for (var role : new Role[] {Role.ADMINISTRATOR, Role.ORGANISER}) {
            assertThat(Organiser.at(preau, role).get("/gestion").words()).contains(BAND);
            assertThat(Organiser.at(preau, role).get("/gestion/inscriptions").words())
                    .contains(BAND);
        }
        assertThat(Organiser.at(preau, Role.READER).get("/gestion").words()).doesNotContain(BAND);
    }

    @Test
    void aTrialIsKept() {
        var page = Organiser.at(preau).postAndFollow("/gestion/reglages/essai", Map.of());

        assertThat(page.words())
                .contains("Voici ce qu’est devenu le message d’essai", "État Gardé, non envoyé")
                .contains("Vous lisez ce message");
    }

    @Test
    void whatWasCalledSentAndStandsAsAFileWasKept() throws Exception {
        var settings = preau.bean(Settings.class);
        var kept = sent();
        var reallySent = sent();
        Files.writeString(
                Files.createDirectories(settings.data().resolve("outbox")).resolve("%08d.eml".formatted(kept)), "…");
        Files.writeString(settings.data().resolve("outbox").resolve("notes.eml"), "…");

        try (var connection = preau.bean(DataSource.class).getConnection()) {
            new V0089__Kept_for_want_of_a_server().migrate(new Context() {
                @Override
                public Configuration getConfiguration() {
                    return new FluentConfiguration()
                            .placeholders(Map.of("data", settings.data().toString()));
                }

                @Override
                public Connection getConnection() {
                    return connection;
                }
            });
        }

        assertThat(state(kept)).isEqualTo("KEPT");
        assertThat(state(reallySent)).isEqualTo("SENT");
    }

    private static long sent() {
        return preau.jdbc().sql("""
                INSERT INTO message (kind, subject_id, days, recipient, state, planned_at, due_at, sent_at)
                VALUES ('CONFIRMATION', 0, '{}', 'ancienne@exemple.fr', 'SENT', now(), now(), now())
                RETURNING id
                """).query(Long.class).single();
    }

    private static String state(long id) {
        return preau.jdbc()
                .sql("SELECT state FROM message WHERE id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private static long registration(Mailbox person) {
        return preau.jdbc()
                .sql("SELECT id FROM registration WHERE email = :email")
                .param("email", person.address())
                .query(Long.class)
                .single();
    }
}
