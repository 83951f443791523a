package fr.preau.management.figures;

import fr.preau.management.figures.Charts.Years;
import fr.preau.management.figures.CyclesOfYear.OfCycle;
import fr.preau.management.figures.ReportView.Key;
import fr.preau.management.figures.ReportView.Time;
import fr.preau.management.figures.YearDashboardView.Compared;
import fr.preau.platform.French;
import fr.preau.platform.chart.MonthChart;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A year's figures for whoever pays: what leaves the centre, on one page. */
final class YearReport {

    private static final int LONGEST_TITLE = 60;
    private static final int MOST_CYCLES = 7;
    private static final Set<String> KEYS =
            Set.of("Cycles", "Places tenues", "Remplissage", "Personnes inscrites, cycle par cycle");

    private YearReport() {}

    static FiguresReport of(CyclesOfYear figures) {
        var people = figures.here().people();
        var somebody = people.people() > 0;
        var departments = Charts.departments(people, Charts.NOBODY, figures.territory());
        var counts = figures.here().months(figures.year());
        var before = figures.before().months(figures.year() - 1);
        var view = new ReportView(
                "Rapport d’activité",
                "Année " + figures.year(),
                "Les cycles dont la première journée est en " + figures.year(),
                YearTotals.compared(figures).stream()
                        .filter(total -> KEYS.contains(total.measure()))
                        .map(total -> key(total, figures))
                        .toList(),
                List.of(FigureSentences.year(figures), seen(figures)),
                cycles(figures),
                somebody
                        ? List.of(
                                ReportParts.bars("Par profil", "Profil", Charts.profiles(people, Charts.NOBODY)),
                                ReportParts.bars("Par type de structure", "Type", Charts.kinds(people, Charts.NOBODY)))
                        : List.of(),
                somebody
                        ? "Carte des départements d’où viennent les personnes inscrites ; ses chiffres sont dans le tableau."
                        : "",
                somebody ? ReportParts.departments(departments) : List.of(),
                somebody
                        ? new Time(
                                "Places tenues, mois par mois",
                                FigureSentences.months(figures.year(), counts, before) + " "
                                        + String.join(" ", Years.of(figures).legend()))
                        : Time.NONE,
                ReportParts.notes(figures.at()));
        return new FiguresReport(
                view,
                somebody
                        ? ReportParts.charts(
                                departments,
                                figures.territory(),
                                MonthChart.of(counts, before, ReportParts.TIME_WIDTH, ReportParts.TIME_HEIGHT))
                        : Map.of());
    }

    private static Key key(Compared total, CyclesOfYear figures) {
        return new Key(
                total.measure().replace(", cycle par cycle", ""),
                total.here(),
                figures.compared() ? "%d : %s".formatted(figures.year() - 1, total.before()) : "");
    }

    private static String seen(CyclesOfYear figures) {
        var here = figures.here();
        if (here.sums().turnout().isEmpty()) {
            return "Aucune présence n’est relevée en %d.".formatted(figures.year());
        }
        var before = figures.before().sums().turnout().isEmpty()
                ? ""
                : ", %s en %d".formatted(YearTotals.noShow(figures.before()), figures.year() - 1);
        return "%s, journée par journée ; %s d’absences%s."
                .formatted(
                        French.count(here.sums().turnout().orElseThrow().present(), "présence", "présences"),
                        YearTotals.noShow(here),
                        before);
    }

    private static Table cycles(CyclesOfYear figures) {
        var all = figures.here().cycles();
        var shown = all.size() <= MOST_CYCLES ? all : all.subList(0, MOST_CYCLES - 1);
        var rest = all.subList(shown.size(), all.size());
        return new Table(
                "Cycle par cycle",
                List.of("Cycle", "Journées", "Jauge", "Places tenues", "Personnes", "Présences", "Absences"),
                Stream.concat(
                                shown.stream()
                                        .map(one ->
                                                row(ReportParts.cut(one.cycle().title(), LONGEST_TITLE), List.of(one))),
                                rest.isEmpty()
                                        ? Stream.<List<String>>empty()
                                        : Stream.of(
                                                row(French.count(rest.size(), "autre cycle", "autres cycles"), rest)))
                        .toList());
    }

    private static List<String> row(String name, List<OfCycle> cycles) {
        var sums = Sums.of(cycles.stream().flatMap(one -> one.days().stream()).toList());
        return List.of(
                name,
                Integer.toString(sums.days()),
                Integer.toString(sums.seats()),
                Integer.toString(sums.taken()),
                Integer.toString(cycles.stream().mapToInt(OfCycle::people).sum()),
                sums.turnout()
                        .map(turnout -> Integer.toString(turnout.present()))
                        .orElse(YearTotals.NONE),
                sums.turnout()
                        .map(turnout -> FigureSentences.percent(turnout.absent(), turnout.registered()))
                        .orElse(YearTotals.NONE));
    }
}
