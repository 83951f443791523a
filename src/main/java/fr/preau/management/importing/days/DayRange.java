package fr.preau.management.importing.days;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands between two commas of a cell: one day, two, or all from one to another. */
record DayRange(Point first, Point last, Form form) {

    enum Form {
        ONE,
        BOTH,
        THROUGH
    }

    /** Every way to read those tokens, all of them; none if there is none. */
    static List<DayRange> readings(List<Token> tokens) {
        var readings = new ArrayList<DayRange>();
        Point.of(tokens).ifPresent(point -> readings.add(new DayRange(point, point, Form.ONE)));
        for (var at = 1; at < tokens.size() - 1; at++) {
            var kind = tokens.get(at).kind();
            if (kind == 'T' || kind == '-') {
                var after = kind == 'T' && tokens.get(at + 1).kind() == 'T' ? at + 2 : at + 1;
                add(
                        readings,
                        begun(tokens.subList(0, at)),
                        Point.of(tokens.subList(after, tokens.size())),
                        Form.THROUGH);
            } else if (kind == '/') {
                add(
                        readings,
                        Point.of(tokens.subList(0, at)),
                        Point.of(tokens.subList(at + 1, tokens.size())),
                        Form.BOTH);
            }
        }
        return readings;
    }

    private static Optional<Point> begun(List<Token> tokens) {
        return Point.of(tokens.getFirst().kind() == 'F' ? tokens.subList(1, tokens.size()) : tokens);
    }

    private static void add(List<DayRange> readings, Optional<Point> first, Optional<Point> last, Form form) {
        if (first.isPresent() && last.isPresent()) {
            readings.add(new DayRange(first.get(), last.get(), form));
        }
    }
}
