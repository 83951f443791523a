package fr.preau.cycle;

import fr.preau.platform.Composed;

/** A titled text of the page. The heading is the organiser's own word, the kind what it is known as. */
public record Section(Kind kind, String heading, String markdown) {

    public Section {
        heading = Composed.text(heading);
        markdown = Composed.text(markdown);
    }

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
