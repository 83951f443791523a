package fr.preau.management.requests;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The requests of a cycle that wait for a decision, in order of arrival.
 *
 * @param fresh those that nobody looked at yet
 * @param kept those that are kept for later
 * @param hidden how many more there are than are shown
 * @param outcome what the last decision did, as a sentence
 */
public record RequestsView(String slug, List<Row> fresh, List<Row> kept, int hidden, Optional<String> outcome) {

    public RequestsView {
        fresh = List.copyOf(fresh);
        kept = List.copyOf(kept);
    }

    public boolean empty() {
        return fresh.isEmpty() && kept.isEmpty();
    }

    /**
     * One request: one person, one day.
     *
     * @param key the request in a form
     * @param since in the place's local time
     * @param reason the person's; may be empty
     * @param note why it is kept; may be empty
     * @param room what the day still has, in words
     */
    public record Row(
            String key,
            String file,
            String decision,
            String name,
            String organisation,
            String profile,
            String department,
            LocalDate date,
            String room,
            LocalDateTime since,
            String reason,
            String note) {}
}
