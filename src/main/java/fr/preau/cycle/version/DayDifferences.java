package fr.preau.cycle.version;

import fr.preau.cycle.DayContent;
import fr.preau.cycle.DayContent.Status;
import fr.preau.cycle.SequenceContent;
import fr.preau.platform.French;
import java.util.ArrayList;
import java.util.List;

/** What differs between the days of two states of a page: « Journée du 24 septembre : … ». */
final class DayDifferences {

    private final List<String> told = new ArrayList<>();

    private DayDifferences() {}

    static List<String> between(List<DayContent> before, List<DayContent> after) {
        var differences = new DayDifferences();
        differences.tell(before, after);
        return differences.told;
    }

    /** A day is known by its date; one that has the same programme at another date was moved. */
    private void tell(List<DayContent> before, List<DayContent> after) {
        var pairs = Pairs.of(
                before, after, List.of((one, other) -> one.date().equals(other.date()), DayDifferences::sameProgramme));
        pairs.gone().forEach(day -> told.add("La journée du " + French.day(day.date()) + " est retirée"));
        pairs.kept().forEach(pair -> day(pair.before(), pair.after()));
        pairs.come().forEach(day -> told.add("La journée du " + French.day(day.date()) + " est ajoutée"));
    }

    private static boolean sameProgramme(DayContent one, DayContent other) {
        return !one.sequences().isEmpty()
                && one.sequences().stream()
                        .map(SequenceContent::title)
                        .toList()
                        .equals(other.sequences().stream()
                                .map(SequenceContent::title)
                                .toList());
    }

    private void day(DayContent before, DayContent after) {
        if (!before.date().equals(after.date())) {
            told.add("La journée du %s passe au %s".formatted(French.day(before.date()), French.day(after.date())));
        }
        var day = "Journée du " + French.day(after.date()) + " : ";
        var said = new ArrayList<String>();
        Wording.of("son titre", before.title(), after.title()).ifPresent(said::add);
        Wording.of("son lieu", before.place().orElse(""), after.place().orElse(""))
                .ifPresent(said::add);
        Wording.of("l’accès", before.access(), after.access()).ifPresent(said::add);
        Wording.of("le texte des transports", before.transport(), after.transport())
                .ifPresent(said::add);
        if (!before.capacity().equals(after.capacity())) {
            said.add("la jauge passe de %d à %s"
                    .formatted(
                            before.capacity().orElse(0),
                            French.count(after.capacity().orElse(0), "place", "places")));
        }
        if (before.status() != after.status()) {
            said.add(status(before.status(), after.status()));
        }
        Wording.of("le motif de son annulation", before.reason(), after.reason())
                .ifPresent(said::add);
        Wording.of("son introduction", before.introductionMarkdown(), after.introductionMarkdown())
                .ifPresent(said::add);
        said.addAll(SequenceDifferences.between(before.sequences(), after.sequences()));
        said.forEach(sentence -> told.add(day + sentence));
    }

    private static String status(Status before, Status after) {
        return switch (after) {
            case CANCELLED -> "elle est annulée";
            case CLOSED -> "ses inscriptions sont closes";
            case PLANNED -> before == Status.CANCELLED ? "elle est rétablie" : "ses inscriptions sont rouvertes";
        };
    }
}
