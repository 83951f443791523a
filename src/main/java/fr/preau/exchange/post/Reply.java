package fr.preau.exchange.post;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/**
 * An answer to a post, of somebody who has a seat in the cycle.
 *
 * @param kept whether no organiser set it aside
 * @param reports how many think that it should not be there
 */
@NamedInterface("post")
public record Reply(
        long id,
        long postId,
        long registrationId,
        String author,
        String organisation,
        String text,
        boolean kept,
        Instant repliedAt,
        int reports) {

    /** Whether the others of the cycle read it. */
    public boolean read() {
        return kept && reports < Post.REPORTS_THAT_HIDE;
    }

    public String signature() {
        return Post.signature(author, organisation);
    }
}
