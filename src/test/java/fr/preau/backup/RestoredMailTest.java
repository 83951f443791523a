package fr.preau.backup;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.preau.mail.MailHold;
import fr.preau.mail.MailHold.Release;
import fr.preau.platform.job.Jobs;
import fr.preau.testing.Eventually;
import fr.preau.testing.MailServer;
import fr.preau.testing.Restoration;
import fr.preau.testing.ScriptedMailServer;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestInstance;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** After a restoration nobody is written to a second time, whatever the lost life had sent. */
class RestoredMailTest {

    private static final String BEFORE = "avant@exemple.fr";
    private static final String WAITED = "attendait@exemple.fr";
    private static final String LOST = "perdue@exemple.fr";
    private static final String NEW = "nouvelle@exemple.fr";

    @Test
    void whatLeftBeforeOrAfterTheBackupDoesNotLeaveAgainAndAnAdministratorReleasesTheRest() {
        try (var server = ScriptedMailServer.start()) {
            var restoration = Restoration.intoNothing(MailServer.settings(server.port(), Map.of()));
            var clock = TestClock.at("2024-09-11T12:00");
            restoration.restore(livedAndLost(server), clock);
            try (var preau = restoration.start(clock)) {
                var hold = preau.bean(MailHold.class);
                assertThat(register(preau, "2024-09-18", NEW)).isEqualTo(200);
                Eventually.until(
                        "the clock's own messages of the lost morning are planned once more",
                        () -> waiting(preau, "REMINDER_WEEK") == 2);
                Eventually.until("nothing is left to catch up", () -> !overdue(preau));

                assertThat(received(server)).containsExactlyInAnyOrder(BEFORE, WAITED, LOST, BEFORE, WAITED, LOST);
                assertThat(hold.waiting())
                        .extracting(MailHold.Waiting::kind, MailHold.Waiting::before, MailHold.Waiting::after)
                        .containsExactlyInAnyOrder(tuple("CONFIRMATION", 1, 1), tuple("REMINDER_WEEK", 0, 2));

                assertThat(hold.drop("REMINDER_WEEK", false, Long.MAX_VALUE)).isEqualTo(2);
                assertThat(hold.drop("CONFIRMATION", true, Long.MAX_VALUE)).isEqualTo(1);
                assertThat(hold.release()).isEqualTo(Release.RELEASED);

                Eventually.until("who came since is written to", () -> server.messages(NEW) == 1);
                Eventually.until("nothing waits", () -> waiting(preau, "CONFIRMATION") == 0);
                assertThat(received(server)).containsExactlyInAnyOrder(BEFORE, WAITED, LOST, BEFORE, WAITED, LOST, NEW);
            }
        }
    }

    /** A backup, then a day on which all that waited left, somebody came, and a reminder went out. */
    private static Path livedAndLost(ScriptedMailServer server) {
        try (var preau = TestInstance.start(MailServer.settings(server.port(), Map.of()))) {
            preau.publish(cycle().day("2024-09-18", 10));
            register(preau, "2024-09-18", BEFORE);
            Eventually.until("the first is written to", () -> server.messages(BEFORE) == 1);
            server.greeting("421 Revenez plus tard");
            register(preau, "2024-09-18", WAITED);
            Eventually.until(
                    "the second waits",
                    () -> preau.jdbc()
                                    .sql("SELECT sum(attempts) FROM message WHERE state = 'WAITING'")
                                    .query(Integer.class)
                                    .single()
                            > 0);

            var file = Restoration.backup(preau);

            server.answerYes();
            preau.clock().advance(Duration.ofHours(1));
            Eventually.until("what waited leaves", () -> server.messages(WAITED) == 1);
            register(preau, "2024-09-18", LOST);
            Eventually.until("the third is written to", () -> server.messages(LOST) == 1);
            preau.clock().advance(Duration.ofHours(23));
            Eventually.until("the three are reminded", () -> received(server).size() == 6);
            return file;
        }
    }

    private static int register(TestInstance preau, String date, String email) {
        var day = preau.jdbc()
                .sql("SELECT id FROM meeting_day WHERE date = :date::date")
                .param("date", date)
                .query(Long.class)
                .single();
        var slug =
                preau.jdbc().sql("SELECT slug FROM cycle").query(String.class).single();
        return preau.visitor().form(slug).with("email", email).day(day).send().status();
    }

    /** Whom each whole message was for. */
    private static List<String> received(ScriptedMailServer server) {
        return Stream.of(BEFORE, WAITED, LOST, NEW)
                .flatMap(one -> Collections.nCopies((int) server.messages(one), one).stream())
                .toList();
    }

    private static int waiting(TestInstance preau, String kind) {
        return preau.jdbc()
                .sql("SELECT count(*) FROM message WHERE kind = :kind AND state = 'WAITING'")
                .param("kind", kind)
                .query(Integer.class)
                .single();
    }

    private static boolean overdue(TestInstance preau) {
        return preau.bean(Jobs.class).overdue(preau.clock().instant());
    }
}
