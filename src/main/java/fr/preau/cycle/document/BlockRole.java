package fr.preau.cycle.document;

import fr.preau.cycle.Section;

/** What a block is to the page. */
sealed interface BlockRole {

    record Title(TitleLine line) implements BlockRole {}

    /** The name of a field alone on its line: « Chapo ». */
    record Name(Field field) implements BlockRole {}

    record Heading(Section.Kind kind, String heading) implements BlockRole {}

    /** The heading of the programme; {@code bare} when it says nothing more. */
    record Programme(boolean bare) implements BlockRole {}

    record Day(DayLine line) implements BlockRole {}

    /** The heading of a day that no calendar has. */
    record NoDay(DayLine line) implements BlockRole {}

    /** From here on, everything follows the programme. */
    record Closing() implements BlockRole {}

    record Words() implements BlockRole {}

    /** The fields that a document may name on a line of their own. */
    enum Field {
        CHAPO,
        ANNONCE,
        CONTENU
    }
}
