package fr.preau.attendance;

import java.time.Duration;
import java.time.LocalTime;

/**
 * What presence is recorded by, and what a certificate counts.
 *
 * @param starts local time at the place
 * @param ends local time at the place, later than it starts
 */
public record HalfDay(Part part, LocalTime starts, LocalTime ends) {

    public HalfDay {
        if (!starts.isBefore(ends)) {
            throw new IllegalArgumentException("a half-day from %s to %s".formatted(starts, ends));
        }
    }

    /** Which half of the day. */
    public enum Part {
        MORNING("Matin"),
        AFTERNOON("Après-midi");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        /** In French, as lists and certificates show it. */
        public String label() {
            return label;
        }
    }

    public int minutes() {
        return Math.toIntExact(Duration.between(starts, ends).toMinutes());
    }
}
