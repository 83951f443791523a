package fr.preau.management.importing;

import fr.preau.cycle.Cycle;
import fr.preau.management.importing.ImportLineResult.Fate;
import fr.preau.platform.French;
import fr.preau.registration.ImportResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What becomes of a list, or became of it, line by line.
 *
 * @param lines in the order of the file
 * @param result what the desk said of each person
 */
record ListOutcome(List<ImportLineResult> lines, List<ImportResult> result) {

    ListOutcome {
        lines = List.copyOf(lines);
        result = List.copyOf(result);
    }

    /** @param result the desk's answers, in the order of the people */
    static ListOutcome of(
            Cycle cycle, List<ListedPerson> people, List<ImportResult> result, List<ImportLineResult> refused) {
        var lines = new ArrayList<>(refused);
        for (var rank = 0; rank < people.size(); rank++) {
            lines.addAll(told(cycle, people.get(rank), result.get(rank)));
        }
        lines.sort(Comparator.comparingLong(ImportLineResult::line));
        return new ListOutcome(lines, result);
    }

    private static List<ImportLineResult> told(Cycle cycle, ListedPerson person, ImportResult result) {
        var who = person.member().person();
        var words = new ArrayList<String>();
        say(words, cycle, result.confirmed(), "Inscription le %s");
        say(words, cycle, result.waiting(), "Liste d’attente le %s");
        say(words, cycle, result.full(), "Complet le %s : pas d’inscription");
        say(words, cycle, result.closed(), "Journée passée ou annulée : %s");
        say(words, cycle, result.givenBack(), "Place rendue ou refusée le %s : elle le reste");
        words.addAll(person.changes());
        words.addAll(person.remarks());
        var first = new ImportLineResult(
                person.lines().getFirst(), who.fullName(), who.email(), fate(person, result), words);
        var told = new ArrayList<>(List.of(first));
        person.lines().stream()
                .skip(1)
                .map(line -> new ImportLineResult(
                        line,
                        who.fullName(),
                        who.email(),
                        Fate.AGAIN,
                        List.of("La même que ligne " + first.line() + ".")))
                .forEach(told::add);
        return told;
    }

    private static Fate fate(ListedPerson person, ImportResult result) {
        if (result.taken() || person.known() && !person.changes().isEmpty()) {
            return person.known() ? Fate.UPDATED : Fate.CREATED;
        }
        var left = !result.full().isEmpty() || !result.closed().isEmpty();
        return left || !person.known() ? Fate.REFUSED : Fate.SAME;
    }

    private static void say(List<String> words, Cycle cycle, Collection<Long> days, String sentence) {
        if (!days.isEmpty()) {
            words.add(sentence.formatted(French.enumeration(cycle.days().stream()
                    .filter(day -> days.contains(day.id()))
                    .map(day -> French.day(day.content().date()))
                    .toList())));
        }
    }

    /** How many lines have each fate. */
    Map<Fate, Integer> counts() {
        var counts = new EnumMap<Fate, Integer>(Fate.class);
        for (var fate : Fate.values()) {
            counts.put(fate, 0);
        }
        lines.forEach(line -> counts.merge(line.fate(), 1, Integer::sum));
        return counts;
    }

    /** What changed, for the journal; nothing if nothing did. */
    Optional<String> changes() {
        var counts = counts();
        var created = counts.getOrDefault(Fate.CREATED, 0);
        var updated = counts.getOrDefault(Fate.UPDATED, 0);
        return Optional.of("%s, %s"
                        .formatted(
                                French.count(created, "nouvelle", "nouvelles"),
                                French.count(updated, "mise à jour", "mises à jour")))
                .filter(_ -> created + updated > 0);
    }

    /**
     * What came of it, to whoever comes back to it later.
     *
     * @param whole how many lines the list has
     */
    String sentence(int whole) {
        var refused = counts().getOrDefault(Fate.REFUSED, 0);
        return "%s : %s%s. La page suivante relit la liste : elle dit ce qui reste, et pourquoi."
                .formatted(
                        lines.size() < whole ? stopped(whole) : "L’import est terminé",
                        changes().orElse("rien n’a changé"),
                        refused > 0 ? ", " + French.count(refused, "non prise", "non prises") : "");
    }

    private String stopped(int whole) {
        return lines.isEmpty()
                ? "L’import s’est arrêté avant la première ligne"
                : "L’import s’est arrêté après %s sur %s"
                        .formatted(French.count(lines.size(), "ligne", "lignes"), French.number(whole));
    }

    int on(long day, Function<ImportResult, List<Long>> what) {
        return (int)
                result.stream().filter(one -> what.apply(one).contains(day)).count();
    }
}
