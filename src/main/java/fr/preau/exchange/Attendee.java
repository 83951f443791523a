package fr.preau.exchange;

/**
 * Somebody who lets the others of a day know that they come.
 *
 * @param organisation empty unless they let it be read
 * @param contact how to be reached, as they typed it; empty unless they did
 */
public record Attendee(long registrationId, String name, String organisation, String contact) {

    public static final int LONGEST_CONTACT = 120;
}
