package fr.preau.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One day of the programme as its organisers wrote it.
 *
 * @param title what the day is called beside its date, often empty
 * @param place where this day is held when that differs from the cycle's place
 * @param capacity seats, when the document gives them
 * @param status whether the organisers hold the day at all
 * @param introductionMarkdown what stands between the day's heading and its first sequence
 * @param sequences in the document's order
 */
public record DayContent(
        LocalDate date,
        String title,
        Optional<String> place,
        OptionalInt capacity,
        Status status,
        String introductionMarkdown,
        List<SequenceContent> sequences) {

    public DayContent {
        sequences = List.copyOf(sequences);
    }

    /** The same day with that many seats. */
    DayContent withCapacity(int seats) {
        return new DayContent(date, title, place, OptionalInt.of(seats), status, introductionMarkdown, sequences);
    }

    /** Whether a day is held and takes registrations, by its organisers' decision. */
    public enum Status {
        /** Held, and open to registration within the cycle's window. */
        PLANNED,
        /** Held, but takes no more registrations. */
        CLOSED,
        /** Not held. */
        CANCELLED
    }
}
