package fr.preau.watch;

import java.util.Arrays;
import java.util.List;

/** What a message to administrators tells; each is about a row of {@code watch_told}. */
enum AlertLetterKind {
    /** Something lasts that they have to mend. */
    WATCH_TROUBLE("Alerte"),
    /** It is over. */
    WATCH_OVER("Fin d’alerte");

    static final List<String> NAMES = Arrays.stream(values()).map(Enum::name).toList();

    private final String label;

    AlertLetterKind(String label) {
        this.label = label;
    }

    /** In French, as organisers read it. */
    String label() {
        return label;
    }
}
