package fr.preau.cycle;

/** A titled text of the page. The heading is the organiser's own word, the kind what it is known as. */
public record Section(Kind kind, String heading, String markdown) {

    /** What a section is about; {@link #OTHER} keeps what the document called otherwise. */
    public enum Kind {
        CONTEXT,
        OBJECTIVES,
        AUDIENCE,
        /** Names of what the cycle is about, by which it is found; see {@link Themes}. */
        THEMES,
        OTHER
    }
}
