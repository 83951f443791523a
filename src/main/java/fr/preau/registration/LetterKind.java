package fr.preau.registration;

import java.time.Duration;

/** What a message to a registered person tells. */
public enum LetterKind {
    /** What became of each day asked for. */
    CONFIRMATION("Confirmation"),
    /** The person's link, for somebody who asks for it or registers again. */
    LINK_AGAIN("Lien personnel"),
    /** Their link was replaced by a new one. */
    NEW_LINK("Nouveau lien"),
    /** A seat, an offer or a rank was given back. */
    WITHDRAWAL("Désistement"),
    /** Somebody else comes instead of them. */
    REPLACED("Remplacement"),
    /** They come instead of somebody else. */
    SUBSTITUTE("Place reprise"),
    /** An organiser moved them to another day. */
    MOVED("Changement de journée"),
    /** An organiser said yes to their request. */
    REQUEST_ACCEPTED("Demande acceptée"),
    /** An organiser said no to their request. */
    REQUEST_REFUSED("Demande refusée"),
    /** A seat came free for them, until a deadline. */
    OFFER("Place proposée"),
    /** A seat came free and is theirs. */
    PROMOTION("Place confirmée"),
    /** They changed workshops, or a seat came free in the one that they waited for. */
    WORKSHOP("Atelier confirmé"),
    /** The offer's time is over; they wait at the end of the list. */
    OFFER_EXPIRED("Offre expirée"),
    /** A day's date, hours, place or capacity changed, or it is held after all. */
    DAY_CHANGED("Journée modifiée"),
    /** A day is not held. */
    DAY_CANCELLED("Journée annulée"),
    /** The day is in a week. */
    REMINDER_WEEK("Rappel, une semaine avant"),
    /** The day is tomorrow. */
    REMINDER_EVE("Rappel, la veille");

    /** Somebody who types another's address again and again does not fill their mailbox. */
    public static final Duration BETWEEN_LINKS = Duration.ofMinutes(5);

    private final String label;

    LetterKind(String label) {
        this.label = label;
    }

    /** In French, as organisers read it. */
    public String label() {
        return label;
    }
}
