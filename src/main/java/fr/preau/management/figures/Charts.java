package fr.preau.management.figures;

import fr.preau.management.figures.FigureSentences.Counted;
import fr.preau.platform.French;
import fr.preau.platform.chart.BarChart;
import fr.preau.platform.chart.BarChart.Row;
import fr.preau.platform.chart.DepartmentMap;
import fr.preau.platform.chart.DepartmentMap.Area;
import fr.preau.platform.chart.MonthChart;
import fr.preau.platform.chart.StepChart;
import fr.preau.registration.Departments;
import fr.preau.registration.OrganisationKind;
import fr.preau.registration.Profile;
import fr.preau.registration.list.Tally;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The charts of both dashboards, each drawn from counts alone. */
final class Charts {

    private static final int WIDTH = 340;
    private static final int HEIGHT = 200;
    private static final int MAP_HEIGHT = 330;
    static final String UNKNOWN_DEPARTMENT = "Département non reconnu";

    /** Whose outlines the maps show (CC BY 4.0 asks to say so). */
    static final String OUTLINES = "Contours des départements : MapSVG, CC BY 4.0.";

    private Charts() {}

    /**
     * One thing that people are counted by, this year and the year before.
     *
     * @param key unique among them
     */
    record Trait(String key, String label, int people, int before) {}

    /** @param until the last date to show; not empty */
    static Chart arrivals(Tally people, LocalDate until) {
        var daily = people.arrivals();
        var rows = new ArrayList<List<String>>();
        var sum = 0;
        for (var day : daily.entrySet()) {
            sum += day.getValue();
            rows.add(List.of(
                    French.day(day.getKey()) + " " + day.getKey().getYear(),
                    day.getValue().toString(),
                    Integer.toString(sum)));
        }
        return new Chart(
                "arrivees",
                "Inscriptions dans le temps",
                FigureSentences.arrivals(daily),
                StepChart.of(daily, until, WIDTH, HEIGHT),
                List.of("Chaque personne qui a une place, au jour de son inscription."),
                new Table("Inscriptions jour par jour", List.of("Jour", "Ce jour", "En tout"), rows));
    }

    static List<Trait> profiles(Tally here, Tally before) {
        return Arrays.stream(Profile.values())
                .map(profile -> new Trait(
                        profile.name(),
                        profile.label(),
                        here.profiles().getOrDefault(profile, 0),
                        before.profiles().getOrDefault(profile, 0)))
                .toList();
    }

    /** In the order of the form, then whatever code is no longer in it; those of nobody are left out. */
    static List<Trait> kinds(Tally here, Tally before) {
        var known = Arrays.stream(OrganisationKind.values()).map(Enum::name).toList();
        return Stream.concat(
                        known.stream(),
                        Stream.concat(here.kinds().keySet().stream(), before.kinds().keySet().stream())
                                .filter(code -> !known.contains(code))
                                .sorted())
                .distinct()
                .map(code -> new Trait(
                        code,
                        kind(code),
                        here.kinds().getOrDefault(code, 0),
                        before.kinds().getOrDefault(code, 0)))
                .filter(trait -> trait.people > 0 || trait.before > 0)
                .toList();
    }

    private static String kind(String code) {
        return code.isEmpty()
                ? "Non renseigné"
                : OrganisationKind.of(code).map(OrganisationKind::label).orElse(code);
    }

    static List<Trait> departments(Tally here, Tally before, SortedSet<String> territory) {
        return Stream.of(
                        territory.stream(),
                        here.departments().keySet().stream().sorted(),
                        before.departments().keySet().stream().sorted())
                .flatMap(codes -> codes)
                .distinct()
                .map(code -> new Trait(
                        code,
                        department(code),
                        here.departments().getOrDefault(code, 0),
                        before.departments().getOrDefault(code, 0)))
                .toList();
    }

    static String department(String code) {
        return code.equals(Tally.UNKNOWN)
                ? UNKNOWN_DEPARTMENT
                : "%s (%s)".formatted(Departments.NAMES.getOrDefault(code, code), code);
    }

    static Chart profiles(List<Trait> profiles, Years years) {
        return bars("profils", "Par profil", "Profil", "Profils", profiles, years);
    }

    static Chart kinds(List<Trait> kinds, Years years) {
        return bars("structures", "Par type de structure", "Type de structure", "Types de structure", kinds, years);
    }

    private static Chart bars(String id, String title, String one, String several, List<Trait> traits, Years years) {
        var total = traits.stream().mapToInt(Trait::people).sum();
        return new Chart(
                id,
                title,
                FigureSentences.most(one, several, counted(traits)),
                BarChart.of(traits.stream()
                        .map(trait -> new Row(
                                trait.label,
                                trait.people,
                                words(trait.people, total),
                                years.both() ? OptionalInt.of(trait.before) : OptionalInt.empty()))
                        .toList()),
                years.legend(),
                table(title, one, traits, years));
    }

    private static String words(int people, int total) {
        return "%s (%s)".formatted(French.number(people), FigureSentences.percent(people, total));
    }

    private static List<Counted> counted(List<Trait> traits) {
        return traits.stream()
                .map(trait -> new Counted(trait.label, trait.people))
                .toList();
    }

    /** The departments of a territory as a map, the others in words under it. */
    static Chart map(List<Trait> departments, SortedSet<String> territory, Years years) {
        var elsewhere = departments.stream()
                .filter(one -> !territory.contains(one.key) && one.people > 0)
                .toList();
        var notes = new ArrayList<String>();
        if (!elsewhere.isEmpty()) {
            notes.add("Hors de la carte : "
                    + elsewhere.stream()
                            .sorted(Comparator.comparingInt(Trait::people).reversed())
                            .map(one -> one.label + ", " + one.people)
                            .collect(Collectors.joining(" ; "))
                    + ".");
        }
        notes.add("Plus la teinte est soutenue, plus il y a de monde. " + OUTLINES);
        var drawn = departments.stream()
                .filter(one -> territory.contains(one.key))
                .map(one -> new Area(one.key, OptionalInt.of(one.people)))
                .toList();
        return new Chart(
                "departements",
                "Par département",
                FigureSentences.most("Département", "Départements", counted(departments)),
                DepartmentMap.of(drawn, WIDTH, MAP_HEIGHT),
                notes,
                table("Par département", "Département", largestFirst(departments), years));
    }

    private static List<Trait> largestFirst(List<Trait> traits) {
        return traits.stream()
                .sorted(Comparator.comparingInt(Trait::people).reversed())
                .toList();
    }

    private static Table table(String caption, String heading, List<Trait> traits, Years years) {
        var total = traits.stream().mapToInt(Trait::people).sum();
        return new Table(
                caption,
                years.both()
                        ? List.of(heading, Integer.toString(years.here()), "Part", Integer.toString(years.here() - 1))
                        : List.of(heading, "Personnes", "Part"),
                traits.stream()
                        .map(trait -> Stream.concat(
                                        Stream.of(
                                                trait.label,
                                                Integer.toString(trait.people),
                                                FigureSentences.percent(trait.people, total)),
                                        years.both()
                                                ? Stream.of(Integer.toString(trait.before))
                                                : Stream.<String>empty())
                                .toList())
                        .toList());
    }

    static Chart noShows(List<NoShow> rates) {
        return new Chart(
                "absences",
                "Absences, cycle par cycle",
                FigureSentences.noShows(rates),
                BarChart.ofPercentages(rates.stream()
                        .map(rate -> new Row(
                                rate.cycle(), rate.rate(), FigureSentences.percent(rate.rate()), OptionalInt.empty()))
                        .toList()),
                List.of("Inscriptions d’une journée dont la personne n’est venue à aucun moment."),
                new Table(
                        "Absences, cycle par cycle",
                        List.of("Cycle", "Inscriptions", "Absences", "Part"),
                        rates.stream()
                                .map(rate -> List.of(
                                        rate.cycle() + ", " + French.day(rate.lastDay()) + " "
                                                + rate.lastDay().getYear(),
                                        Integer.toString(rate.turnout().registered()),
                                        Integer.toString(rate.turnout().absent()),
                                        FigureSentences.percent(rate.rate())))
                                .toList()));
    }

    /** A year's seats by month. */
    static Chart months(CyclesOfYear figures) {
        var counts = figures.here().months(figures.year());
        var before = figures.before().months(figures.year() - 1);
        return new Chart(
                "mois",
                "Places tenues, mois par mois",
                FigureSentences.months(figures.year(), counts, before),
                MonthChart.of(counts, before, WIDTH, HEIGHT),
                Years.of(figures).legend(),
                new Table(
                        "Places tenues par mois de la journée",
                        List.of("Mois", Integer.toString(figures.year()), Integer.toString(figures.year() - 1)),
                        IntStream.range(0, counts.size())
                                .mapToObj(month -> List.of(
                                        French.month(LocalDate.of(figures.year(), month + 1, 1)),
                                        counts.get(month).toString(),
                                        before.get(month).toString()))
                                .toList()));
    }

    /** What counts are compared: a year's with the year's before it, or nothing. */
    record Years(int here) {

        static final Years NONE = new Years(0);

        static Years of(CyclesOfYear figures) {
            return figures.compared() ? new Years(figures.year()) : NONE;
        }

        boolean both() {
            return here != 0;
        }

        List<String> legend() {
            return both() ? List.of("Plein : %d ; contour : %d.".formatted(here, here - 1)) : List.of();
        }
    }

    /** Nobody, to compare with. */
    static final Tally NOBODY = new Tally(Map.of(), Map.of(), Map.of(), Collections.emptySortedMap());
}
