package fr.preau.management.figures;

import fr.preau.management.figures.Charts.Trait;
import fr.preau.management.figures.Discretion.Named;
import fr.preau.management.figures.Discretion.Told;
import fr.preau.management.figures.ReportView.Bar;
import fr.preau.management.figures.ReportView.Bars;
import fr.preau.platform.French;
import fr.preau.platform.chart.DepartmentMap;
import fr.preau.platform.chart.DepartmentMap.Area;
import fr.preau.platform.chart.DepartmentOutline;
import fr.preau.platform.chart.Picture;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the reports of a cycle and of a year have in common: it fits on a page, and tells of nobody alone. */
final class ReportParts {

    private static final int FULL = 100;
    private static final int MOST_DEPARTMENTS = 7;
    private static final int LONGEST_LABEL = 60;
    private static final int MAP_WIDTH = 300;
    private static final int MAP_HEIGHT = 280;

    /** The size of a chart over time; the page is wide and low there. */
    static final int TIME_WIDTH = 760;

    static final int TIME_HEIGHT = 100;

    private ReportParts() {}

    private static Told told(List<Trait> traits) {
        return Discretion.of(traits.stream()
                .map(trait -> new Named(trait.key(), trait.label(), trait.people()))
                .toList());
    }

    static Bars bars(String title, String heading, List<Trait> traits) {
        return new Bars(title, heading, rows(told(traits), Integer.MAX_VALUE));
    }

    /** The largest departments, wherever they are; those that make no group by themselves in one row. */
    static List<Bar> departments(List<Trait> departments) {
        return rows(told(departments), MOST_DEPARTMENTS);
    }

    /** « Élu ou élue 12, Autre 4 », the small ones together. */
    static String words(List<Named> groups) {
        var told = Discretion.of(groups);
        return Stream.concat(
                        told.alone().stream().map(one -> one.label() + " " + one.people()),
                        told.together().isEmpty()
                                ? Stream.<String>empty()
                                : Stream.of(together(told) + " " + told.wordsTogether()))
                .collect(Collectors.joining(", "));
    }

    private static List<Bar> rows(Told told, int most) {
        var alone = told.alone().stream()
                .sorted(Comparator.comparingInt(Named::people).reversed())
                .toList();
        var longest = alone.stream().mapToInt(Named::people).max().orElse(told.peopleTogether());
        var shown = alone.stream().limit(most).toList();
        var rest = alone.stream().skip(most).mapToInt(Named::people).sum();
        return Stream.of(
                        shown.stream()
                                .map(one -> new Bar(
                                        one.label(), Integer.toString(one.people()), length(one.people(), longest))),
                        rest > 0
                                ? Stream.of(new Bar(
                                        French.count(alone.size() - most, "autre", "autres"),
                                        Integer.toString(rest),
                                        length(rest, longest)))
                                : Stream.<Bar>empty(),
                        told.together().isEmpty()
                                ? Stream.<Bar>empty()
                                : Stream.of(new Bar(
                                        together(told),
                                        told.wordsTogether(),
                                        told.peopleTogether() < Discretion.LEAST
                                                ? 0
                                                : length(told.peopleTogether(), longest))))
                .flatMap(rows -> rows)
                .toList();
    }

    private static int length(int people, int longest) {
        return Math.min(FULL, Math.max(1, FULL * people / Math.max(1, longest)));
    }

    private static String together(Told told) {
        var names =
                French.enumeration(told.together().stream().map(Named::label).toList());
        return told.together().size() == 1
                ? names
                : names.length() <= LONGEST_LABEL
                        ? names + ", ensemble"
                        : told.together().size() + " plus petits, ensemble";
    }

    /** The map and the chart over time, by their names; none of what is not drawn. */
    static Map<String, Picture> charts(List<Trait> departments, SortedSet<String> territory, Picture time) {
        var charts = new HashMap<>(Map.of(ReportView.TIME, time));
        charts.put(ReportView.MAP, map(departments, territory));
        return charts;
    }

    private static Picture map(List<Trait> departments, SortedSet<String> territory) {
        var told = told(departments);
        return DepartmentMap.of(
                departments.stream()
                        .filter(one -> territory.contains(one.key())
                                && DepartmentOutline.of(one.key()).isPresent())
                        .map(one -> new Area(
                                one.key(), told.hides(one.key()) ? OptionalInt.empty() : OptionalInt.of(one.people())))
                        .toList(),
                MAP_WIDTH,
                MAP_HEIGHT);
    }

    static List<String> notes(LocalDateTime at) {
        return List.of(
                "Chiffres du " + French.moment(at)
                        + ". Une personne inscrite a une place au moins. Les groupes de moins de "
                        + Discretion.LEAST + " personnes sont réunis, hachurés sur la carte.",
                Charts.OUTLINES);
    }

    /** Text that cannot push the page over its end. */
    static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1).strip() + "…";
    }
}
