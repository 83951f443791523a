package fr.preau.platform.chart;

import fr.preau.platform.French;
import fr.preau.platform.chart.Picture.Anchor;
import fr.preau.platform.chart.Picture.Look;
import fr.preau.platform.chart.Picture.Mark;
import fr.preau.platform.chart.Picture.Shape;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** How a count grew from day to day: a line of steps, as counts of people do not grow by halves. */
public final class StepChart {

    /** A period shorter than this is labelled at its ends alone. */
    private static final int WITH_A_MIDDLE = 6;

    private StepChart() {}

    /**
     * The sum of what came, each day's at the day's end.
     *
     * @param daily how many came on each date that somebody came; not empty
     * @param until the last date shown, if the last of those is not later
     */
    public static Picture of(SortedMap<LocalDate, Integer> daily, LocalDate until, int width, int height) {
        var total = daily.values().stream().mapToInt(Integer::intValue).sum();
        var frame = new ChartFrame(width, height, Scale.upTo(total));
        var first = daily.firstKey();
        var last = until.isAfter(daily.lastKey()) ? until : daily.lastKey();
        var days = ChronoUnit.DAYS.between(first, last) + 1;
        var aDay = (frame.right() - frame.left()) / days;
        var marks = new ArrayList<Mark>();
        frame.draw(marks);

        var path = new StringBuilder("M ").append(point(frame.left(), frame.y(0)));
        var count = 0;
        for (var arrival : daily.entrySet()) {
            var x = frame.left() + aDay * ChronoUnit.DAYS.between(first, arrival.getKey());
            path.append(" L ").append(point(x, frame.y(count)));
            count += arrival.getValue();
            path.append(" L ").append(point(x, frame.y(count)));
        }
        path.append(" L ").append(point(frame.right(), frame.y(count)));
        var below = " L " + point(frame.right(), frame.y(0)) + " Z";
        marks.add(new Shape(Look.UNDER, path + below));
        marks.add(new Shape(Look.LINE, path.toString()));
        name(frame, first, last, days, marks);
        return new Picture(width, height, marks);
    }

    private static void name(ChartFrame frame, LocalDate first, LocalDate last, long days, List<Mark> marks) {
        marks.add(frame.below(frame.left(), Anchor.START, French.day(first)));
        if (days >= WITH_A_MIDDLE && frame.width() > 2 * BarChart.WIDTH / 3) {
            marks.add(frame.below(
                    (frame.left() + frame.right()) / 2, Anchor.MIDDLE, French.day(first.plusDays(days / 2))));
        }
        if (days > 1) {
            marks.add(frame.below(frame.right(), Anchor.END, French.day(last)));
        }
    }

    private static String point(double x, double y) {
        return Picture.number(x) + " " + Picture.number(y);
    }
}
