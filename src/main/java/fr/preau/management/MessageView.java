package fr.preau.management;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One message as it was or will be sent.
 *
 * @param kind in French
 * @param state in French
 * @param detail why it is in that state; may be empty
 * @param text its plain text
 * @param resendable whether an organiser may send it again
 * @param attachments file names
 */
public record MessageView(
        long id,
        String recipient,
        String subject,
        String kind,
        String state,
        String detail,
        LocalDateTime planned,
        Optional<LocalDateTime> sent,
        String text,
        boolean resendable,
        List<String> attachments) {

    public MessageView {
        attachments = List.copyOf(attachments);
    }
}
