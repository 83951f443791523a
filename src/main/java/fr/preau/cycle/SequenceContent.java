package fr.preau.cycle;

import fr.preau.platform.Composed;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One timed entry of a day's programme.
 *
 * @param start local time at the place
 * @param end empty when the document gives a start alone
 * @param title plain text
 * @param markdown what is said under the title
 * @param speakers names, with their role if the document gives it
 * @param room where in the day's place it is held, plain, often empty
 * @param capacity seats, of a workshop alone; empty for one that is open to all who are there
 */
public record SequenceContent(
        LocalTime start,
        Optional<LocalTime> end,
        String title,
        String markdown,
        Kind kind,
        Optional<Angle> angle,
        List<String> speakers,
        String room,
        OptionalInt capacity) {

    public SequenceContent {
        room = Composed.text(room);
        title = Composed.text(title);
        markdown = Composed.text(markdown);
        speakers = speakers.stream().map(Composed::text).toList();
    }

    /** An entry for everybody who is there that day. */
    public SequenceContent(
            LocalTime start,
            Optional<LocalTime> end,
            String title,
            String markdown,
            Kind kind,
            Optional<Angle> angle,
            List<String> speakers) {
        this(start, end, title, markdown, kind, angle, speakers, "", OptionalInt.empty());
    }

    /** Whether people come for it: neither a welcome nor a break. */
    boolean attended() {
        return switch (kind) {
            case SEQUENCE, SIDE_STEP -> true;
            case WELCOME, INTRODUCTION, BREAK -> false;
        };
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
