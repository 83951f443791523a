package fr.preau.management.figures;

import fr.preau.attendance.PresenceFigures.Group;
import fr.preau.management.figures.Charts.Trait;
import fr.preau.management.figures.CyclesOfYear.OfYear;
import fr.preau.management.figures.FiguresSpreadsheet.Line;
import fr.preau.registration.list.Tally;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;

/** A dashboard's figures one by one, for its spreadsheet. */
final class FiguresLines {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final List<Line> lines = new ArrayList<>();
    private final int year;

    private FiguresLines(int year) {
        this.year = year;
    }

    static List<Line> of(CycleFigures figures) {
        var lines = new FiguresLines(figures.days().getFirst().date().getYear());
        lines.add(
                "Cycle",
                figures.cycle().title(),
                "Personnes inscrites",
                figures.people().people());
        lines.add("Cycle", figures.cycle().title(), "Demandes à l’étude", figures.requests());
        lines.add(
                "Cycle",
                figures.cycle().title(),
                "Messages en difficulté",
                figures.troubles().all());
        figures.days().forEach(day -> lines.day("Journées", DATE.format(day.date()), day));
        figures.workshops().forEach(workshop -> {
            var name = DATE.format(workshop.date()) + ", " + workshop.name();
            workshop.seats().capacity().ifPresent(capacity -> lines.add("Ateliers", name, "Jauge", capacity));
            lines.add("Ateliers", name, "Places tenues", workshop.seats().held());
            lines.add("Ateliers", name, "Liste d’attente", workshop.seats().waiting());
        });
        figures.answers().forEach(lines::answers);
        figures.people()
                .arrivals()
                .forEach((date, people) ->
                        lines.add("Inscriptions dans le temps", DATE.format(date), "Personnes inscrites", people));
        lines.people(figures.people(), figures.territory());
        lines.seen("Présences par profil", figures.profiles());
        lines.seen("Présences par structure", figures.organisations());
        figures.rates()
                .forEach(rate -> lines.add("Absences, cycle par cycle", rate.cycle(), "Absences (%)", rate.rate()));
        return lines.lines;
    }

    static List<Line> of(CyclesOfYear figures) {
        var all = new ArrayList<>(of(figures.year(), figures.here(), figures.territory()));
        all.addAll(of(figures.year() - 1, figures.before(), figures.territory()));
        return all;
    }

    private static List<Line> of(int year, OfYear counts, SortedSet<String> territory) {
        var lines = new FiguresLines(year);
        lines.add("Centre", "Année", "Cycles", counts.cycles().size());
        lines.add("Centre", "Année", "Personnes inscrites", counts.people().people());
        counts.cycles().forEach(one -> {
            lines.add("Cycles", one.cycle().title(), "Personnes inscrites", one.people());
            one.days().forEach(day -> lines.day("Journées", one.cycle().title() + ", " + DATE.format(day.date()), day));
        });
        lines.people(counts.people(), territory);
        return lines.lines;
    }

    private void people(Tally people, SortedSet<String> territory) {
        traits("Par profil", Charts.profiles(people, Charts.NOBODY));
        traits("Par type de structure", Charts.kinds(people, Charts.NOBODY));
        traits("Par département", Charts.departments(people, Charts.NOBODY, territory));
    }

    private void traits(String part, List<Trait> traits) {
        traits.forEach(trait -> add(part, trait.label(), "Personnes inscrites", trait.people()));
    }

    private void answers(AnswerFigures figures) {
        figures.lines().forEach(line -> {
            var thing = figures.question() + " : " + line.answer();
            add("Réponses", thing, "Personnes", line.people());
            IntStream.range(0, figures.days().size())
                    .forEach(i -> add(
                            "Réponses",
                            thing,
                            "Personnes le " + DATE.format(figures.days().get(i)),
                            line.byDay().get(i)));
        });
    }

    private void seen(String part, List<Group> groups) {
        groups.forEach(group -> {
            add(part, group.name(), "Inscriptions", group.registered());
            add(part, group.name(), "Présences", group.present());
        });
    }

    private void day(String part, String name, DayFigures day) {
        add(part, name, "Jauge", day.gauge().capacity());
        add(part, name, "Places tenues", day.gauge().held());
        add(part, name, "Liste d’attente", day.gauge().waiting());
        day.turnout().ifPresent(turnout -> {
            add(part, name, "Inscriptions", turnout.registered());
            add(part, name, "Présences", turnout.present());
            add(part, name, "Présences le matin", turnout.mornings());
            add(part, name, "Présences l’après-midi", turnout.afternoons());
            add(part, name, "Absences", turnout.absent());
            add(part, name, "Venues sans inscription", turnout.walkIns());
        });
    }

    private void add(String part, String thing, String measure, int value) {
        lines.add(new Line(year, part, thing, measure, value));
    }
}
