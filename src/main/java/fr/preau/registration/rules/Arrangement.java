package fr.preau.registration.rules;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/** The seats of one day: how many, and which are reserved until when. */
public record Arrangement(int capacity, List<Reserve> reserves) {

    public Arrangement {
        reserves = List.copyOf(reserves);
    }

    /** Those that still hold, in no order that means anything. */
    public Set<Reserve> holding(Instant now) {
        return reserves.stream()
                .filter(reserve -> now.isBefore(reserve.until()))
                .collect(Collectors.toSet());
    }

    /** What became of a change of it. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        /** Nothing changed: that many seats are held, no one is put out. */
        @NamedInterface("rules")
        record BelowHeld(int held) implements Outcome {}

        /** Nothing changed: the day is no longer arranged as whoever asks has seen it. */
        record Overtaken() implements Outcome {}
    }
}
