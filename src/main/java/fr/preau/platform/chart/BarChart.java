package fr.preau.platform.chart;

import fr.preau.platform.chart.Picture.Anchor;
import fr.preau.platform.chart.Picture.Look;
import fr.preau.platform.chart.Picture.Mark;
import fr.preau.platform.chart.Picture.Shape;
import fr.preau.platform.chart.Picture.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Bars that lie one under the other, each below its words: for things that have names. */
public final class BarChart {

    static final int WIDTH = 340;
    private static final int ROW = 42;
    private static final int BASE_LINE = 15;
    private static final int BAR_TOP = 21;
    private static final int BAR = 12;
    private static final int BESIDE = 6;
    private static final int HUNDRED = 100;

    /** How wide a letter is, generously, in the size that labels have. */
    private static final double LETTER = 7.6;

    private static final double GAP = 12;

    private BarChart() {}

    /**
     * One bar.
     *
     * @param words the count as people read it, such as « 12 (40 %) »
     * @param beside the count to compare with
     */
    public record Row(String label, int count, String words, OptionalInt beside) {}

    /** In the order given; the longest bar is as long as there is room. */
    public static Picture of(List<Row> rows) {
        return of(
                rows,
                rows.stream()
                        .flatMapToInt(row -> IntStream.concat(IntStream.of(row.count), row.beside.stream()))
                        .max()
                        .orElse(0));
    }

    /** The same of percentages: a hundred is as long as there is room. */
    public static Picture ofPercentages(List<Row> rows) {
        return of(rows, HUNDRED);
    }

    private static Picture of(List<Row> rows, int longest) {
        var marks = new ArrayList<Mark>();
        for (var number = 0; number < rows.size(); number++) {
            draw(rows.get(number), number * ROW, longest, marks);
        }
        return new Picture(WIDTH, Math.max(1, rows.size()) * ROW, marks);
    }

    private static void draw(Row row, int top, int longest, List<Mark> marks) {
        marks.add(new Words(Look.LABEL, 0, top + BASE_LINE, Anchor.START, cut(row.label, row.words)));
        marks.add(new Words(Look.VALUE, WIDTH, top + BASE_LINE, Anchor.END, row.words));
        marks.add(new Shape(Look.GRID, Picture.line(0, top + BAR_TOP + BAR, WIDTH, top + BAR_TOP + BAR)));
        if (row.count > 0) {
            marks.add(new Shape(Look.BAR, Picture.box(0, top + BAR_TOP, length(row.count, longest), BAR)));
        }
        row.beside.stream()
                .filter(count -> count > 0)
                .forEach(count -> marks.add(new Shape(
                        Look.BESIDE,
                        Picture.box(0, top + BAR_TOP + (BAR - BESIDE) / 2.0, length(count, longest), BESIDE))));
    }

    /** Whatever is somebody is seen. */
    private static double length(int count, int longest) {
        return Math.max(2, (double) WIDTH * count / longest);
    }

    /** A label that fits beside its count; the table under the chart has it whole. */
    private static String cut(String label, String words) {
        var room = (int) ((WIDTH - GAP - words.length() * LETTER) / LETTER);
        return label.length() <= room
                ? label
                : label.substring(0, Math.max(1, room - 1)).strip() + "…";
    }
}
