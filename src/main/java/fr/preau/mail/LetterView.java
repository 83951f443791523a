package fr.preau.mail;

import fr.preau.platform.Html;
import fr.preau.platform.centre.CentreName;
import java.time.LocalDate;
import java.util.List;

/**
 * A message in HTML.
 *
 * @param greeting such as « Bonjour Claire Martin, »
 * @param centre who signs
 * @param reason why the person receives it, as a sentence
 */
public record LetterView(String title, String greeting, List<Block> blocks, CentreName centre, String reason) {

    public LetterView {
        blocks = List.copyOf(blocks);
    }

    /** A part of the message, from top to bottom. */
    public sealed interface Block {}

    /** A paragraph of plain text. */
    public record Text(String text) implements Block {}

    /**
     * What somebody wrote with forms: a list, an emphasis, a link.
     *
     * @param html with its style on each element, safe as it is
     * @param text the same for those who read mail without forms
     */
    public record Prose(Html html, String text) implements Block {}

    /** A day with the state of the person's seat; hours and state in French. */
    public record DayLine(LocalDate date, String hours, String place, String state) implements Block {}

    /** A link made to be seen; its address is absolute. */
    public record Button(String label, String href) implements Block {}

    /** A link that opens an account: it leaves in the message, and organisers who read the message later do not see it. */
    public record SecretButton(String label, String href) implements Block {}

    /**
     * A link that lets its reader answer once, unknown: it leaves with the message alone. Neither the database nor a
     * file of ours keeps it, not even where there is no mail server to take it.
     */
    public record TicketButton(String label, String href) implements Block {}

    /** The same message as it is kept: « [lien personnel] » in place of each ticket. */
    LetterView withoutTickets() {
        return new LetterView(
                title,
                greeting,
                blocks.stream()
                        .map(block -> block instanceof TicketButton ticket
                                ? new Text(ticket.label + "\u00a0: [lien personnel]")
                                : block)
                        .toList(),
                centre,
                reason);
    }

    /**
     * A QR code, which travels with the message; in plain text its caption alone is told.
     *
     * @param content what it holds
     * @param caption what it is for, as a sentence
     */
    public record Code(String content, String caption) implements Block {

        /** By what the HTML names its picture (RFC 2392). */
        public String contentId() {
            return "code-" + Integer.toHexString(content.hashCode()) + "@preau";
        }
    }
}
