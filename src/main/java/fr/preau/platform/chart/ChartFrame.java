package fr.preau.platform.chart;

import fr.preau.platform.chart.Picture.Anchor;
import fr.preau.platform.chart.Picture.Look;
import fr.preau.platform.chart.Picture.Mark;
import fr.preau.platform.chart.Picture.Shape;
import fr.preau.platform.chart.Picture.Words;
import java.util.List;

/** Where a chart over time stands on its sheet: counts at the left, time below. */
record ChartFrame(int width, int height, Scale scale) {

    private static final int LEFT_LETTER = 8;
    private static final int MARGIN = 8;
    private static final int TOP = 12;
    private static final int BOTTOM = 26;
    private static final int BELOW = 18;
    private static final int HALF_A_LETTER = 5;

    double left() {
        return Integer.toString(scale.top()).length() * LEFT_LETTER + MARGIN;
    }

    double right() {
        return width - (double) MARGIN;
    }

    double bottom() {
        return height - (double) BOTTOM;
    }

    /** How high that count stands. */
    double y(int count) {
        return bottom() - (bottom() - TOP) * count / scale.top();
    }

    void draw(List<Mark> marks) {
        for (var tick : scale.ticks()) {
            marks.add(new Shape(tick == 0 ? Look.AXIS : Look.GRID, Picture.line(left(), y(tick), right(), y(tick))));
            marks.add(new Words(
                    Look.QUIET, left() - MARGIN, y(tick) + HALF_A_LETTER, Anchor.END, Integer.toString(tick)));
        }
    }

    Words below(double x, Anchor anchor, String text) {
        return new Words(Look.QUIET, x, bottom() + BELOW, anchor, text);
    }
}
