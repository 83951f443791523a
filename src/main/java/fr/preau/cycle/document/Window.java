package fr.preau.cycle.document;

import static fr.preau.cycle.document.text.FrenchDates.DATE;
import static fr.preau.cycle.document.text.FrenchDates.FLAGS;
import static fr.preau.cycle.document.text.FrenchDates.SPACE;
import static fr.preau.cycle.document.text.Hours.HOUR;

import fr.preau.cycle.RegistrationWindow;
import fr.preau.cycle.document.text.FrenchDates;
import fr.preau.cycle.document.text.FrenchDates.Written;
import fr.preau.cycle.document.text.Hours;
import fr.preau.cycle.document.text.Normal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** « du 1er juin 2024 à 9h00 au 20 septembre 2024 à 18h00 », each bound optional. */
record Window(Optional<Moment> opens, Optional<Moment> closes) {

    private static final String MOMENT = DATE + "(?:,?" + SPACE + "{0,4}(?:à|,)?" + SPACE + "{0,4}" + HOUR + ")?";
    private static final Pattern LINE = Pattern.compile(
            "(?:ouvertes" + SPACE + "{1,4})?(?:(?:du|dès le|depuis le|à partir du)" + SPACE + "{1,4}(?<opens>" + MOMENT
                    + "))?" + SPACE + "{0,4}(?:(?:jusqu['’]au|au)" + SPACE + "{1,4}(?<closes>" + MOMENT + "))?\\.?",
            FLAGS);
    private static final Pattern HOUR_AT_END = Pattern.compile(HOUR + "$", FLAGS);
    /** Without an hour, registration closes when the day ends. */
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** A date whose year may be told elsewhere, at an hour. */
    record Moment(Written date, LocalTime time) {

        Optional<LocalDateTime> in(Years years) {
            return years.of(date).map(dated -> dated.date().atTime(time));
        }
    }

    /** Empty when the words are not understood, or name a date or an hour that does not exist. */
    static Optional<Window> of(String value) {
        var found = LINE.matcher(Normal.line(value));
        if (!found.matches() || found.group("opens") == null && found.group("closes") == null) {
            return Optional.empty();
        }
        var opens = moment(found.group("opens"), LocalTime.MIDNIGHT);
        var closes = moment(found.group("closes"), LAST_MINUTE);
        var lost = found.group("opens") != null && opens.isEmpty() || found.group("closes") != null && closes.isEmpty();
        return lost ? Optional.empty() : Optional.of(new Window(opens, closes));
    }

    private static Optional<Moment> moment(@Nullable String words, LocalTime withoutHour) {
        if (words == null) {
            return Optional.empty();
        }
        var date = FrenchDates.in(words).getFirst();
        var hour = HOUR_AT_END.matcher(words);
        var time = hour.find() ? Hours.of(hour.group()) : Optional.of(withoutHour);
        return date.exists() ? time.map(at -> new Moment(date, at)) : Optional.empty();
    }

    RegistrationWindow in(Years years) {
        return new RegistrationWindow(opens.flatMap(at -> at.in(years)), closes.flatMap(at -> at.in(years)));
    }
}
