package fr.preau.cycle.document;

import fr.preau.cycle.Section;

/** What a block is to the page. */
sealed interface Role {

    record Title(TitleLine line) implements Role {}

    /** The name of a field alone on its line: « Chapo ». */
    record Name(Field field) implements Role {}

    record Heading(Section.Kind kind, String heading) implements Role {}

    /** The heading of the programme; {@code bare} when it says nothing more. */
    record Programme(boolean bare) implements Role {}

    record Day(DayLine line) implements Role {}

    /** The heading of a day that no calendar has. */
    record NoDay(DayLine line) implements Role {}

    /** From here on, everything follows the programme. */
    record Closing() implements Role {}

    record Words() implements Role {}

    /** The fields that a document may name on a line of their own. */
    enum Field {
        CHAPO,
        ANNONCE,
        CONTENU
    }
}
