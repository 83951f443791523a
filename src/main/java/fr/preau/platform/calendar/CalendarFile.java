package fr.preau.platform.calendar;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.property.Attendee;
import biweekly.property.CalendarScale;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import fr.preau.platform.French;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

/**
 * Writes calendar files with hours in the place's zone and that zone's rules beside them; their words are set as French
 * typography asks.
 */
public final class CalendarFile {

    /** In octets, without the end of the line. */
    private static final int LONGEST_LINE = 75;

    private CalendarFile() {}

    /** A feed to subscribe to. */
    public static String feed(String name, ZoneId zone, List<CalendarEntry> entries) {
        var calendar = calendar(Method.publish(), entries);
        calendar.setName(French.typography(name));
        // The type has no default (RFC 7986, 5.7), and the library does not write it by itself.
        calendar.setRefreshInterval(biweekly.util.Duration.builder().hours(1).build())
                .setParameter("VALUE", "DURATION");
        // What Outlook and Google read instead of it, from before RFC 7986.
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        return write(calendar, zone);
    }

    /** One event for a person's own calendar: to add, replace or take out. */
    public static String event(ZoneId zone, CalendarEntry entry) {
        var method = entry.cancelled() ? Method.cancel() : Method.publish();
        return write(calendar(method, List.of(entry)), zone);
    }

    /** What that guest is convened to, moved to or told off (RFC 5546, 3.2.2 and 3.2.5): the same UID replaces it. */
    public static String invitation(ZoneId zone, CalendarEntry entry, CalendarEntry.Organiser guest) {
        var calendar = calendar(entry.cancelled() ? Method.cancel() : Method.request(), List.of(entry));
        calendar.getEvents().getFirst().addAttendee(new Attendee(guest.name(), guest.email()));
        return write(calendar, zone);
    }

    private static ICalendar calendar(Method method, List<CalendarEntry> entries) {
        var calendar = new ICalendar();
        calendar.setVersion(ICalVersion.V2_0);
        calendar.setProductId("-//Preau//Preau//FR");
        calendar.setCalendarScale(CalendarScale.gregorian());
        calendar.setMethod(method);
        entries.forEach(entry -> calendar.addEvent(event(entry)));
        return calendar;
    }

    private static VEvent event(CalendarEntry entry) {
        var event = new VEvent();
        event.setUid(entry.uid());
        event.setSequence(entry.sequence());
        event.setDateTimeStamp(Date.from(entry.stamp()));
        event.setDateStart(date(entry, entry.start()), !entry.lastsAllDay());
        event.setDateEnd(date(entry, entry.end()), !entry.lastsAllDay());
        event.setSummary(French.typography(entry.title()));
        event.setLocation(French.typography(entry.location()));
        event.setDescription(French.typography(entry.description()));
        event.setUrl(entry.url());
        event.setOrganizer(
                new Organizer(entry.organiser().name(), entry.organiser().email()));
        event.setStatus(entry.cancelled() ? Status.cancelled() : Status.confirmed());
        return event;
    }

    /** The library writes a date without an hour in the zone of the process, wherever the place is. */
    private static Date date(CalendarEntry entry, ZonedDateTime moment) {
        return Date.from(
                entry.lastsAllDay()
                        ? moment.toLocalDate()
                                .atStartOfDay(ZoneId.systemDefault())
                                .toInstant()
                        : moment.toInstant());
    }

    private static String write(ICalendar calendar, ZoneId zone) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.setGlobalTimezone(new TimezoneAssignment(TimeZone.getTimeZone(zone), ZoneRules.of(zone)));
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folded(text.toString());
    }

    /** The library counts characters where the standard counts octets (RFC 5545, 3.1). */
    private static String folded(String text) {
        var lines = new StringBuilder(text.length() + text.length() / LONGEST_LINE);
        var octets = 0;
        for (var at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            var point = text.codePointAt(at);
            var width = octets(point);
            if (point == '\r' || point == '\n') {
                octets = 0;
            } else if (octets + width > LONGEST_LINE) {
                lines.append("\r\n ");
                octets = 1 + width;
            } else {
                octets += width;
            }
            lines.appendCodePoint(point);
        }
        return lines.toString();
    }

    /** How many a sign takes in UTF-8. */
    private static int octets(int point) {
        if (point < 0x80) {
            return 1;
        }
        if (point < 0x800) {
            return 2;
        }
        return Character.isBmpCodePoint(point) ? 3 : 4;
    }

    /** Reads a file back, for those who check what was written. */
    public static ICalendar read(String text) {
        return Biweekly.parse(text).first();
    }
}
