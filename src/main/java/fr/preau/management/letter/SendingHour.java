package fr.preau.management.letter;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** The hour at which a message is to leave, as it was typed, on the clocks of the centre. */
sealed interface SendingHour {

    /** A draft is kept a year; nobody remembers longer what they planned. */
    Duration LONGEST = Duration.ofDays(366);

    Pattern TYPED = Pattern.compile(
            "(\\d{1,2})/(\\d{1,2})/(\\d{4})[\\s\\u00a0]*(?:à[\\s\\u00a0]*)?(\\d{1,2})[\\s\\u00a0]*[hH:][\\s\\u00a0]*(\\d{2}|)");

    record At(Instant instant) implements SendingHour {}

    /** What to do about it, in French. */
    record Wrong(String why) implements SendingHour {}

    /** An hour that a clock change leaves out is the one after it; one that comes twice is the first. */
    static SendingHour read(String typed, Clock clock, ZoneId zone) {
        if (typed.isBlank()) {
            return new Wrong("Donnez le jour et l’heure de l’envoi.");
        }
        return moment(typed.strip())
                .map(moment -> toCome(moment.atZone(zone).toInstant(), clock.instant()))
                .orElseGet(() -> new Wrong("Écrivez le jour et l’heure ainsi : 23/09/2024 8 h 30."));
    }

    private static SendingHour toCome(Instant instant, Instant now) {
        if (!instant.isAfter(now)) {
            return new Wrong("Cette heure est passée : donnez-en une à venir, ou envoyez tout de suite.");
        }
        return instant.isAfter(now.plus(LONGEST))
                ? new Wrong("Choisissez une heure dans l’année qui vient.")
                : new At(instant);
    }

    /** As a browser's own field sends it, or as somebody types it where there is none. */
    private static Optional<LocalDateTime> moment(String typed) {
        try {
            var words = TYPED.matcher(typed);
            return Optional.of(
                    words.matches()
                            ? LocalDateTime.of(
                                    Integer.parseInt(words.group(3)),
                                    Integer.parseInt(words.group(2)),
                                    Integer.parseInt(words.group(1)),
                                    Integer.parseInt(words.group(4)),
                                    Integer.parseInt("0" + words.group(5)))
                            : LocalDateTime.parse(typed));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
