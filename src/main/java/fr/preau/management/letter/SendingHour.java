package fr.preau.management.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/** The hour at which a message is to leave, as it was typed, on the clocks of the centre. */
sealed interface SendingHour {

    /** A draft is kept a year; nobody remembers longer what they planned. */
    Duration LONGEST = Duration.ofDays(366);

    record At(Instant instant) implements SendingHour {}

    /** What to do about it, in French. */
    record Wrong(String why) implements SendingHour {}

    /** An hour that a clock change leaves out is the one after it; one that comes twice is the first. */
    static SendingHour read(String typed, Clock clock, ZoneId zone) {
        if (typed.isBlank()) {
            return new Wrong("Donnez le jour et l’heure de l’envoi.");
        }
        try {
            var instant = LocalDateTime.parse(typed.strip()).atZone(zone).toInstant();
            var now = clock.instant();
            if (!instant.isAfter(now)) {
                return new Wrong("Cette heure est passée : donnez-en une à venir, ou envoyez tout de suite.");
            }
            return instant.isAfter(now.plus(LONGEST))
                    ? new Wrong("Choisissez une heure dans l’année qui vient.")
                    : new At(instant);
        } catch (DateTimeParseException _) {
            return new Wrong("Écrivez le jour et l’heure ainsi : 2024-09-23T08:30.");
        }
    }
}
