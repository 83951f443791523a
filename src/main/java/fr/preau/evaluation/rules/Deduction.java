package fr.preau.evaluation.rules;

import fr.preau.evaluation.rules.Secrecy.Equation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a reader who is good at sums finds out about the cells that are not shown: those that the equations leave one
 * value for, and those that are squeezed from both sides, such as five hidden places of five people: zeros are shown.
 */
final class Deduction {

    private static final double NOTHING = 1e-6;

    private Deduction() {}

    /**
     * The cells that are found, with their values.
     *
     * @param known the value of each cell, empty where it is not shown
     * @param least what each cell is at least, for all that a reader knows
     */
    static Map<Integer, Double> from(List<Optional<Double>> known, List<Double> least, List<Equation> equations) {
        var unknown = IntStream.range(0, known.size())
                .filter(at -> known.get(at).isEmpty())
                .toArray();
        var rows = equations.stream()
                .map(equation -> row(equation, known, unknown))
                .toArray(double[][]::new);
        reduce(rows, unknown.length);
        var found = new HashMap<Integer, Double>();
        for (var row : rows) {
            var alone = IntStream.range(0, unknown.length)
                    .filter(at -> Math.abs(row[at]) > NOTHING)
                    .toArray();
            if (alone.length == 1) {
                found.put(unknown[alone[0]], row[unknown.length] / row[alone[0]]);
            }
        }
        var low = IntStream.range(0, known.size())
                .mapToDouble(at -> known.get(at).orElse(least.get(at)))
                .toArray();
        var high = known.stream()
                .mapToDouble(one -> one.orElse(Double.POSITIVE_INFINITY))
                .toArray();
        narrow(equations, low, high);
        for (var at : unknown) {
            if (high[at] - low[at] <= NOTHING) {
                found.put(at, low[at]);
            }
        }
        return found;
    }

    /** Parts less their whole are nothing; what is known stands at the right. */
    private static double[] row(Equation equation, List<Optional<Double>> known, int[] unknown) {
        var row = new double[unknown.length + 1];
        for (var at = 0; at < unknown.length; at++) {
            var cell = unknown[at];
            row[at] = cell == equation.whole() ? -1 : equation.parts().contains(cell) ? 1 : 0;
        }
        row[unknown.length] = known.get(equation.whole()).orElse(0.0)
                - equation.parts().stream()
                        .mapToDouble(part -> known.get(part).orElse(0.0))
                        .sum();
        return row;
    }

    /** Gauss and Jordan: each row begins with a cell that no other row has. */
    private static void reduce(double[][] rows, int columns) {
        var done = 0;
        for (var column = 0; column < columns && done < rows.length; column++) {
            var pivot = done;
            for (var at = done + 1; at < rows.length; at++) {
                if (Math.abs(rows[at][column]) > Math.abs(rows[pivot][column])) {
                    pivot = at;
                }
            }
            if (Math.abs(rows[pivot][column]) <= NOTHING) {
                continue;
            }
            var swapped = rows[pivot];
            rows[pivot] = rows[done];
            rows[done] = swapped;
            for (var at = 0; at < rows.length; at++) {
                if (at != done && Math.abs(rows[at][column]) > NOTHING) {
                    subtract(rows[at], swapped, rows[at][column] / swapped[column]);
                }
            }
            done++;
        }
    }

    private static void subtract(double[] row, double[] other, double times) {
        for (var at = 0; at < row.length; at++) {
            row[at] -= other[at] * times;
        }
    }

    /** Narrows what each cell can be by every equation it is in, until nothing moves. */
    private static void narrow(List<Equation> equations, double[] low, double[] high) {
        var moved = true;
        while (moved) {
            moved = false;
            for (var equation : equations) {
                var whole = equation.whole();
                var least = sum(equation, low);
                var most = sum(equation, high);
                moved |= raise(low, whole, least) | lower(high, whole, most);
                for (var part : equation.parts()) {
                    moved |= lower(high, part, high[whole] - (least - low[part]));
                    if (most < Double.POSITIVE_INFINITY) {
                        moved |= raise(low, part, low[whole] - (most - high[part]));
                    }
                }
            }
        }
    }

    private static double sum(Equation equation, double[] bounds) {
        return equation.parts().stream().mapToDouble(part -> bounds[part]).sum();
    }

    private static boolean raise(double[] low, int at, double bound) {
        var moves = bound > low[at] + NOTHING;
        low[at] = moves ? bound : low[at];
        return moves;
    }

    private static boolean lower(double[] high, int at, double bound) {
        var moves = bound < high[at] - NOTHING;
        high[at] = moves ? bound : high[at];
        return moves;
    }
}
