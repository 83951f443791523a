package fr.preau.management.figures;

import fr.preau.attendance.Turnout;
import fr.preau.platform.French;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;

/** The main thing that figures say, as sentences. */
final class FigureSentences {

    private static final float HUNDRED = 100f;
    private static final List<String> SMALL_NUMBERS =
            List.of("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix");

    private FigureSentences() {}

    /** « 47 personnes inscrites ». */
    static String registered(int people) {
        return French.count(people, "personne inscrite", "personnes inscrites");
    }

    /** « 55 % »; nothing of nothing is 0 %. */
    static String percent(int part, int whole) {
        return percent(whole == 0 ? 0 : Math.round(HUNDRED * part / whole));
    }

    static String percent(int percent) {
        return percent + French.NBSP + "%";
    }

    /** What a cycle comes to so far. */
    static String cycle(CycleFigures figures) {
        var sums = figures.sums();
        var people = figures.people().people();
        if (sums.days() == 0) {
            return "Aucune de ces journées n’est tenue" + French.NBSP + ": " + registered(people) + ".";
        }
        if (people == 0) {
            return "Personne n’est inscrit pour le moment" + French.NBSP + ": "
                    + French.count(sums.seats(), "place", "places") + " à prendre.";
        }
        var waiting = sums.waiting() == 0
                ? ""
                : French.NBSP + "; " + French.count(sums.waiting(), "personne attend", "personnes attendent")
                        + " une place";
        return "%s pour %s tenues sur %s%s."
                .formatted(
                        registered(people),
                        French.count(sums.taken(), "place", "places"),
                        French.number(sums.seats()),
                        waiting);
    }

    /** How soon people registered. */
    static String arrivals(SortedMap<LocalDate, Integer> daily) {
        var total = daily.values().stream().mapToInt(Integer::intValue).sum();
        if (daily.size() == 1) {
            return total == 1
                    ? "Une personne inscrite, le %s.".formatted(French.day(daily.firstKey()))
                    : "%s, toutes le %s.".formatted(registered(total), French.day(daily.firstKey()));
        }
        var half = daysToHalf(daily, total);
        var when = half == 1
                ? "le premier jour"
                : "dans les %s premiers jours"
                        .formatted(half < SMALL_NUMBERS.size() ? SMALL_NUMBERS.get((int) half) : half);
        return "%s, la moitié %s.".formatted(registered(total), when);
    }

    private static long daysToHalf(SortedMap<LocalDate, Integer> daily, int total) {
        var count = 0;
        for (var day : daily.entrySet()) {
            count += day.getValue();
            if (2 * count >= total) {
                return ChronoUnit.DAYS.between(daily.firstKey(), day.getKey()) + 1;
            }
        }
        throw new IllegalArgumentException("counts that do not add up to " + total);
    }

    /**
     * Which of several things has most people.
     *
     * @param one as in « Profil »
     * @param several as in « Profils »
     */
    static String most(String one, String several, List<Counted> counts) {
        var total = counts.stream().mapToInt(Counted::people).sum();
        var highest = counts.stream().mapToInt(Counted::people).max().orElse(0);
        if (highest == 0) {
            return "Personne n’est inscrit pour le moment.";
        }
        var first = counts.stream()
                .filter(count -> count.people() == highest)
                .map(Counted::label)
                .toList();
        var people = French.count(highest, "personne", "personnes");
        return first.size() == 1
                ? "%s le plus présent%s: %s, %s sur %s (%s)."
                        .formatted(
                                one,
                                French.NBSP,
                                first.getFirst(),
                                people,
                                French.number(total),
                                percent(highest, total))
                : "%s les plus présents%s: %s, %s pour chacun."
                        .formatted(several, French.NBSP, French.enumeration(first), people);
    }

    /** Something that people are counted by. */
    record Counted(String label, int people) {}

    /** A cycle's absences beside those of the cycles before it. */
    static String noShows(List<NoShow> rates) {
        var here = "%s d’absences à ce cycle".formatted(percent(rates.getFirst().rate()));
        var earlier = rates.subList(1, rates.size());
        if (earlier.isEmpty()) {
            return here + ". Aucun cycle plus ancien n’a de présences relevées.";
        }
        var mean = Turnout.sum(earlier.stream().map(NoShow::turnout).toList())
                .noShowRate()
                .orElse(0);
        return earlier.size() == 1
                ? "%s, %s au précédent.".formatted(here, percent(mean))
                : "%s, %s en moyenne aux %s précédents."
                        .formatted(here, percent(mean), SMALL_NUMBERS.get(earlier.size()));
    }

    /** A year's seats beside the year's before. */
    static String months(int year, List<Integer> counts, List<Integer> before) {
        var total = counts.stream().mapToInt(Integer::intValue).sum();
        var beside = before.stream().mapToInt(Integer::intValue).sum();
        var busiest = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
        var sums = "%s en %d, %d en %d"
                .formatted(French.count(total, "place tenue", "places tenues"), year, beside, year - 1);
        if (total == 0) {
            return sums + ".";
        }
        var month = LocalDate.of(year, counts.indexOf(busiest) + 1, 1);
        return "%s%s; le mois le plus chargé de %d est %s, avec %s."
                .formatted(sums, French.NBSP, year, French.month(month), French.count(busiest, "place", "places"));
    }

    /** A year beside the year before. */
    static String year(CyclesOfYear figures) {
        var here = figures.here();
        if (here.cycles().isEmpty()) {
            return "Aucun cycle ne commence en %d.".formatted(figures.year());
        }
        var people = here.people().people();
        var before = figures.before().cycles().isEmpty()
                ? ""
                : French.NBSP
                        + "; %s et %s en %d"
                                .formatted(
                                        French.count(figures.before().cycles().size(), "cycle", "cycles"),
                                        French.count(figures.before().people().people(), "inscription", "inscriptions"),
                                        figures.year() - 1);
        return "%s et %s en %d%s."
                .formatted(
                        French.count(here.cycles().size(), "cycle", "cycles"),
                        French.count(people, "inscription", "inscriptions"),
                        figures.year(),
                        before);
    }
}
