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
 * @param correctionsUntil the last day on which members correct it; none before it is sent to them
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
        Optional<LocalDate> approvedOn,
        Optional<LocalDate> correctionsUntil) {

    /** Whether what comes of it is written: convened, from its day on, until its record leaves. */
    public boolean underWay(LocalDate today) {
        return state == SittingState.HELD || state == SittingState.CONVENED && !today.isBefore(on);
    }

    /** When and where it is. */
    Wanted wanted() {
        return new Wanted(on, begins, ends, place);
    }

    /** When and where, before it is kept. */
    record Wanted(LocalDate on, LocalTime begins, LocalTime ends, String place) {}

    /**
     * One point of the agenda.
     *
     * @param programmeYear the year whose arbitration it opens, of a {@link ItemKind#PROGRAMME} alone
     */
    public record AgendaItem(long id, ItemKind kind, String title, Optional<Integer> programmeYear) {}

    /** What is done with a point. */
    public enum ItemKind {
        INFORM("Information"),
        DEBATE("Débat"),
        DECIDE("Décision"),
        PROGRAMME("Programmation");

        private final String label;

        ItemKind(String label) {
            this.label = label;
        }

        /** In French, as people read it. */
        public String label() {
            return label;
        }
    }

    /** A paper joined to a point, without what it holds. */
    public record Paper(long id, long itemId, String name) {}

    /** What a member wants corrected in the record. */
    public record Correction(String organisation, String text) {}

    /** One seat of the sitting. */
    public record SittingPresence(
            long id, Seat seat, String email, Answer answer, String representedBy, Presence presence) {

        SittingPresence answering(Answer other, String by) {
            return new SittingPresence(id, seat, email, other, by, presence);
        }

        /** Whether that address is convened for it, as its holder's or as that of a deputy who stands in. */
        boolean reaches(String address, LocalDate today) {
            return email.equalsIgnoreCase(address)
                    || deputised(today) && seat.deputyEmail().equalsIgnoreCase(address);
        }

        /** Whether the deputy stands in: the mandate runs, the holder is excused, nobody else was named meanwhile. */
        public boolean deputised(LocalDate today) {
            return standsIn() && seat.until().filter(today::isAfter).isEmpty();
        }

        /** The same whether the mandate runs or not. */
        boolean standsIn() {
            return !seat.deputyEmail().isEmpty()
                    && (answer == Answer.EXCUSED
                            || answer == Answer.REPRESENTED && representedBy.equals(seat.deputyNamed()));
        }
    }

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
