package fr.preau.cycle.version;

import fr.preau.cycle.Choices;
import fr.preau.cycle.SequenceContent;
import fr.preau.platform.French;
import java.util.ArrayList;
import java.util.List;

/** What differs between two programmes of a day: « l’heure de « … » passe de 9 h 30 à 10 h ». */
final class SequenceDifferences {

    private final List<String> told = new ArrayList<>();

    private SequenceDifferences() {}

    static List<String> between(List<SequenceContent> before, List<SequenceContent> after) {
        var differences = new SequenceDifferences();
        differences.tell(before, after);
        return differences.told;
    }

    private void tell(List<SequenceContent> before, List<SequenceContent> after) {
        var pairs = Pairs.of(
                before,
                after,
                List.of(
                        SequenceContent::equals,
                        (one, other) -> one.title().equals(other.title()),
                        (one, other) -> one.start().equals(other.start())));
        pairs.gone().forEach(sequence -> told.add(name(sequence) + " est retiré du programme"));
        pairs.kept().forEach(pair -> sequence(pair.before(), pair.after()));
        pairs.come()
                .forEach(sequence ->
                        told.add("%s est ajouté à %s".formatted(name(sequence), French.hour(sequence.start()))));
        if (pairs.reordered()) {
            told.add("l’ordre du programme change");
        }
    }

    private void sequence(SequenceContent before, SequenceContent after) {
        if (!before.title().equals(after.title())) {
            told.add("%s devient %s".formatted(name(before), name(after)));
        }
        hours(before, after);
        if (before.kind() != after.kind()) {
            told.add("%s est maintenant de type « %s »".formatted(name(after), Choices.of(after.kind())));
        }
        if (!before.angle().equals(after.angle())) {
            told.add(after.angle()
                    .map(angle -> "l’angle de %s est maintenant « %s »".formatted(name(after), Choices.of(angle)))
                    .orElseGet(() -> name(after) + " n’a plus d’angle"));
        }
        if (!before.room().equals(after.room())) {
            told.add(
                    after.room().isEmpty()
                            ? name(after) + " n’a plus de salle"
                            : "salle de %s : %s".formatted(name(after), after.room()));
        }
        if (!before.capacity().equals(after.capacity())) {
            told.add(
                    after.capacity().isEmpty()
                            ? name(after) + " n’a plus de jauge"
                            : "jauge de %s : %d"
                                    .formatted(name(after), after.capacity().getAsInt()));
        }
        if (!before.speakers().equals(after.speakers())) {
            told.add(
                    after.speakers().isEmpty()
                            ? name(after) + " n’a plus d’intervenant"
                            : "intervenants de %s : %s".formatted(name(after), String.join(" ; ", after.speakers())));
        }
        Wording.of("le texte de " + name(after), before.markdown(), after.markdown())
                .ifPresent(told::add);
    }

    private void hours(SequenceContent before, SequenceContent after) {
        var startMoves = !before.start().equals(after.start());
        var endMoves = !before.end().equals(after.end());
        if (startMoves && endMoves) {
            told.add("l’horaire de %s passe de %s à %s".formatted(name(after), hours(before), hours(after)));
        } else if (startMoves) {
            told.add("l’heure de %s passe de %s à %s"
                    .formatted(name(after), French.hour(before.start()), French.hour(after.start())));
        } else if (endMoves) {
            told.add(after.end()
                    .map(end -> before.end()
                            .map(old -> "la fin de %s passe de %s à %s"
                                    .formatted(name(after), French.hour(old), French.hour(end)))
                            .orElseGet(() -> "la fin de %s est fixée à %s".formatted(name(after), French.hour(end))))
                    .orElseGet(() -> name(after) + " n’a plus d’heure de fin"));
        }
    }

    private static String hours(SequenceContent sequence) {
        return French.hours(sequence.start(), sequence.end());
    }

    private static String name(SequenceContent sequence) {
        return sequence.title().isEmpty()
                ? "l’entrée de " + French.hour(sequence.start())
                : "« " + Wording.shortened(sequence.title()) + " »";
    }
}
