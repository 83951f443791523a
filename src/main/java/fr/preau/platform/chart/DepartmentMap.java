package fr.preau.platform.chart;

import fr.preau.platform.chart.DepartmentOutline.Point;
import fr.preau.platform.chart.Picture.Anchor;
import fr.preau.platform.chart.Picture.Look;
import fr.preau.platform.chart.Picture.Mark;
import fr.preau.platform.chart.Picture.Shape;
import fr.preau.platform.chart.Picture.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Departments in shades, darker for more, with the count written on each: colour never says it alone. */
public final class DepartmentMap {

    private static final int MARGIN = 3;
    private static final int SHADES = 4;
    private static final int REVERSED_FROM = 3;
    private static final int HALF_A_LETTER = 5;

    /** What a number needs around its middle to be read. */
    private static final int ROOM = 26;

    private DepartmentMap() {}

    /**
     * One department.
     *
     * @param code of one that has an outline
     * @param count empty for some whose number is not told
     */
    public record Area(String code, OptionalInt count) {}

    /** As large as fits into that sheet; none of the areas may be elsewhere than in metropolitan France. */
    public static Picture of(Collection<Area> areas, int widest, int highest) {
        var outlines = areas.stream()
                .map(area -> DepartmentOutline.of(area.code).orElseThrow())
                .toList();
        var xs = outlines.stream().flatMap(DepartmentOutline::points).collect(Collectors.summarizingInt(Point::x));
        var ys = outlines.stream().flatMap(DepartmentOutline::points).collect(Collectors.summarizingInt(Point::y));
        var scale = Math.min(
                (widest - 2.0 * MARGIN) / Math.max(1, span(xs)), (highest - 2.0 * MARGIN) / Math.max(1, span(ys)));
        var sheet = new Sheet(xs.getMin(), ys.getMin(), scale);
        var most =
                areas.stream().flatMapToInt(area -> area.count.stream()).max().orElse(0);
        var marks = new ArrayList<Mark>();
        // The dark ones last: no neighbour covers their light edge.
        areas.stream()
                .sorted(Comparator.comparingInt(area -> shade(area.count.orElse(0), most)))
                .forEach(area -> marks.add(new Shape(
                        look(area, most),
                        sheet.path(DepartmentOutline.of(area.code).orElseThrow()))));
        areas.forEach(area -> number(area, most, sheet, marks));
        return new Picture(
                (int) Math.ceil(span(xs) * scale) + 2 * MARGIN, (int) Math.ceil(span(ys) * scale) + 2 * MARGIN, marks);
    }

    private static int span(IntSummaryStatistics numbers) {
        return numbers.getMax() - numbers.getMin();
    }

    private record Sheet(int left, int top, double scale) {

        double x(Point point) {
            return MARGIN + (point.x() - left) * scale;
        }

        double y(Point point) {
            return MARGIN + (point.y() - top) * scale;
        }

        String path(DepartmentOutline outline) {
            return outline.rings().stream().map(this::path).collect(Collectors.joining(" "));
        }

        private String path(List<Point> ring) {
            return ring.stream()
                    .map(point -> Picture.number(x(point)) + " " + Picture.number(y(point)))
                    .collect(Collectors.joining(" L ", "M ", " Z"));
        }

        boolean hasRoom(DepartmentOutline outline) {
            var xs = outline.points().collect(Collectors.summarizingInt(Point::x));
            var ys = outline.points().collect(Collectors.summarizingInt(Point::y));
            return span(xs) * scale >= ROOM && span(ys) * scale >= ROOM;
        }
    }

    private static void number(Area area, int most, Sheet sheet, List<Mark> marks) {
        var outline = DepartmentOutline.of(area.code).orElseThrow();
        if (area.count.isEmpty() || !sheet.hasRoom(outline)) {
            return;
        }
        var count = area.count.getAsInt();
        var middle = outline.middle();
        marks.add(new Words(
                shade(count, most) >= REVERSED_FROM ? Look.REVERSED : Look.VALUE,
                sheet.x(middle),
                sheet.y(middle) + HALF_A_LETTER,
                Anchor.MIDDLE,
                Integer.toString(count)));
    }

    private static Look look(Area area, int most) {
        if (area.count.isEmpty()) {
            return Look.HATCHED;
        }
        return List.of(Look.SHADE_0, Look.SHADE_1, Look.SHADE_2, Look.SHADE_3, Look.SHADE_4)
                .get(shade(area.count.getAsInt(), most));
    }

    /** Four equal steps up to the largest count; none for nobody. */
    static int shade(int count, int most) {
        return count == 0 ? 0 : Math.toIntExact(((long) count * SHADES + most - 1) / most);
    }
}
