package fr.preau.governance;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.property.DateOrDateTimeProperty;
import fr.preau.programme.ContractSpace;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.io.StringReader;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateProperty;
import org.junit.jupiter.api.Test;

/** What members' calendars make of a convening: two libraries that know nothing of each other read the same in it. */
class ConveningCalendarTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");
    private final Mailbox box = Mailbox.at(preau);

    /** @param organiser and guest as addresses */
    private record Entry(
            String method,
            String uid,
            int sequence,
            String status,
            String organiser,
            String guest,
            ZonedDateTime start,
            ZonedDateTime end) {}

    private static Entry byTheLibraryThatWrites(String text) {
        var calendar = Biweekly.parse(text).first();
        assertThat(calendar.getEvents()).hasSize(1);
        var event = calendar.getEvents().getFirst();
        var zones = calendar.getTimezoneInfo();
        return new Entry(
                calendar.getMethod().getValue(),
                event.getUid().getValue(),
                event.getSequence().getValue(),
                event.getStatus().getValue(),
                event.getOrganizer().getEmail(),
                event.getAttendees().getFirst().getEmail(),
                moment(
                        event.getDateStart(),
                        zones.getTimezone(event.getDateStart()).getTimeZone().toZoneId()),
                moment(
                        event.getDateEnd(),
                        zones.getTimezone(event.getDateEnd()).getTimeZone().toZoneId()));
    }

    private static ZonedDateTime moment(DateOrDateTimeProperty property, ZoneId zone) {
        return property.getValue().toInstant().atZone(zone);
    }

    private static Entry byTheOther(String text) {
        try {
            var calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate().getEntries()).isEmpty();
            List<VEvent> events = calendar.getComponents(Component.VEVENT);
            assertThat(events).hasSize(1);
            var event = events.getFirst();
            return new Entry(
                    calendar.getMethod().getValue(),
                    event.getUid().getValue(),
                    event.getSequence().getSequenceNo(),
                    event.getStatus().getValue(),
                    address(event.getOrganizer()),
                    address(event.getProperty(Property.ATTENDEE)),
                    moment(event.getStartDate()),
                    moment(event.getEndDate()));
        } catch (IOException | ParserException e) {
            throw new AssertionError(text, e);
        }
    }

    /** Counted by the rules of the zone that the file brings along, not by those of the machine. */
    private static ZonedDateTime moment(DateProperty property) {
        return property.getDate()
                .toInstant()
                .atZone(ZoneId.of(property.getTimeZone().getID()));
    }

    private static String address(Property property) {
        return property.getValue().replaceFirst("(?i)^mailto:", "");
    }

    private Entry received() {
        var text = box.latest().calendars().getFirst();
        var other = byTheOther(text);
        assertThat(byTheLibraryThatWrites(text)).isEqualTo(other);
        return other;
    }

    private static ZonedDateTime at(int month, int day, int hour, int minute) {
        return ZonedDateTime.of(2024, month, day, hour, minute, 0, 0, PARIS);
    }

    @Test
    void aConveningItsChangeAndItsCancellationAreOneEntryForBoth() {
        var sitting = SittingFixture.of(contract, box.address());
        var convened = received();
        sitting.done(
                "/date",
                Map.of("on", "2024-11-05", "begins", "14:00", "ends", "16:00", "place", "Mairie", "confirmed", "true"));
        var moved = received();
        sitting.done("/annulation", Map.of("confirmed", "true"));
        var cancelled = received();
        var all = List.of(convened, moved, cancelled);

        assertThat(all).extracting(Entry::uid).containsOnly(convened.uid);
        assertThat(all).extracting(Entry::sequence).containsExactly(0, 1, 2);
        assertThat(all).extracting(Entry::method).containsExactly("REQUEST", "REQUEST", "CANCEL");
        assertThat(all).extracting(Entry::status).containsExactly("CONFIRMED", "CONFIRMED", "CANCELLED");
        assertThat(all)
                .extracting(Entry::organiser)
                .containsOnly(convened.organiser)
                .allMatch(one -> one.contains("@"));
        assertThat(all)
                .extracting(one -> one.guest.toLowerCase(Locale.ROOT))
                .containsOnly(box.address().toLowerCase(Locale.ROOT));
        assertThat(all)
                .extracting(Entry::start)
                .as("in summer, then in winter")
                .containsExactly(at(9, 10, 9, 30), at(11, 5, 14, 0), at(11, 5, 14, 0));
        assertThat(all).extracting(Entry::end).containsExactly(at(9, 10, 12, 0), at(11, 5, 16, 0), at(11, 5, 16, 0));
    }
}
