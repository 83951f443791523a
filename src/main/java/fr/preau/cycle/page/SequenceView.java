package fr.preau.cycle.page;

import fr.preau.cycle.SequenceContent;
import fr.preau.platform.Html;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * One timed entry of a day's programme, its text rendered.
 *
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
        String state) {

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

    public boolean sideStep() {
        return kind == SequenceContent.Kind.SIDE_STEP;
    }
}
