package fr.preau.platform.chart;

import fr.preau.platform.chart.Picture.Anchor;
import fr.preau.platform.chart.Picture.Look;
import fr.preau.platform.chart.Picture.Mark;
import fr.preau.platform.chart.Picture.Shape;
import fr.preau.platform.chart.Picture.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** One figure a year as a column, with its words on it, and what is wanted of it as a line across. */
public final class YearChart {

    private static final double COLUMN = 0.56;
    private static final double ABOVE = 5;
    private static final double LETTERS = 14;
    private static final double HIDDEN_HEIGHT = 14;

    private YearChart() {}

    /**
     * One year.
     *
     * @param value empty where there is no figure, or one that is not told
     * @param hidden there is one that is not told
     * @param words of the figure
     */
    public record Bar(String below, OptionalDouble value, boolean hidden, String words) {}

    public static Picture of(List<Bar> bars, OptionalDouble target, int width, int height) {
        var highest = DoubleStream.concat(bars.stream().flatMapToDouble(bar -> bar.value.stream()), target.stream())
                .max()
                .orElse(1);
        // A tenth more, so that the words of the highest have room.
        var frame = new ChartFrame(width, height, Scale.upTo((int) Math.max(1, Math.ceil(highest * 1.1))));
        var marks = new ArrayList<Mark>();
        frame.draw(marks);
        var aYear = (frame.right() - frame.left()) / Math.max(1, bars.size());
        for (var at = 0; at < bars.size(); at++) {
            draw(bars.get(at), frame.left() + aYear * at, aYear, target, frame, marks);
        }
        target.ifPresent(wanted -> {
            var y = y(frame, wanted);
            marks.add(new Shape(Look.LINE, Picture.line(frame.left(), y, frame.right(), y)));
        });
        return new Picture(width, height, marks);
    }

    private static void draw(
            Bar bar, double x, double aYear, OptionalDouble target, ChartFrame frame, List<Mark> marks) {
        var left = x + aYear * (1 - COLUMN) / 2;
        var middle = x + aYear / 2;
        marks.add(frame.below(middle, Anchor.MIDDLE, bar.below));
        if (bar.hidden) {
            marks.add(new Shape(
                    Look.HATCHED, Picture.box(left, frame.bottom() - HIDDEN_HEIGHT, aYear * COLUMN, HIDDEN_HEIGHT)));
        }
        bar.value.ifPresent(value -> {
            var y = y(frame, value);
            marks.add(new Shape(Look.BAR, Picture.box(left, y, aYear * COLUMN, frame.bottom() - y)));
            marks.add(new Words(Look.VALUE, middle, above(y, target, frame), Anchor.MIDDLE, bar.words));
        });
    }

    /** Where the words of a column that ends there stand: over the target's line, if that would strike them out. */
    private static double above(double y, OptionalDouble target, ChartFrame frame) {
        return target.stream()
                        .map(wanted -> y(frame, wanted))
                        .filter(line -> line > y - ABOVE - LETTERS && line < y)
                        .findFirst()
                        .orElse(y)
                - ABOVE;
    }

    private static double y(ChartFrame frame, double value) {
        return frame.bottom()
                - (frame.bottom() - frame.y(frame.scale().top()))
                        * value
                        / frame.scale().top();
    }
}
