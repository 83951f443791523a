package fr.preau.registration;

/** What a message to a registered person tells. */
enum LetterKind {
    /** What became of each day asked for. */
    CONFIRMATION("Confirmation"),
    /** The person's link, for somebody who asks for it or registers again. */
    LINK_AGAIN("Lien personnel"),
    /** A seat, an offer or a rank was given back. */
    WITHDRAWAL("Désistement"),
    /** A seat came free for them, until a deadline. */
    OFFER("Place proposée"),
    /** A seat came free and is theirs. */
    PROMOTION("Place confirmée"),
    /** The offer's time is over; they wait at the end of the list. */
    OFFER_EXPIRED("Offre expirée");

    private final String label;

    LetterKind(String label) {
        this.label = label;
    }

    /** In French, as organisers read it. */
    String label() {
        return label;
    }
}
