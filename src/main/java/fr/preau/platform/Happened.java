package fr.preau.platform;

import java.util.Optional;

/**
 * What came of the gesture before a page.
 *
 * @param changed whether anything is not as it was before
 * @param undo the button beside it that takes the gesture back
 */
public record Happened(String sentence, boolean changed, Optional<Undo> undo) {

    public Happened(String sentence, boolean changed) {
        this(sentence, changed, Optional.empty());
    }

    /** A form of one field that takes a gesture back. */
    public record Undo(String action, String field, String value, String label) {}

    public Happened with(Undo button) {
        return new Happened(sentence, changed, Optional.of(button));
    }
}
