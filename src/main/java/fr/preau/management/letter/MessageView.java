package fr.preau.management.letter;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One message as it was or will be sent.
 *
 * @param kind in French
 * @param state in French
 * @param detail why it is in that state; may be empty
 * @param remedy why its last attempt failed and what helps, if it did
 * @param leaving what became of it at {@code sent}: « Parti » or « Gardé »
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
        Optional<String> remedy,
        LocalDateTime planned,
        Optional<LocalDateTime> sent,
        String leaving,
        String text,
        boolean resendable,
        List<String> attachments) {

    public MessageView {
        attachments = List.copyOf(attachments);
    }
}
