package fr.preau.cycle.document;

import fr.preau.cycle.DayContent;
import fr.preau.cycle.SequenceContent;
import fr.preau.cycle.document.text.Names;
import fr.preau.cycle.document.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One day that a document opens twice: the first heading's fields hold, and no word of the second is lost. */
final class Merging {

    private Merging() {}

    static DayContent together(DayContent first, DayContent second) {
        var words = new ArrayList<String>();
        words.add(first.introductionMarkdown());
        if (!second.title().equals(first.title())) {
            words.add(PlainText.write(second.title()));
        }
        second.place()
                .filter(place ->
                        first.place().isPresent() && !first.place().get().equals(place))
                .ifPresent(place -> words.add("Lieu : " + PlainText.write(place)));
        lost(first.access(), second.access()).ifPresent(access -> words.add("Accès : " + PlainText.write(access)));
        lost(first.transport(), second.transport())
                .ifPresent(transport -> words.add("Transports : " + PlainText.write(transport)));
        if (first.capacity().isPresent()
                && second.capacity().isPresent()
                && !first.capacity().equals(second.capacity())) {
            words.add("Jauge : " + second.capacity().getAsInt() + " places");
        }
        if (second.status() != DayContent.Status.PLANNED
                && first.status() != DayContent.Status.PLANNED
                && first.status() != second.status()) {
            words.add("État : " + Names.of(second.status()));
        }
        words.add(second.introductionMarkdown());
        return new DayContent(
                first.date(),
                first.title(),
                first.place().or(second::place),
                first.access().isEmpty() ? second.access() : first.access(),
                first.transport().isEmpty() ? second.transport() : first.transport(),
                first.capacity().isPresent() ? first.capacity() : second.capacity(),
                first.status() == DayContent.Status.PLANNED ? second.status() : first.status(),
                first.reason().isEmpty() ? second.reason() : first.reason(),
                String.join(
                        "\n\n", words.stream().filter(text -> !text.isEmpty()).toList()),
                both(first.sequences(), second.sequences()));
    }

    private static Optional<String> lost(String first, String second) {
        return first.isEmpty() || second.isEmpty() || first.equals(second) ? Optional.empty() : Optional.of(second);
    }

    private static List<SequenceContent> both(List<SequenceContent> some, List<SequenceContent> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
