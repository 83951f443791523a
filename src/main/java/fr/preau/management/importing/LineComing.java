package fr.preau.management.importing;

import static fr.preau.management.importing.LineReading.shortened;

import fr.preau.management.importing.days.Coming;
import fr.preau.management.importing.days.HandWords;
import fr.preau.registration.PlaceState;
import java.util.Arrays;
import java.util.Optional;

/** Whether a line says that its person does not come. */
final class LineComing {

    private LineComing() {}

    static Optional<String> away(LineReading line, Mapping mapping, boolean known) {
        var state = line.text(ListField.STATE);
        if (isLabel(state, PlaceState.WITHDRAWN, PlaceState.REFUSED)) {
            return Optional.of("La place est rendue ou refusée, dit le fichier.");
        }
        return away(state(state, mapping), state, known)
                .or(() -> away(Coming.unless(line.text(ListField.ABSENCE)), line.text(ListField.ABSENCE), known))
                .or(() -> away(Coming.of(line.text(ListField.PRESENCE)), line.text(ListField.PRESENCE), known))
                .or(() -> mapping.column(ListField.PRESENCE)
                        .filter(_ -> line.text(ListField.PRESENCE).isEmpty())
                        .map(_ -> "Le fichier ne dit pas si cette personne vient : écrivez oui ou non."));
    }

    /** By the tool's own words first: « paid » says of an order what it says of nothing else. */
    private static Coming state(String state, Mapping mapping) {
        return mapping.origin()
                .map(tool -> tool.state(state))
                .filter(coming -> coming != Coming.UNCLEAR)
                .orElseGet(() -> isState(state) ? Coming.YES : Coming.of(state));
    }

    private static Optional<String> away(Coming coming, String cell, boolean known) {
        return switch (coming) {
            case YES, UNSAID -> Optional.empty();
            case NO ->
                Optional.of("Le fichier dit que cette personne ne vient pas : « %s ».%s"
                        .formatted(
                                shortened(cell),
                                known
                                        ? " Une place qu’elle a déjà n’est pas rendue : faites-le depuis sa fiche."
                                        : ""));
            case UNCLEAR ->
                Optional.of(
                        "« %s » ne dit pas si cette personne vient : écrivez oui ou non.".formatted(shortened(cell)));
        };
    }

    private static boolean isLabel(String text, PlaceState... states) {
        return Arrays.stream(states)
                .anyMatch(one -> HandWords.plain(one.label()).equals(HandWords.plain(text)));
    }

    /** Whether that is how Préau calls a place's state. */
    static boolean isState(String cell) {
        return isLabel(cell, PlaceState.values());
    }
}
