package fr.preau.platform.calendar;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * One event of a calendar file.
 *
 * @param uid the same for the whole life of the event, unique in the world
 * @param sequence rises with each change, so that calendars replace what they hold
 * @param start in the place's zone
 * @param end after the start; from midnight to the next one is a whole day without hours
 * @param stamp when this state of the event was written
 * @param organiser who holds it: a file that has a method names them (RFC 5546, 3.2)
 */
public record CalendarEntry(
        String uid,
        int sequence,
        ZonedDateTime start,
        ZonedDateTime end,
        String title,
        String location,
        String description,
        String url,
        boolean cancelled,
        Instant stamp,
        Organiser organiser) {

    /** A name and an address of mail. */
    public record Organiser(String name, String email) {}

    /** Whether no hour is known: calendars show such an event above the day's hours. */
    boolean lastsAllDay() {
        return start.toLocalTime().equals(LocalTime.MIDNIGHT)
                && end.toLocalTime().equals(LocalTime.MIDNIGHT)
                && end.toLocalDate().equals(start.toLocalDate().plusDays(1));
    }
}
