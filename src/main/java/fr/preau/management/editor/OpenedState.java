package fr.preau.management.editor;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.document.CycleDocument;
import java.util.Map;
import java.util.Optional;

/** The state that a form was opened on, carried in the form as the cycle's document. */
final class OpenedState {

    static final String FIELD = "base";

    private OpenedState() {}

    static String of(Cycle cycle) {
        return CycleDocument.write(cycle.content());
    }

    /** As it left: browsers send other line ends. */
    static Optional<String> text(Map<String, String> sent) {
        return Optional.of(sent.getOrDefault(FIELD, "").replace("\r\n", "\n")).filter(text -> !text.isEmpty());
    }
}
