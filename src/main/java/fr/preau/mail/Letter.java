package fr.preau.mail;

import fr.preau.mail.LetterView.Block;
import fr.preau.platform.French;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a message says, to one person.
 *
 * @param name of the recipient, for the address line and the greeting; empty where only the address is known
 * @param reason why this person receives it, as a sentence
 * @param replyTo to whom it is answered, if not to the centre
 * @param unsubscribe where a mail program posts that its reader wants no more of these (RFC 8058); empty for what is not
 *     sent to subscribers
 */
public record Letter(
        String email,
        String name,
        String subject,
        List<Block> blocks,
        String reason,
        List<CalendarPart> calendars,
        List<FilePart> files,
        Optional<String> replyTo,
        Optional<String> unsubscribe) {

    /** Its subject and its reason are set as French typography asks, whoever typed what stands in them. */
    public Letter {
        subject = French.typography(subject);
        reason = French.typography(reason);
        blocks = List.copyOf(blocks);
        calendars = List.copyOf(calendars);
        files = List.copyOf(files);
    }

    /** A letter that is answered to the centre. */
    public Letter(
            String email,
            String name,
            String subject,
            List<Block> blocks,
            String reason,
            List<CalendarPart> calendars,
            List<FilePart> files) {
        this(email, name, subject, blocks, reason, calendars, files, Optional.empty(), Optional.empty());
    }

    /** The same, under another subject. */
    public Letter titled(String subject) {
        return new Letter(email, name, subject, blocks, reason, calendars, files, replyTo, unsubscribe);
    }

    /** The same, answered to that address. */
    public Letter answeredTo(String address) {
        return new Letter(email, name, subject, blocks, reason, calendars, files, Optional.of(address), unsubscribe);
    }

    /** The same, of which its reader is rid by a post to that address, which never ends. */
    public Letter unsubscribedAt(String url) {
        return new Letter(email, name, subject, blocks, reason, calendars, files, replyTo, Optional.of(url));
    }

    /** A letter with no other files than calendars. */
    public Letter(
            String email,
            String name,
            String subject,
            List<Block> blocks,
            String reason,
            List<CalendarPart> calendars) {
        this(email, name, subject, blocks, reason, calendars, List.of());
    }

    List<String> fileNames() {
        return Stream.concat(
                        calendars.stream().map(CalendarPart::fileName),
                        files.stream().map(FilePart::fileName))
                .toList();
    }

    /** A calendar file that goes with it. */
    public record CalendarPart(String fileName, String method, String text) {}

    /** Any other file that goes with it. */
    public record FilePart(String fileName, String contentType, byte[] bytes) {}
}
