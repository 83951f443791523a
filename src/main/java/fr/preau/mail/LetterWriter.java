package fr.preau.mail;

import java.util.List;
import java.util.Optional;

/** A module that plans messages says, when one is to leave, what is true to say then. */
public interface LetterWriter {

    /** The kind's name for organisers, in French; empty if the kind is not this module's. */
    Optional<String> label(String kind);

    /** What the message says now. */
    Composition compose(String kind, long subjectId, List<Long> days);

    /** A message at the moment when it is to leave. */
    sealed interface Composition {
        record Composed(Letter letter) implements Composition {}

        /** There is nothing to say any more, and why, in French. */
        record Moot(String why) implements Composition {}
    }
}
