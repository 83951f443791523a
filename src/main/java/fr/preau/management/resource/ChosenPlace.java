package fr.preau.management.resource;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.SequenceContent;
import fr.preau.platform.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What something is of, as it is chosen in a list.
 *
 * @param sequence as the programme calls it; empty for the whole day
 */
record ChosenPlace(long day, String sequence) {

    /** Of a choice of the list; none if somebody made it up. */
    static Optional<ChosenPlace> of(Cycle cycle, String value) {
        return cycle.days().stream()
                .flatMap(ChosenPlace::all)
                .filter(one -> value.equals(one.value()))
                .findFirst();
    }

    /** The day, then each of its sequences. */
    static Stream<ChosenPlace> all(Cycle.Day day) {
        return Stream.concat(
                Stream.of(new ChosenPlace(day.id(), "")),
                day.content().sequences().stream()
                        .map(SequenceContent::title)
                        .map(title -> new ChosenPlace(day.id(), title)));
    }

    /** The day's number, a dash and what tells the sequence; the number alone for the whole day. */
    String value() {
        return sequence.isEmpty()
                ? Long.toString(day)
                : day + "-" + Digest.hex(sequence.getBytes(StandardCharsets.UTF_8), 6);
    }
}
