package fr.preau.cycle;

import fr.preau.platform.Composed;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * One timed entry of a day's programme.
 *
 * @param start local time at the place
 * @param end empty when the document gives a start alone
 * @param title plain text
 * @param markdown what is said under the title
 * @param speakers names, with their role if the document gives it
 */
public record SequenceContent(
        LocalTime start,
        Optional<LocalTime> end,
        String title,
        String markdown,
        Kind kind,
        Optional<Angle> angle,
        List<String> speakers) {

    public SequenceContent {
        title = Composed.text(title);
        markdown = Composed.text(markdown);
        speakers = speakers.stream().map(Composed::text).toList();
    }

    /** What an entry of the programme is. */
    public enum Kind {
        WELCOME,
        INTRODUCTION,
        SEQUENCE,
        /** « Pas de côté »: a sequence that looks at the subject from elsewhere. */
        SIDE_STEP,
        BREAK
    }

    /** From where an entry treats its subject. */
    public enum Angle {
        /** « Passer à l'action ». */
        OPERATIONAL,
        /** « Piloter à long terme ». */
        STRATEGIC
    }
}
