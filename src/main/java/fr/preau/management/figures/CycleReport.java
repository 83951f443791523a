package fr.preau.management.figures;

import fr.preau.attendance.PresenceFigures.Group;
import fr.preau.attendance.Turnout;
import fr.preau.management.figures.Discretion.Named;
import fr.preau.management.figures.ReportView.Key;
import fr.preau.management.figures.ReportView.Time;
import fr.preau.platform.French;
import fr.preau.platform.chart.StepChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A cycle's figures for whoever pays: what leaves the centre, on one page. */
final class CycleReport {

    private static final int LONGEST_TITLE = 110;
    private static final int LONGEST_PLACE = 50;
    private static final int MOST_DAYS = 5;

    private CycleReport() {}

    static FiguresReport of(CycleFigures figures) {
        var people = figures.people();
        var somebody = people.people() > 0;
        var departments = Charts.departments(people, Charts.NOBODY, figures.territory());
        var view = new ReportView(
                "Rapport du cycle",
                ReportParts.cut(figures.cycle().title(), LONGEST_TITLE),
                facts(figures),
                keys(figures),
                sentences(figures),
                days(figures),
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
                        ? new Time("Inscriptions dans le temps", FigureSentences.arrivals(people.arrivals()))
                        : Time.NONE,
                ReportParts.notes(figures.at()));
        return new FiguresReport(
                view,
                somebody
                        ? ReportParts.charts(
                                departments,
                                figures.territory(),
                                StepChart.of(
                                        people.arrivals(),
                                        CycleFiguresPages.lastDrawn(figures),
                                        ReportParts.TIME_WIDTH,
                                        ReportParts.TIME_HEIGHT))
                        : Map.of());
    }

    private static String facts(CycleFigures figures) {
        var place = figures.cycle().content().place();
        var dates = figures.days().stream().map(DayFigures::date).toList();
        var when = dates.size() <= MOST_DAYS
                ? French.days(dates)
                : "%s, du %s au %s"
                        .formatted(
                                French.count(dates.size(), "journée", "journées"),
                                French.days(List.of(dates.getFirst())),
                                French.days(List.of(dates.getLast())));
        return place.isEmpty() ? when : ReportParts.cut(place, LONGEST_PLACE) + ", " + when;
    }

    private static List<Key> keys(CycleFigures figures) {
        var sums = figures.sums();
        var keys = new ArrayList<Key>();
        keys.add(new Key("Personnes inscrites", French.number(figures.people().people()), ""));
        keys.add(new Key(
                "Places tenues",
                French.number(sums.taken()),
                "sur %s, %s"
                        .formatted(French.number(sums.seats()), FigureSentences.percent(sums.taken(), sums.seats()))));
        sums.turnout()
                .ifPresentOrElse(
                        turnout -> {
                            keys.add(new Key(
                                    "Présences",
                                    French.number(turnout.present()),
                                    turnout.walkIns() == 0
                                            ? ""
                                            : "dont %s sans inscription".formatted(French.number(turnout.walkIns()))));
                            keys.add(new Key(
                                    "Absences",
                                    turnout.noShowRate().isPresent()
                                            ? FigureSentences.percent(
                                                    turnout.noShowRate().getAsInt())
                                            : YearTotals.NONE,
                                    "%s sur %s"
                                            .formatted(
                                                    French.number(turnout.absent()),
                                                    French.count(
                                                            turnout.registered(), "inscription", "inscriptions"))));
                        },
                        () -> keys.add(new Key("Liste d’attente", French.number(sums.waiting()), "")));
        return keys;
    }

    private static List<String> sentences(CycleFigures figures) {
        var sentences = new ArrayList<>(List.of(FigureSentences.cycle(figures)));
        var organisations = figures.organisations().stream()
                .filter(group -> group.present() > 0)
                .count();
        if (organisations > 1) {
            sentences.add("Des personnes de %d structures sont venues.".formatted(organisations));
        }
        if (!figures.profiles().isEmpty()) {
            sentences.add(seen(figures.profiles()));
        }
        if (!figures.rates().isEmpty()) {
            sentences.add(FigureSentences.noShows(figures.rates()));
        }
        return sentences;
    }

    private static String seen(List<Group> profiles) {
        return "Présences par profil" + French.NBSP + ": "
                + ReportParts.words(profiles.stream()
                        .map(group -> new Named(group.name(), group.name(), group.present()))
                        .toList())
                + ".";
    }

    private static Table days(CycleFigures figures) {
        var shown = figures.days().size() <= MOST_DAYS
                ? figures.days()
                : figures.days().subList(0, MOST_DAYS - 1);
        var rest = figures.days().subList(shown.size(), figures.days().size());
        return new Table(
                "Journée par journée",
                List.of(
                        "Journée",
                        "Jauge",
                        "Places tenues",
                        "En attente",
                        "Matin",
                        "Après-midi",
                        "Présences",
                        "Absences"),
                Stream.concat(
                                shown.stream()
                                        .map(day -> row(
                                                French.day(day.date()) + " "
                                                        + day.date().getYear() + (day.held() ? "" : ", annulée"),
                                                List.of(day))),
                                rest.isEmpty()
                                        ? Stream.<List<String>>empty()
                                        : Stream.of(row(
                                                French.count(rest.size(), "autre journée", "autres journées"), rest)))
                        .toList());
    }

    private static List<String> row(String name, List<DayFigures> days) {
        var turnout = days.stream().flatMap(day -> day.turnout().stream()).toList();
        var sum = Turnout.sum(turnout);
        var seen = !turnout.isEmpty();
        return List.of(
                name,
                Integer.toString(
                        days.stream().mapToInt(day -> day.gauge().capacity()).sum()),
                Integer.toString(
                        days.stream().mapToInt(day -> day.gauge().held()).sum()),
                Integer.toString(
                        days.stream().mapToInt(day -> day.gauge().waiting()).sum()),
                words(seen, sum.mornings()),
                words(seen, sum.afternoons()),
                words(seen, sum.present()),
                words(seen, sum.absent()));
    }

    private static String words(boolean seen, int count) {
        return seen ? Integer.toString(count) : YearTotals.NONE;
    }
}
