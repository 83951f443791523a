package fr.preau.demo;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import fr.preau.staff.Accounts;
import fr.preau.staff.Role;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Restoration;
import fr.preau.testing.Tables;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/**
 * A word in every column that goes when a person asks, whatever module keeps it; then they ask, and the word is looked
 * for everywhere. The demonstration has a row of about everything: where somebody has none of a table, one of its rows is
 * copied for them.
 */
class CanaryTest {

    private static final String DAY = "2024-09-24";

    private final TestInstance preau = TestInstance.start(Map.of());
    private final Mailbox person = Mailbox.at(preau);
    private final Marks marks = new Marks(preau, person.address());

    @Test
    void nothingOfWhoAskedToBeForgottenIsLeftAnywhere() throws IOException {
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        root.addAppender(log);
        try (preau) {
            preau.bean(Accounts.class)
                    .create(DemoSetup.EMAIL, "Camille Fontaine", Role.ADMINISTRATOR, DemoSetup.PASSWORD);
            preau.bean(DemoSetup.class).fill();
            var slug = preau.publish(cycle().day(DAY, 10));
            preau.visitor()
                    .form(slug)
                    .with("email", person.address())
                    .day(preau.day(slug, DAY))
                    .send();
            var own = person.latest().path("/inscription/") + "/mes-donnees";

            marks.plant();
            assertThat(marks.missing()).as("columns without the word").isEmpty();
            assertThat(tablesWithIt(Tables.of(preau.jdbc()))).hasSizeGreaterThan(12);
            assertThat(preau.visitor().get(own).status()).isEqualTo(200);

            assertThat(preau.visitor()
                            .post(own + "/effacement", Map.of("sure", List.of("oui")))
                            .words())
                    .contains("C’est effacé");

            assertThat(tablesWithIt(Tables.of(preau.jdbc()))).as("tables").isEmpty();
            assertThat(filesWithIt()).as("files").isEmpty();
            assertThat(log.list.stream().map(ILoggingEvent::getFormattedMessage))
                    .noneMatch(this::has);
            for (var page : List.of("/", "/actualites", "/rencontre/" + slug, "/api/v1/cycles/" + slug)) {
                assertThat(has(preau.visitor().get(page).response().body()))
                        .as(page)
                        .isFalse();
            }
            marks.takeBack();
            var backup = Restoration.backup(preau);
            var restored = Restoration.intoNothing().restore(backup, TestClock.at("2024-09-10T10:00"));
            try (var again = restored.start(TestClock.at("2024-09-10T10:00"))) {
                assertThat(tablesWithIt(Tables.of(again.jdbc()))).as("backup").isEmpty();
            }
        } finally {
            root.detachAppender(log);
        }
    }

    private TreeSet<String> tablesWithIt(TreeMap<String, String> tables) {
        var found = new TreeSet<String>();
        tables.forEach((table, rows) -> {
            if (has(rows)) {
                found.add(table);
            }
        });
        return found;
    }

    private boolean has(String text) {
        var low = text.toLowerCase(Locale.ROOT);
        return low.contains(person.address())
                || low.contains(HexFormat.of().formatHex(person.address().getBytes(StandardCharsets.UTF_8)));
    }

    /** In the data folder, but for the letters themselves, which stand for what is in the person's own box. */
    private List<Path> filesWithIt() throws IOException {
        try (var files = Files.walk(preau.data())) {
            var found = new ArrayList<Path>();
            for (var file : files.filter(Files::isRegularFile)
                    .filter(one -> !one.toString().endsWith(".eml"))
                    .toList()) {
                if (has(Files.readString(file, StandardCharsets.ISO_8859_1))) {
                    found.add(file);
                }
            }
            return found;
        }
    }
}
