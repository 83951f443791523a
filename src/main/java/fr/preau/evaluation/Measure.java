package fr.preau.evaluation;

import java.time.Instant;
import java.util.Optional;

/**
 * One measure of an indicator; it is never changed, another one corrects it.
 *
 * @param place empty for the whole contract, the code of one of its neighbourhoods, or {@code COMMUNE} or
 *     {@code REGION} beside it
 * @param corrects the measure that it replaces, {@code reason} why
 */
public record Measure(
        long id,
        long indicatorId,
        int year,
        String place,
        MeasureLine line,
        State state,
        String source,
        Optional<Long> corrects,
        String reason,
        Instant recordedAt) {

    public static final String WHOLE = "";

    /** Whether it says that already, word for word and figure for figure. */
    public boolean says(MeasureLine other, String from) {
        return source.equals(from) && line.same(other);
    }

    public enum State {
        COLLECTED("À valider"),
        VALIDATED("Validée");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
