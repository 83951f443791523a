package fr.preau.cycle.document;

/** What became of a line that gives a field. */
enum Taken {
    YES,
    /** The field belongs elsewhere, or was given already: the line is text. */
    NOT_MINE,
    /** The field is known and its value is not: the line is text, and its author is told. */
    NOT_UNDERSTOOD
}
