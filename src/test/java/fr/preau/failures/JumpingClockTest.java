package fr.preau.failures;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.job.Jobs;
import fr.preau.testing.Eventually;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A machine whose clock is set, forth or back, forgets nobody, tells nothing twice and takes nothing from anybody. */
class JumpingClockTest {

    @Test
    void backAnHourWhatWasOpenStaysOpenAndWhatComesThenIsTaken() {
        try (var preau = TestInstance.start(Map.of())) {
            var slug = preau.publish(cycle().day("2024-09-24", 10));
            var day = preau.day(slug, "2024-09-24");
            var organiser = Organiser.at(preau);
            var before = Mailbox.at(preau);
            preau.visitor().form(slug).with("email", before.address()).day(day).send();
            var page = before.ownPage();
            var opened = preau.visitor().form(slug);

            preau.clock().advance(Duration.ofHours(-1));

            var after = Mailbox.at(preau);
            assertThat(opened.with("email", after.address()).day(day).send().status())
                    .isEqualTo(200);
            assertThat(after.letters()).hasSize(1);
            assertThat(preau.visitor().get(page).status()).isEqualTo(200);
            assertThat(organiser.get("/gestion").status()).isEqualTo(200);
            assertThat(preau.confirmed(day)).isEqualTo(2);
        }
    }

    @Test
    void forthADayAndBackAndForthAgainNobodyIsRemindedTwice() {
        try (var preau = TestInstance.start(Map.of())) {
            var slug = preau.publish(cycle().day("2024-09-18", 1));
            var day = preau.day(slug, "2024-09-18");
            var holder = Mailbox.at(preau);
            preau.visitor().form(slug).with("email", holder.address()).day(day).send();

            jump(preau, Duration.ofDays(1));
            Eventually.until("the reminder has left", () -> reminders(preau) == 1);
            jump(preau, Duration.ofDays(-1));
            jump(preau, Duration.ofDays(1));

            assertThat(reminders(preau)).isEqualTo(1);
            assertThat(preau.confirmed(day)).isEqualTo(1);
            assertThat(holder.letters()).hasSize(2);
        }
    }

    private static void jump(TestInstance preau, Duration time) {
        preau.clock().advance(time);
        Eventually.until(
                "what is due then is done",
                () -> !preau.bean(Jobs.class).overdue(preau.clock().instant()));
    }

    private static int reminders(TestInstance preau) {
        return preau.jdbc()
                .sql("SELECT count(*) FROM message WHERE kind = 'REMINDER_WEEK'")
                .query(Integer.class)
                .single();
    }
}
