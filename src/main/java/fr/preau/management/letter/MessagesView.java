package fr.preau.management.letter;

import fr.preau.mail.Failures;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The messages that the platform wrote, the latest first.
 *
 * @param counts how many messages are in each state, keyed by the state's French word, in the order to show
 * @param state the one state shown, a key of {@code counts}
 * @param failures those that failed and were not sent again, by cause
 */
public record MessagesView(
        List<Row> rows, Map<String, Integer> counts, Optional<String> state, List<Failures.Group> failures) {

    public MessagesView {
        rows = List.copyOf(rows);
        failures = List.copyOf(failures);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The address of the list of one state. */
    public String address(String wantedState) {
        return "/gestion/messages?etat=" + URLEncoder.encode(wantedState, StandardCharsets.UTF_8);
    }

    /**
     * One message.
     *
     * @param at when it left, or when it is due, in local time
     * @param kind in French, such as « Confirmation »
     * @param state in French, such as « Envoyé »
     * @param detail why it is in that state; may be empty
     */
    public record Row(
            long id, LocalDateTime at, String recipient, String subject, String kind, String state, String detail) {}
}
