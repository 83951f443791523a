package fr.preau.mail;

import fr.preau.mail.LetterView.Block;
import java.util.List;

/**
 * What a message says, to one person.
 *
 * @param name of the recipient, for the address line and the greeting
 * @param reason why this person receives it, as a sentence
 */
public record Letter(
        String email, String name, String subject, List<Block> blocks, String reason, List<CalendarPart> calendars) {

    public Letter {
        blocks = List.copyOf(blocks);
        calendars = List.copyOf(calendars);
    }

    /** A calendar file that goes with it. */
    public record CalendarPart(String fileName, String method, String text) {}
}
