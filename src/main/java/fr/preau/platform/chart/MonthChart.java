package fr.preau.platform.chart;

import fr.preau.platform.chart.Picture.Anchor;
import fr.preau.platform.chart.Picture.Look;
import fr.preau.platform.chart.Picture.Mark;
import fr.preau.platform.chart.Picture.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A year's months, each with its count as a column and another year's as an outline beside it. */
public final class MonthChart {

    private static final List<String> INITIALS = List.of("J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D");
    private static final double COLUMN = 0.36;
    private static final double FIRST = 0.12;
    private static final double SECOND = 0.52;

    private MonthChart() {}

    /** Both from January to December. */
    public static Picture of(List<Integer> counts, List<Integer> beside, int width, int height) {
        var highest = IntStream.concat(
                        counts.stream().mapToInt(Integer::intValue),
                        beside.stream().mapToInt(Integer::intValue))
                .max()
                .orElse(0);
        var frame = new ChartFrame(width, height, Scale.upTo(Math.max(1, highest)));
        var aMonth = (frame.right() - frame.left()) / INITIALS.size();
        var alone = beside.stream().allMatch(count -> count == 0);
        var marks = new ArrayList<Mark>();
        frame.draw(marks);
        for (var month = 0; month < INITIALS.size(); month++) {
            var x = frame.left() + aMonth * month;
            column(Look.BESIDE, x + aMonth * FIRST, aMonth * COLUMN, beside.get(month), frame, marks);
            column(
                    Look.BAR,
                    x + aMonth * (alone ? (1 - COLUMN) / 2 : SECOND),
                    aMonth * COLUMN,
                    counts.get(month),
                    frame,
                    marks);
            marks.add(frame.below(x + aMonth / 2, Anchor.MIDDLE, INITIALS.get(month)));
        }
        return new Picture(width, height, marks);
    }

    private static void column(Look look, double x, double width, int count, ChartFrame frame, List<Mark> marks) {
        if (count > 0) {
            marks.add(new Shape(look, Picture.box(x, frame.y(count), width, frame.bottom() - frame.y(count))));
        }
    }
}
