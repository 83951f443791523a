package fr.preau.management.importing;

import fr.preau.cycle.Cycle;
import fr.preau.platform.French;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The days of a cycle as lists name them: « 24/09/2024 », « mardi 24 septembre », « jour 2 », « toutes ». */
final class DayWords {

    private static final Set<String> ALL = Set.of(
            "toutes",
            "tous",
            "toutes les journees",
            "tous les jours",
            "les deux",
            "les deux jours",
            "les deux journees");
    private static final Set<String> YES = Set.of(
            "oui",
            "o",
            "x",
            "1",
            "vrai",
            "true",
            "yes",
            "y",
            "ok",
            "present",
            "presente",
            "inscrit",
            "inscrite",
            "confirme",
            "confirmee");
    private static final Set<String> NO = Set.of("non", "n", "0", "faux", "false", "no", "absent", "absente");
    private static final Set<String> TICKS = Set.of("✓", "✔", "☑", "✅");

    private final List<Cycle.Day> days;

    DayWords(Cycle cycle) {
        this.days = cycle.days();
    }

    /** The one day that a heading names. */
    Optional<Long> one(String heading) {
        var named = named(heading);
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** Every day that a text names, by date; empty when it names none. */
    List<Long> named(String text) {
        var plain = Words.plain(text);
        if (ALL.contains(plain)) {
            return days.stream().map(Cycle.Day::id).toList();
        }
        return IntStream.range(0, days.size())
                .filter(rank -> names(text, plain, rank))
                .mapToObj(rank -> days.get(rank).id())
                .toList();
    }

    private boolean names(String text, String plain, int rank) {
        var date = days.get(rank).content().date();
        return Pattern.compile("(^| )(jour|journee|j) ?" + (rank + 1) + "( |$)")
                        .matcher(plain)
                        .find()
                || inWords(plain, date)
                || inFigures(text, date);
    }

    private static boolean inWords(String plain, LocalDate date) {
        var day = date.getDayOfMonth() == 1 ? "1(er)?" : Integer.toString(date.getDayOfMonth());
        var month = Words.plain(French.month(date));
        return Pattern.compile("(^| )0?" + day + " " + month + "( " + date.getYear() + "| (?!\\d{4})|$)")
                .matcher(plain)
                .find();
    }

    private static boolean inFigures(String text, LocalDate date) {
        var french = "(?<!\\d)0?%d[/.-]0?%d([/.-](%d|%02d))?(?![\\d/])"
                .formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear(), date.getYear() % 100);
        return text.contains(date.toString())
                || Pattern.compile(french).matcher(text).find();
    }

    /** Whether a cell of a day's own column says that the person comes; empty when it says neither. */
    static Optional<Boolean> ticked(String cell) {
        var text = cell.strip();
        var plain = Words.plain(text);
        if (TICKS.contains(text) || YES.contains(plain)) {
            return Optional.of(true);
        }
        return plain.isEmpty() || NO.contains(plain) ? Optional.of(false) : Optional.empty();
    }
}
