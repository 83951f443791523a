package fr.preau.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A sitting of a body.
 *
 * @param begins local to the centre, as {@code ends}
 * @param sequence rises with each change that calendars have to take
 * @param passedReason why it was convened although the conseil citoyen had no seat; may be empty
 * @param record in Markdown; empty until it is written
 */
public record Sitting(
        long id,
        long bodyId,
        LocalDate on,
        LocalTime begins,
        LocalTime ends,
        String place,
        SittingState state,
        int sequence,
        Instant changedAt,
        String passedReason,
        String record,
        String approvedBy,
        Optional<LocalDate> approvedOn) {

    /** When and where, before it is kept. */
    record Wanted(LocalDate on, LocalTime begins, LocalTime ends, String place) {}

    /** One point of the agenda. */
    public record AgendaItem(long id, ItemKind kind, String title) {}

    /** What is done with a point. */
    public enum ItemKind {
        INFORM("Information"),
        DEBATE("Débat"),
        DECIDE("Décision");

        private final String label;

        ItemKind(String label) {
            this.label = label;
        }

        /** In French, as people read it. */
        public String label() {
            return label;
        }
    }

    /** One seat of the sitting. */
    public record SittingPresence(
            long id, Seat seat, String email, Answer answer, String representedBy, Presence presence) {}

    /** What its holder answered. */
    public enum Answer {
        NONE("Sans réponse"),
        COMES("Vient"),
        REPRESENTED("Sera représenté"),
        EXCUSED("S’excuse");

        private final String label;

        Answer(String label) {
            this.label = label;
        }

        /** In French, as people read it. */
        public String label() {
            return label;
        }

        static Answer stored(String text) {
            return text.isEmpty() ? NONE : valueOf(text);
        }
    }

    /** What the seat was on the day. */
    public enum Presence {
        NONE("Non noté"),
        PRESENT("Présent"),
        REPRESENTED("Représenté"),
        EXCUSED("Excusé"),
        ABSENT("Absent");

        private final String label;

        Presence(String label) {
            this.label = label;
        }

        /** In French, as people read it. */
        public String label() {
            return label;
        }

        /** Whether the seat counts for the quorum. */
        boolean held() {
            return this == PRESENT || this == REPRESENTED;
        }

        static Presence stored(String text) {
            return text.isEmpty() ? NONE : valueOf(text);
        }
    }

    /** A decision, by its number in its body and its year. */
    public record SittingDecision(int year, int number, String text) {

        public String name() {
            return year + "-" + number;
        }
    }
}
