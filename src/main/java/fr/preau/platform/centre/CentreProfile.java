package fr.preau.platform.centre;

import fr.preau.platform.Composed;
import java.util.Optional;

/**
 * What the centre says of itself, whole.
 *
 * @param version rises with each save; 0 before the first
 * @param article what the name takes before it in a sentence
 * @param sender the name beside the sender's address
 * @param replyTo where answers go; the sender's address when empty
 * @param legalNotice Markdown, as {@code privacy} and {@code accessibility}; may be empty
 * @param declared whether the centre makes the declaration of accessibility its own
 */
public record CentreProfile(
        int version,
        String name,
        Article article,
        String sender,
        String mailFrom,
        Optional<String> replyTo,
        Palette palette,
        Optional<Logo> logo,
        String legalNotice,
        String privacy,
        String accessibility,
        boolean declared,
        Defaults defaults) {

    public CentreProfile {
        name = Composed.text(name);
        sender = Composed.text(sender);
    }

    /** Its name, for sentences. */
    public CentreName named() {
        return new CentreName(name, article);
    }

    /**
     * A picture in PNG.
     *
     * @param saysName whether the centre's name is written in it, and so not beside it
     */
    public record Logo(byte[] png, boolean saysName) {}

    /**
     * What a new meeting begins with.
     *
     * @param capacity of a day of which nothing is said
     * @param offerHours how long a freed seat stays offered
     * @param substituteHours how long before a day its places no longer change hands
     */
    public record Defaults(int capacity, int offerHours, int substituteHours) {}
}
