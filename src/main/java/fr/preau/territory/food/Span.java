package fr.preau.territory.food;

import java.util.ArrayList;
import java.util.List;

/** What sums of some quantities tell together: every sum of them that can be added and subtracted out of those. */
final class Span {

    private static final double NOTHING = 1e-9;

    /** Each begins further than those before it, with one. */
    private final List<double[]> rows = new ArrayList<>();

    /** @param sum how often each quantity is in it */
    void add(double[] sum) {
        var rest = rest(sum);
        var first = first(rest);
        if (first < rest.length) {
            var head = rest[first];
            for (var at = first; at < rest.length; at++) {
                rest[at] /= head;
            }
            rows.add(rest);
        }
    }

    boolean holds(double[] sum) {
        return first(rest(sum)) == sum.length;
    }

    private double[] rest(double[] sum) {
        var rest = sum.clone();
        for (var row : rows) {
            var first = first(row);
            var times = rest[first];
            for (var at = first; at < rest.length; at++) {
                rest[at] -= times * row[at];
            }
        }
        return rest;
    }

    private static int first(double[] row) {
        var at = 0;
        while (at < row.length && Math.abs(row[at]) < NOTHING) {
            at++;
        }
        return at;
    }
}
