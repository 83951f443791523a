package fr.preau.webhook;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One program that is told, and its last deliveries.
 *
 * @param secret that was made just now, shown this once
 * @param stopped why it is not told any more, in words
 */
public record HookView(
        long id,
        String name,
        String url,
        List<String> events,
        Optional<String> secret,
        Optional<String> stopped,
        List<Row> deliveries) {

    public HookView {
        events = List.copyOf(events);
        deliveries = List.copyOf(deliveries);
    }

    /**
     * A delivery, its instants in the place's local time.
     *
     * @param next when it is tried again
     */
    public record Row(
            long id,
            String event,
            String message,
            LocalDateTime created,
            String state,
            boolean ended,
            int attempts,
            String outcome,
            Optional<LocalDateTime> next) {}
}
