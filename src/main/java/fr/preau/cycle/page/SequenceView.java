package fr.preau.cycle.page;

import fr.preau.cycle.SequenceContent;
import fr.preau.platform.Html;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One timed entry of a day's programme, its text rendered.
 *
 * @param choice of how many workshops it is the first, of which people choose one; 0 for the rest
 * @param state of a workshop that people choose, in words: « Il reste 12 places »; empty for the rest
 */
public record SequenceView(
        LocalTime start,
        Optional<LocalTime> end,
        String title,
        Html text,
        SequenceContent.Kind kind,
        Optional<SequenceContent.Angle> angle,
        List<String> speakers,
        String room,
        int choice,
        String state) {

    private static final Pattern NUMBER = Pattern.compile("[\\d.-]{1,6}\\p{L}?|\\p{L}[\\d.-]{0,6}");

    public SequenceView {
        speakers = List.copyOf(speakers);
    }

    /** Whether the entry is a landmark of the day, shown in a lower voice than what people come for. */
    public boolean quiet() {
        return switch (kind) {
            case WELCOME, INTRODUCTION, BREAK -> true;
            case SEQUENCE, SIDE_STEP -> false;
        };
    }

    /** « Salle 12 », « Bibliothèque »: a number or a letter alone is that of a room. */
    public String where() {
        if (room.isEmpty()) {
            return "";
        }
        return NUMBER.matcher(room).matches()
                ? "Salle\u00a0" + room
                : room.substring(0, 1).toUpperCase(Locale.FRENCH) + room.substring(1);
    }

    public boolean sideStep() {
        return kind == SequenceContent.Kind.SIDE_STEP;
    }
}
