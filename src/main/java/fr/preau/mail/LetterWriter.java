package fr.preau.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A module that plans messages says, when one is to leave, what is true to say then. */
public interface LetterWriter {

    /** The kinds of message that this module writes, each with its name for organisers, in French. */
    Map<String, String> kinds();

    /** The kind's name; empty if the kind is not this module's. */
    default Optional<String> label(String kind) {
        return Optional.ofNullable(kinds().get(kind));
    }

    /** Kinds that are the constants of an enum. */
    static <K extends Enum<K>> Map<String, String> named(K[] kinds, Function<K, String> label) {
        return Arrays.stream(kinds).collect(Collectors.toUnmodifiableMap(Enum::name, label));
    }

    /** What the message says now. */
    Composition compose(String kind, long subjectId, List<Long> days);

    /** A message at the moment when it is to leave. */
    sealed interface Composition {
        record Composed(Letter letter) implements Composition {}

        /** There is nothing to say any more, and why, in French. */
        record Moot(String why) implements Composition {}
    }
}
