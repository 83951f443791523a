package fr.preau.backup;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.InstanceSecret;
import fr.preau.platform.Settings;
import fr.preau.resource.SpeakerLinks;
import fr.preau.testing.ErasedColleague;
import fr.preau.testing.Organiser;
import fr.preau.testing.Restoration;
import fr.preau.testing.Tables;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestInstance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whom a row alone knew, and who was forgotten since a backup was taken, is forgotten again when it comes back. */
class ForgottenRowsTest {

    private static TestInstance preau;

    private final Restoration restoration = Restoration.intoNothing();

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of());
        preau.bean(InstanceSecret.class).sign("link", "there was one before");
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    private JdbcClient restored(Path backup) {
        restoration.restore(backup, TestClock.at("2024-09-10T12:00"), Erasures.file(preau.bean(Settings.class)));
        var database = restoration.database();
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    /** By the link that they have, without an address. */
    @Test
    void aSpeakerWhoErasedTheirNameStaysErased() {
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var links = preau.bean(SpeakerLinks.class);
        var leaves = links.make(preau.day(slug, "2024-09-24"), "", "Ada Borelle");
        links.make(preau.day(slug, "2024-09-24"), "", "Tom Lenoir");
        var backup = Restoration.backup(preau);
        preau.visitor()
                .post(links.path(links.withId(leaves).orElseThrow()) + "/effacement", Map.of("sure", List.of("oui")));

        assertThat(Tables.of(restored(backup)).get("speaker_link"))
                .contains("Tom Lenoir")
                .doesNotContain("Ada Borelle");
    }

    /** Its backup has it open: whoever had it would sign in again. */
    @Test
    void anAccountThatWasErasedStaysErased() {
        var leaving = Organiser.at(preau);
        var stays = Organiser.at(preau);
        var backup = Restoration.backup(preau);
        ErasedColleague.erase(preau, stays, leaving);

        assertThat(Tables.of(restored(backup)).toString())
                .contains(stays.email())
                .doesNotContain(leaving.email());
    }
}
