package fr.preau.management.exchange;

import fr.preau.exchange.post.Post;
import fr.preau.exchange.post.Reply;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.FaultyForm;
import java.util.List;
import java.util.Map;

/**
 * What people of a cycle wrote to each other, what waits for an organiser first.
 *
 * @param address to which gestures are sent, a post's number after it
 * @param typed what was typed into the form that has an error
 */
public record PostModerationView(
        String slug,
        String cycleTitle,
        String address,
        List<Conversation> conversations,
        Map<String, String> typed,
        List<FieldError> errors)
        implements FaultyForm {

    public PostModerationView {
        conversations = List.copyOf(conversations);
        typed = Map.copyOf(typed);
        errors = List.copyOf(errors);
    }

    /** A post, what became of it and all answers to it. */
    public record Conversation(Post post, String standing, List<Reply> replies) {

        public Conversation {
            replies = List.copyOf(replies);
        }

        /** Whether an organiser has to look. */
        boolean waits() {
            return post.state() == Post.State.PENDING
                    || post.reports() > 0
                    || replies.stream().anyMatch(reply -> reply.reports() > 0);
        }
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }
}
