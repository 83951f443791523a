package fr.preau.governance.rhythm;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import fr.preau.governance.College;
import fr.preau.governance.rhythm.RhythmFigures.BodyFigures;
import fr.preau.governance.rhythm.RhythmFigures.Held;
import fr.preau.governance.rhythm.RhythmFigures.SeatThere;
import fr.preau.governance.rhythm.RhythmView.BodyPart;
import fr.preau.governance.rhythm.RhythmView.CollegeLine;
import fr.preau.platform.French;
import fr.preau.platform.chart.Picture;
import fr.preau.platform.chart.ShareChart;
import fr.preau.platform.chart.ShareChart.Point;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a body's part of the page says: organisations are named, never who holds a seat. */
final class RhythmPart {

    /** Sittings that are drawn. */
    private static final int DRAWN = 8;

    /** A seat that was empty as often is told. */
    private static final int OFTEN = 2;

    private static final int WIDTH = 560;
    private static final int NARROW = 360;
    private static final int FEW = 5;
    private static final int HEIGHT = 200;
    private static final int HUNDRED = 100;
    private static final DateTimeFormatter BELOW = DateTimeFormatter.ofPattern("dd/MM/yy", Locale.FRENCH);

    private RhythmPart() {}

    static BodyPart of(BodyFigures figures, String href, LocalDate today) {
        var drawn = figures.held()
                .subList(
                        Math.max(0, figures.held().size() - DRAWN),
                        figures.held().size());
        return new BodyPart(
                figures.body().id(),
                figures.body().name(),
                href,
                figures.rhythm().sentence(today),
                presence(drawn),
                picture(drawn),
                drawn.stream().map(one -> BELOW.format(one.on())).toList(),
                colleges(drawn),
                empty(figures.held()));
    }

    static int percent(Held sitting) {
        return Math.toIntExact(Math.round(
                (double) HUNDRED * there(sitting.seats()) / sitting.seats().size()));
    }

    private static long there(List<SeatThere> seats) {
        return seats.stream().filter(SeatThere::there).count();
    }

    private static String presence(List<Held> drawn) {
        if (drawn.isEmpty()) {
            return "";
        }
        var last = drawn.getLast();
        var all = last.seats().size();
        return "Le %s, %s, soit %d %%.%s"
                .formatted(
                        French.date(last.on()),
                        "%d %s sur %d"
                                .formatted(
                                        there(last.seats()),
                                        there(last.seats()) > 1 ? "mandats représentés" : "mandat représenté",
                                        all),
                        percent(last),
                        drawn.size() == 1
                                ? ""
                                : " C’était %d %% le %s."
                                        .formatted(
                                                percent(drawn.getFirst()),
                                                French.date(drawn.getFirst().on())));
    }

    private static Optional<Picture> picture(List<Held> drawn) {
        return drawn.size() < 2
                ? Optional.empty()
                : Optional.of(ShareChart.of(
                        drawn.stream()
                                .map(one -> new Point(
                                        BELOW.format(one.on()), percent(one), percent(one) + French.NBSP + "%"))
                                .toList(),
                        drawn.size() > FEW ? WIDTH : NARROW,
                        HEIGHT));
    }

    private static List<CollegeLine> colleges(List<Held> drawn) {
        return Arrays.stream(College.values())
                .filter(college ->
                        drawn.stream().flatMap(one -> one.seats().stream()).anyMatch(seat -> seat.college() == college))
                .map(college -> new CollegeLine(
                        college.label(),
                        drawn.stream().map(one -> share(one, college)).toList()))
                .toList();
    }

    private static String share(Held sitting, College college) {
        var seats = sitting.seats().stream()
                .filter(seat -> seat.college() == college)
                .toList();
        return seats.isEmpty() ? "–" : there(seats) + " sur " + seats.size();
    }

    /** Of the seats whose mandate runs, how many sittings have gone by since somebody held them. */
    static List<String> empty(List<Held> held) {
        var since = new LinkedHashMap<SeatThere, Integer>();
        held.stream()
                .flatMap(one -> one.seats().stream())
                .collect(groupingBy(SeatThere::seat, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(List::reversed)
                .filter(latest -> latest.getFirst().open())
                .forEach(latest -> since.put(
                        latest.getFirst(),
                        Math.toIntExact(
                                latest.stream().takeWhile(seat -> !seat.there()).count())));
        var sentences = new ArrayList<String>();
        since.forEach((seat, times) -> {
            if (times >= OFTEN) {
                sentences.add("%s (%s) : mandat sans personne depuis %d séances."
                        .formatted(seat.organisation(), seat.college().label(), times));
            }
        });
        return sentences;
    }
}
