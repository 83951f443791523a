package fr.preau.registration.letters;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.mail.LetterWriter.Composition;
import fr.preau.registration.desk.Night;
import fr.preau.testing.Mailbox;
import fr.preau.testing.ReceivedMail;
import fr.preau.testing.TestInstance;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens days or a year after a registration. */
class RemindersTest {

    private TestInstance preau;
    private String slug;
    private long day;
    private Mailbox somebody;

    @BeforeEach
    void somebodyIsRegistered() {
        preau = TestInstance.start(Map.of());
        slug = preau.publish(cycle().day("2024-09-24", 5));
        day = preau.day(slug, "2024-09-24");
        somebody = Mailbox.at(preau);
        preau.visitor()
                .form(slug)
                .with("email", somebody.address())
                .with("accessNeeds", "Une place près de l’écran")
                .day(day)
                .send();
    }

    @AfterEach
    void stop() {
        preau.close();
    }

    private List<String> subjects() {
        return somebody.letters().stream().map(ReceivedMail::subject).toList();
    }

    private void morningOf(String date) {
        preau.clock().set(date + "T09:00");
        preau.bean(Reminders.class).plan(preau.clock().instant().minusSeconds(1));
        somebody.letters();
    }

    @Test
    void aReminderLeavesAWeekBeforeAndTheDayBefore() {
        morningOf("2024-09-16");
        morningOf("2024-09-17");
        morningOf("2024-09-23");

        assertThat(subjects())
                .containsExactly(
                        "Inscription confirmée : 24 septembre 2024",
                        "Dans une semaine : 24 septembre 2024",
                        "Demain : 24 septembre 2024");
    }

    @Test
    void aMorningThatRunsTwiceRemindsOnce() {
        morningOf("2024-09-23");
        morningOf("2024-09-23");

        assertThat(subjects()).hasSize(2);
    }

    @Test
    void whoComesAfterNineIsNotRemindedByAMorningThatRunsLate() {
        preau.clock().set("2024-09-17T11:00");
        var late = Mailbox.at(preau);
        preau.visitor().form(slug).with("email", late.address()).day(day).send();

        preau.bean(Reminders.class).plan(preau.clock().instant().minus(Duration.ofHours(3)));

        assertThat(subjects()).last().isEqualTo("Dans une semaine : 24 septembre 2024");
        assertThat(late.letters())
                .extracting(ReceivedMail::subject)
                .containsExactly("Inscription confirmée : 24 septembre 2024");
    }

    @Test
    void nobodyIsRemindedOfAPlaceGivenBack() {
        preau.visitor().post(somebody.ownPage() + "/desistement/" + day, Map.of());

        morningOf("2024-09-23");

        assertThat(subjects()).noneMatch(subject -> subject.startsWith("Demain"));
    }

    @Test
    void aPlaceGivenBackBetweenThePlanningAndTheSendingIsNotSpokenOf() {
        var letters = preau.bean(RegistrationLetters.class);
        var registration = preau.jdbc()
                .sql("SELECT registration_id FROM place WHERE day_id = :day")
                .param("day", day)
                .query(Long.class)
                .single();
        preau.visitor().post(somebody.ownPage() + "/desistement/" + day, Map.of());

        assertThat(letters.compose("REMINDER_EVE", registration, List.of(day))).isInstanceOf(Composition.Moot.class);
    }

    @Test
    void aYearAfterTheLastDayNobodyIsKnownAndEverybodyStillCounted() {
        somebody.letters();
        preau.clock().set("2024-09-25T03:30");
        Night.passes(preau);
        assertThat(one("SELECT access_needs || email FROM registration")).isEqualTo(somebody.address());

        preau.clock().set("2025-09-25T03:30");
        Night.passes(preau);

        assertThat(
                        one(
                                "SELECT email || last_name || first_name || job || organisation || search_key FROM registration"))
                .isEmpty();
        assertThat(one("SELECT profile || ' ' || department FROM registration")).isEqualTo("LOCAL_AGENT 69");
        assertThat(one("SELECT count(*)::text FROM message")).isEqualTo("0");
        assertThat(preau.confirmed(day)).isEqualTo(1);
    }

    private String one(String sql) {
        return preau.jdbc().sql(sql).query(String.class).single();
    }
}
