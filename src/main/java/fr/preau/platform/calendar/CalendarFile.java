package fr.preau.platform.calendar;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.property.CalendarScale;
import biweekly.property.Method;
import biweekly.property.Status;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

/** Writes calendar files with hours in the place's zone and that zone's rules beside them. */
public final class CalendarFile {

    private CalendarFile() {}

    /** A feed to subscribe to. */
    public static String feed(String name, ZoneId zone, List<CalendarEntry> entries) {
        var calendar = calendar(Method.publish(), entries);
        calendar.setName(name);
        calendar.setRefreshInterval(biweekly.util.Duration.builder().hours(1).build());
        return write(calendar, zone);
    }

    /** One event for a person's own calendar: to add, replace or take out. */
    public static String event(ZoneId zone, CalendarEntry entry) {
        var method = entry.cancelled() ? Method.cancel() : Method.publish();
        return write(calendar(method, List.of(entry)), zone);
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
        event.setSummary(entry.title());
        event.setLocation(entry.location());
        event.setDescription(entry.description());
        event.setUrl(entry.url());
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
            writer.setGlobalTimezone(new TimezoneAssignment(TimeZone.getTimeZone(zone), ZoneRules.of(zone)));
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Reads a file back, for those who check what was written. */
    public static ICalendar read(String text) {
        return Biweekly.parse(text).first();
    }
}
