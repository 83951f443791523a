package fr.preau.failures;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import fr.preau.platform.French;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestInstance;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Days on both sides of a clock change, on a server far from them: everything says 9 h 30, the town's time. */
class WrongHourTest {

    private static TimeZone serversOwn;
    private static TestInstance preau;

    @BeforeAll
    static void startFarAway() {
        serversOwn = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        preau = TestInstance.start(Map.of());
    }

    @AfterAll
    static void comeBack() {
        preau.close();
        TimeZone.setDefault(serversOwn);
    }

    private record Meeting(String slug, long day, LocalDate date) {

        static Meeting on(LocalDate date) {
            var slug = preau.publish(cycle().day(date.toString(), 10));
            return new Meeting(slug, preau.day(slug, date.toString()), date);
        }

        Mailbox register() {
            var person = Mailbox.at(preau);
            preau.visitor().form(slug).with("email", person.address()).day(day).send();
            return person;
        }

        ZonedDateTime starts() {
            return date.atTime(9, 30).atZone(TestClock.PARIS);
        }

        ZonedDateTime ends() {
            return date.atTime(17, 0).atZone(TestClock.PARIS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-10-26", "2024-10-27", "2024-10-28", "2025-03-29", "2025-03-30", "2025-03-31"})
    void thePageSaysTheTownsHour(LocalDate date) {
        var meeting = Meeting.on(date);

        var page = preau.visitor().get("/rencontre/" + meeting.slug);

        assertThat(page.words()).contains("9 h 30 – 17 h");
        var data = page.html().select("script[type=application/ld+json]").html();
        assertThat(List.of(valueOf("startDate", data), valueOf("endDate", data)))
                .extracting(OffsetDateTime::parse)
                .extracting(OffsetDateTime::toString)
                .containsExactly(
                        meeting.starts().toOffsetDateTime().toString(),
                        meeting.ends().toOffsetDateTime().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-10-26", "2024-10-27", "2024-10-28", "2025-03-29", "2025-03-30", "2025-03-31"})
    void theMessageAndItsHtmlSayTheTownsHour(LocalDate date) {
        var mail = Meeting.on(date).register().latest();
        var day = French.date(date).replace('\u00a0', ' ');

        assertThat(mail.text()).contains(day + ", 9 h 30 – 17 h");
        assertThat(mail.words()).contains(day + " 9 h 30 – 17 h");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-10-26", "2024-10-27", "2024-10-28", "2025-03-29", "2025-03-30", "2025-03-31"})
    void theCalendarFilesSayTheTownsHour(LocalDate date) {
        var meeting = Meeting.on(date);
        var person = meeting.register();

        assertCalendar(meeting, person.latest().calendars().getFirst());
        assertCalendar(meeting, body(person.ownPage() + "/" + meeting.day + ".ics"));
        assertCalendar(meeting, body("/rencontre/" + meeting.slug + ".ics"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-10-27", "2025-03-30"})
    void aDayIsOpenUntilTheTownsHourAndPastFromThenOn(String date) {
        try (var later = TestInstance.start(Map.of())) {
            var path = "/rencontre/" + later.publish(cycle().day(date, 10));

            later.clock().set(date + "T09:29:59");
            assertThat(later.visitor().get(path).html().select("a[href$=/inscription]"))
                    .isNotEmpty();
            later.clock().set(date + "T09:30");
            assertThat(later.visitor().get(path).html().select("a[href$=/inscription]"))
                    .isEmpty();
        }
    }

    @Test
    void theOrganisersListSaysTheTownsHour() {
        var meeting = Meeting.on(LocalDate.parse("2024-10-28"));
        meeting.register();

        var list = Organiser.at(preau).get("/gestion/cycles/" + meeting.slug);
        var sheet = Organiser.at(preau).get("/gestion/cycles/" + meeting.slug + "/inscriptions.csv");

        assertThat(list.words()).contains("10 septembre, 9 h");
        assertThat(sheet.response().body()).contains("28/10/2024", "10/09/2024 09:");
    }

    @Test
    void aDayWithoutHoursLastsTheWholeDayInCalendars() {
        var slug = preau.publish(cycle().dayWithoutHours("2024-09-24", 10));
        var page = preau.visitor().get("/rencontre/" + slug);
        var person = Mailbox.at(preau);
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .day(preau.day(slug, "2024-09-24"))
                .send();

        for (var file : List.of(
                body("/rencontre/" + slug + ".ics"), person.latest().calendars().getFirst())) {
            assertThat(file)
                    .contains("DTSTART;VALUE=DATE:20240924", "DTEND;VALUE=DATE:20240925")
                    .doesNotContain("DTSTART;TZID");
        }
        assertThat(valueOf(
                        "startDate",
                        page.html().select("script[type=application/ld+json]").html()))
                .isEqualTo("2024-09-24");
    }

    private static String body(String path) {
        return preau.visitor().get(path).response().body();
    }

    private static String valueOf(String name, String json) {
        return json.replaceAll("(?s).*?\"" + name + "\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    /** Read by its own VTIMEZONE: under a name that no calendar program knows, there is nothing else to go by. */
    private static void assertCalendar(Meeting meeting, String file) {
        assertThat(file)
                .contains("DTSTART;TZID=Europe/Paris:" + meeting.date.toString().replace("-", "") + "T093000");
        var event = event(file.replace("Europe/Paris", "Chez-nous"));
        assertThat(event.getDateStart().getValue().toInstant())
                .isEqualTo(meeting.starts().toInstant());
        assertThat(event.getDateEnd().getValue().toInstant())
                .isEqualTo(meeting.ends().toInstant());
    }

    private static VEvent event(String file) {
        return Biweekly.parse(file).first().getEvents().getFirst();
    }
}
