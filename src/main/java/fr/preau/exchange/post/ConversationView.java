package fr.preau.exchange.post;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.List;

/**
 * A post and what was answered, as somebody of the cycle reads it.
 *
 * @param board address of all posts
 * @param standing what became of it
 * @param read whether others read it: else its author alone is here
 * @param mine whether the reader wrote it
 * @param registration the reader's
 */
public record ConversationView(
        String board,
        String address,
        Post post,
        String department,
        String standing,
        boolean read,
        boolean mine,
        long registration,
        List<Reply> replies,
        String typed,
        String told,
        List<FieldError> errors)
        implements FaultyForm {

    public ConversationView {
        replies = List.copyOf(replies);
        errors = List.copyOf(errors);
    }
}
