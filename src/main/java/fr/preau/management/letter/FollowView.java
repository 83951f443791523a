package fr.preau.management.letter;

import fr.preau.mailing.MailingFiles.Enclosed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of a message to a selection.
 *
 * @param counts how many messages are in each state, keyed by the state's French word
 * @param state the one state shown, a key of {@code counts}
 * @param waiting how many have not left
 * @param progress how far it is and when it ends, in words; empty once none waits
 * @param moving whether the page reads itself again as long as some wait
 * @param stopped who stopped it, when, and how many had left, as a sentence; empty unless it was stopped
 * @param more how many are not shown
 */
public record FollowView(
        long id,
        String subject,
        String body,
        List<Enclosed> files,
        List<SelectionWords.Fact> whom,
        String by,
        LocalDateTime at,
        String replyTo,
        Map<String, Integer> counts,
        Optional<String> state,
        int waiting,
        Optional<String> progress,
        boolean moving,
        Optional<String> stopped,
        List<Row> rows,
        int more) {

    public FollowView {
        whom = List.copyOf(whom);
        rows = List.copyOf(rows);
        files = List.copyOf(files);
    }

    public String address() {
        return "/gestion/envois/" + id;
    }

    /** Whether the page reads itself again. */
    public boolean moves() {
        return moving && progress.isPresent();
    }

    /** The page with the same choice, which then stays as it is, or moves again. */
    public String other() {
        return address() + (moving ? "?pause=oui" : "");
    }

    /** The page with the state that is shown. */
    public String again() {
        return address()
                + state.map(shown -> "?etat=" + URLEncoder.encode(shown, StandardCharsets.UTF_8))
                        .orElse("");
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * One person.
     *
     * @param name empty once it was erased
     * @param detail why the message is in that state; may be empty
     */
    public record Row(
            long message,
            String name,
            String email,
            String state,
            String detail,
            Optional<LocalDateTime> sent,
            boolean resendable) {}
}
