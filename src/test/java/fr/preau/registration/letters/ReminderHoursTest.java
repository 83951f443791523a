package fr.preau.registration.letters;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.rules.ReminderRows;
import fr.preau.registration.rules.ReminderTimes;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.ReceivedMail;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each cycle reminds on the days and at the hours that its organisers set. */
class ReminderHoursTest {

    private final TestInstance preau = TestInstance.start(Map.of());
    private final Organiser organiser = Organiser.at(preau);
    private final String slug = preau.publish(cycle().day("2024-09-24", 5));
    private final Mailbox somebody = registered(slug);

    @AfterEach
    void stop() {
        preau.close();
    }

    @Test
    void aCycleRemindsWhenItSaysAndAnotherWhenAllDo() {
        var other = registered(preau.publish(cycle().day("2024-09-24", 5)));
        assertThat(set("3", "8", "", "9").words())
                .contains("C’est enregistré")
                .contains("7 jours avant, à 9 h", "3 jours avant, à 8 h", "pas envoyé");

        at("2024-09-17T09:00");
        assertThat(reminders(other)).containsExactly("Dans une semaine : 24 septembre 2024");
        at("2024-09-21T07:59");
        assertThat(reminders(somebody)).isEmpty();
        at("2024-09-21T08:00");
        at("2024-09-23T09:00");

        assertThat(reminders(somebody)).containsExactly("Dans 3 jours : 24 septembre 2024");
        assertThat(reminders(other))
                .containsExactly("Dans une semaine : 24 septembre 2024", "Demain : 24 septembre 2024");
    }

    @Test
    void anHourThatIsPastWhenItIsSetIsNotCaughtUpButALostMorningIs() {
        at("2024-09-21T10:00");
        set("3", "9", "2", "11");
        at("2024-09-21T12:00");
        assertThat(reminders(somebody)).isEmpty();

        at("2024-09-22T18:00");
        at("2024-09-22T19:00");

        assertThat(reminders(somebody)).containsExactly("Dans 2 jours : 24 septembre 2024");
    }

    @Test
    void whoRegistersAfterTheReminderIsNotRemindedTheSameDay() {
        at("2024-09-23T09:00");
        var late = registered(slug);

        IntStream.rangeClosed(10, 21).forEach(hour -> at("2024-09-23T%d:00".formatted(hour)));

        assertThat(reminders(somebody)).hasSize(1);
        assertThat(reminders(late)).isEmpty();
    }

    @Test
    void whatCannotBeIsSaidAtItsFieldAndKeptAsTyped() {
        var wrong = set("1", "9", "2", "9");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.words()).contains("Donnez plus de jours qu’au second rappel");

        for (var days : List.of("0", "61", "-1", "deux", "1,5", "99999999999")) {
            var page = set(days, "9", "", "9");
            assertThat(page.status()).as(days).isEqualTo(422);
            assertThat(page.html().select("#firstDays").attr("value")).isEqualTo(days);
        }
        assertThat(set("7", "5", "1", "9").words()).contains("Choisissez une heure de la liste");
        assertThat(times()).isEqualTo(ReminderTimes.USUAL);
    }

    @Test
    void theSecondToSaveIsToldWhatTheFirstOneSaved() {
        var seen = seen();
        set("5", "9", "1", "9");

        var second = post("10", "9", "1", "9", seen);

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.words()).contains("quelqu’un vient de modifier ceci", "5 jours avant");
        assertThat(times().first().orElseThrow().daysBefore()).isEqualTo(5);
    }

    private ReminderTimes times() {
        return preau.bean(ReminderRows.class)
                .of(preau.jdbc()
                        .sql("SELECT id FROM cycle WHERE slug = :slug")
                        .param("slug", slug)
                        .query(Long.class)
                        .single());
    }

    private Mailbox registered(String slug) {
        var person = Mailbox.at(preau);
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .day(preau.day(slug, "2024-09-24"))
                .send();
        return person;
    }

    private void at(String moment) {
        preau.clock().set(moment);
        preau.bean(Reminders.class).plan(preau.clock().instant().minusSeconds(1));
        // What is due leaves at this hour, and says how far off the day is from here.
        somebody.letters();
    }

    private String seen() {
        return organiser.get(address()).html().select("input[name=seen]").attr("value");
    }

    private Page set(String firstDays, String firstHour, String lastDays, String lastHour) {
        return post(firstDays, firstHour, lastDays, lastHour, seen());
    }

    private Page post(String firstDays, String firstHour, String lastDays, String lastHour, String seen) {
        return organiser.post(
                address(),
                Map.of(
                        "firstDays", firstDays,
                        "firstHour", firstHour,
                        "lastDays", lastDays,
                        "lastHour", lastHour,
                        "seen", seen));
    }

    private String address() {
        return "/gestion/cycles/" + slug + "/rappels";
    }

    private static List<String> reminders(Mailbox person) {
        return person.letters().stream()
                .map(ReceivedMail::subject)
                .filter(subject -> !subject.startsWith("Inscription"))
                .toList();
    }
}
