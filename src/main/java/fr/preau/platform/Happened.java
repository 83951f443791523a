package fr.preau.platform;

import java.util.Map;
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

    /**
     * A form that takes a gesture back.
     *
     * @param fields what it sends, by name
     */
    public record Undo(String action, Map<String, String> fields, String label) {
        public Undo {
            fields = Map.copyOf(fields);
        }
    }

    public Happened with(Undo button) {
        return new Happened(sentence, changed, Optional.of(button));
    }
}
