package fr.preau.registration;

/** What a message to a registered person tells. */
enum LetterKind {
    /** Some days are confirmed. */
    CONFIRMATION("Confirmation"),
    /** The person's link, for somebody who asks for it or registers again. */
    LINK_AGAIN("Lien personnel"),
    /** A seat was given back. */
    WITHDRAWAL("Désistement");

    private final String label;

    LetterKind(String label) {
        this.label = label;
    }

    /** In French, as organisers read it. */
    String label() {
        return label;
    }
}
