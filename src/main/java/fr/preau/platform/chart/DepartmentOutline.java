package fr.preau.platform.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The outline of one department of metropolitan France, on the sheet that they all share. */
public record DepartmentOutline(String code, List<List<Point>> rings) {

    private static final Map<String, DepartmentOutline> KNOWN = read();

    public DepartmentOutline {
        rings = rings.stream().map(List::copyOf).toList();
    }

    /** A corner, in half-units of the map it was taken from. */
    public record Point(int x, int y) {}

    /** The department of that code; those overseas have no outline. */
    public static Optional<DepartmentOutline> of(String code) {
        return Optional.ofNullable(KNOWN.get(code));
    }

    Stream<Point> points() {
        return rings.stream().flatMap(List::stream);
    }

    /** Where its number is read best: the middle of its largest part, by weight. */
    Point middle() {
        var ring = rings.stream()
                .max(Comparator.comparingDouble(one -> Math.abs(doubleArea(one))))
                .orElseThrow();
        var area = doubleArea(ring);
        var x = 0.0;
        var y = 0.0;
        for (var i = 0; i < ring.size(); i++) {
            var one = ring.get(i);
            var next = ring.get((i + 1) % ring.size());
            var cross = cross(one, next);
            x += (one.x + next.x) * cross;
            y += (one.y + next.y) * cross;
        }
        return new Point((int) Math.round(x / (3 * area)), (int) Math.round(y / (3 * area)));
    }

    private static double doubleArea(List<Point> ring) {
        var sum = 0.0;
        for (var i = 0; i < ring.size(); i++) {
            sum += cross(ring.get(i), ring.get((i + 1) % ring.size()));
        }
        return sum;
    }

    private static double cross(Point one, Point next) {
        return (double) one.x * next.y - (double) next.x * one.y;
    }

    /** Each line of the file is a code and its rings, set apart by semicolons. */
    private static Map<String, DepartmentOutline> read() {
        try (var file = DepartmentOutline.class.getResourceAsStream("departments.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" ", 2))
                    .map(parts -> new DepartmentOutline(
                            parts[0],
                            Arrays.stream(parts[1].split(" ; "))
                                    .map(DepartmentOutline::ring)
                                    .toList()))
                    .collect(Collectors.toMap(DepartmentOutline::code, Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Point> ring(String numbers) {
        var pairs = numbers.split(" ");
        var ring = new ArrayList<Point>();
        for (var i = 0; i < pairs.length; i += 2) {
            ring.add(new Point(Integer.parseInt(pairs[i]), Integer.parseInt(pairs[i + 1])));
        }
        return ring;
    }
}
