package fr.preau.platform.chart;

import fr.preau.platform.chart.Picture.Anchor;
import fr.preau.platform.chart.Picture.Look;
import fr.preau.platform.chart.Picture.Mark;
import fr.preau.platform.chart.Picture.Shape;
import fr.preau.platform.chart.Picture.Words;
import java.util.ArrayList;
import java.util.List;

/** A percentage from time to time as a line, with each one's words on it: all are of the same things. */
public final class ShareChart {

    private static final int HUNDRED = 100;
    private static final double ABOVE = 8;
    private static final double DOT = 7;
    private static final double BESIDE = 24;

    private ShareChart() {}

    /**
     * One moment.
     *
     * @param below what it is called, in a few letters
     * @param percent from 0 to 100
     * @param words of the figure
     */
    public record Point(String below, int percent, String words) {}

    /** @param points in order; not empty */
    public static Picture of(List<Point> points, int width, int height) {
        var frame = new ChartFrame(width, height, new Scale(HUNDRED / 2, 2));
        var marks = new ArrayList<Mark>();
        frame.draw(marks);
        var left = frame.left() + BESIDE;
        var between = points.size() == 1 ? 0 : (frame.right() - BESIDE - left) / (points.size() - 1);
        var path = new StringBuilder();
        for (var at = 0; at < points.size(); at++) {
            var point = points.get(at);
            var x = left + between * at;
            var y = frame.y(point.percent);
            path.append(at == 0 ? "M " : " L ")
                    .append(Picture.number(x))
                    .append(' ')
                    .append(Picture.number(y));
            marks.add(new Shape(Look.BAR, Picture.box(x - DOT / 2, y - DOT / 2, DOT, DOT)));
            // Under a dot at the top, above any other.
            var words = point.percent > HUNDRED / 2 + HUNDRED / 4 ? y + 2.5 * ABOVE : y - ABOVE;
            marks.add(new Words(Look.VALUE, x, words, Anchor.MIDDLE, point.words));
            marks.add(frame.below(x, Anchor.MIDDLE, point.below));
        }
        marks.add(new Shape(Look.LINE, path.toString()));
        return new Picture(width, height, marks);
    }
}
