package fr.preau.cycle;

import fr.preau.platform.Composed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One day of the programme as its organisers wrote it.
 *
 * @param title what the day is called beside its date, often empty
 * @param place where this day is held when that differs from the cycle's place
 * @param access how to enter the place, plain, often empty
 * @param transport how to come, plain, often empty
 * @param capacity seats, when the document gives them
 * @param status whether the organisers hold the day at all
 * @param reason why it is not held, plain, of a cancelled day alone; often empty
 * @param introductionMarkdown what stands between the day's heading and its first sequence
 * @param sequences in the document's order
 */
public record DayContent(
        LocalDate date,
        String title,
        Optional<String> place,
        String access,
        String transport,
        OptionalInt capacity,
        Status status,
        String reason,
        String introductionMarkdown,
        List<SequenceContent> sequences) {

    public DayContent {
        title = Composed.text(title);
        place = place.map(Composed::text);
        introductionMarkdown = Composed.text(introductionMarkdown);
        sequences = List.copyOf(sequences);
        reason = status == Status.CANCELLED ? reason : "";
    }

    /** The same day with that many seats. */
    public DayContent withCapacity(int seats) {
        return with(date, OptionalInt.of(seats), status, reason);
    }

    /** The same day at another date. */
    public DayContent on(LocalDate other) {
        return with(other, capacity, status, reason);
    }

    /** The same day, not held any more. */
    public DayContent cancelled(String why) {
        return with(date, capacity, Status.CANCELLED, why);
    }

    /** The same day, held, that takes no more registrations. */
    public DayContent closed() {
        return with(date, capacity, Status.CLOSED, "");
    }

    public DayContent planned() {
        return with(date, capacity, Status.PLANNED, "");
    }

    /** The same day with one more sequence, before those that begin later. */
    public DayContent with(SequenceContent sequence) {
        var others = new ArrayList<>(sequences);
        var at = IntStream.range(0, others.size())
                .filter(one -> others.get(one).start().isAfter(sequence.start()))
                .findFirst()
                .orElse(others.size());
        others.add(at, sequence);
        return new DayContent(
                date, title, place, access, transport, capacity, status, reason, introductionMarkdown, others);
    }

    private DayContent with(LocalDate otherDate, OptionalInt otherCapacity, Status otherStatus, String otherReason) {
        return new DayContent(
                otherDate,
                title,
                place,
                access,
                transport,
                otherCapacity,
                otherStatus,
                otherReason,
                introductionMarkdown,
                sequences);
    }

    /** Whether its organisers hold the day at all; what it is at a moment, {@link DayTiming#now} says. */
    public boolean held() {
        return status != Status.CANCELLED;
    }

    /** Whether its programme gives an hour at all. */
    public boolean hasHours() {
        return !sequences.isEmpty();
    }

    /** When the day begins, local time; midnight when its programme gives no hour. */
    public LocalTime start() {
        return sequences.stream()
                .map(SequenceContent::start)
                .min(LocalTime::compareTo)
                .orElse(LocalTime.MIDNIGHT);
    }

    /** When the day ends, local time; empty when its programme does not say, or something begins later. */
    public Optional<LocalTime> end() {
        return sequences.stream()
                .flatMap(sequence -> sequence.end().stream())
                .max(LocalTime::compareTo)
                .filter(end -> sequences.stream()
                        .noneMatch(sequence -> sequence.start().isAfter(end)));
    }

    /**
     * The entries among which people choose, hour by hour: those that begin together, and one whose seats are
     * counted apart. Most days have none.
     */
    public List<List<SequenceContent>> choices() {
        return sequences.stream()
                .filter(SequenceContent::attended)
                .collect(Collectors.groupingBy(SequenceContent::start, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(together ->
                        together.size() > 1 || together.getFirst().capacity().isPresent())
                .toList();
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
