package fr.preau.evaluation.rules;

import fr.preau.evaluation.MeasureLine.Column;
import fr.preau.evaluation.rules.MeasureTable.Missing;
import fr.preau.evaluation.rules.MeasureTable.Shown;
import fr.preau.evaluation.rules.MeasureTable.Told;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a table as it is shown and solves what it hides, in whole numbers: one unknown after the other is written as
 * the others and put in everywhere. Rows and columns of a table lead to no other coefficients than -1, 0 and 1.
 */
final class Attacker {

    private static final int COLUMNS = Column.values().length;
    private static final int RIGHT = -1;

    private Attacker() {}

    /** The cells that have one value alone. */
    static Map<Integer, Long> finds(List<Told> cells, boolean below) {
        var equations = new ArrayList<TreeMap<Integer, Long>>();
        for (var row = 0; row < cells.size() / COLUMNS; row++) {
            var first = row * COLUMNS;
            if (!(cells.get(first + 1) instanceof Missing)) {
                equations.add(equation(cells, below, first, List.of(first + 1, first + 2, first + 3)));
            }
        }
        for (var column = 0; column < COLUMNS; column++) {
            var parts = new ArrayList<Integer>();
            for (var row = 1; row < cells.size() / COLUMNS; row++) {
                parts.add(row * COLUMNS + column);
            }
            if (!(cells.get(column) instanceof Missing)) {
                equations.add(equation(cells, below, column, parts));
            }
        }
        return solved(equations);
    }

    /** What is unknown with its coefficient, what is known at the right. */
    private static TreeMap<Integer, Long> equation(List<Told> cells, boolean below, int whole, List<Integer> parts) {
        var equation = new TreeMap<Integer, Long>(Map.of(RIGHT, 0L));
        put(cells, below, equation, whole, -1);
        parts.forEach(part -> put(cells, below, equation, part, 1));
        return equation;
    }

    private static void put(List<Told> cells, boolean below, Map<Integer, Long> equation, int cell, long times) {
        if (cells.get(cell) instanceof Shown(var parts)) {
            var value = (below ? parts.denominator().orElseThrow() : parts.numerator()).longValueExact();
            equation.merge(RIGHT, -times * value, Long::sum);
        } else {
            equation.put(cell, times);
        }
    }

    private static Map<Integer, Long> solved(List<TreeMap<Integer, Long>> equations) {
        for (var at = 0; at < equations.size(); at++) {
            var chosen = equations.get(at);
            if (!chosen.isEmpty() && chosen.lastKey() != RIGHT) {
                int unknown = chosen.lastKey();
                for (var other : equations) {
                    if (other != chosen && other.containsKey(unknown)) {
                        var times = other.get(unknown) * chosen.get(unknown);
                        chosen.forEach((cell, factor) -> other.merge(cell, -times * factor, Long::sum));
                        other.values().removeIf(factor -> factor == 0);
                    }
                }
            }
        }
        var found = new HashMap<Integer, Long>();
        equations.forEach(equation -> {
            var unknown =
                    equation.keySet().stream().filter(cell -> cell != RIGHT).toList();
            if (unknown.size() == 1) {
                found.put(unknown.getFirst(), equation.getOrDefault(RIGHT, 0L) * equation.get(unknown.getFirst()));
            }
        });
        return found;
    }
}
