package fr.preau.survey.urn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A question crossed by a breakdown, such that no cell is of fewer than five people. Groups are merged first, by
 * their size, the same way for every question; then options with their neighbours, until no cell is small. What
 * cannot be told so is not told crossed at all. Nothing is hidden beside what is shown: the cells are sums of whole
 * groups and options, so that no subtraction gives a smaller one.
 *
 * @param options of the question, those of a row counted as one; the last may be {@link #NONE}
 * @param groups of the breakdown, those of a column counted as one
 * @param counts by row and column
 */
record Cells(List<List<Integer>> options, List<List<Integer>> groups, int[][] counts) {

    /** Fewer are told of nowhere. */
    static final int LEAST = 5;

    /** No answer. */
    static final int NONE = -1;

    /** Groups of at least five, from how many are in each; empty if that leaves one alone. */
    static List<List<Integer>> groups(int[] sizes) {
        var groups = new ArrayList<List<Integer>>();
        IntStream.range(0, sizes.length).filter(group -> sizes[group] > 0).forEach(group -> groups.add(List.of(group)));
        while (groups.size() > 1) {
            groups.sort(Comparator.comparingInt(group -> size(group, sizes)));
            if (size(groups.getFirst(), sizes) >= LEAST) {
                break;
            }
            var merged = new ArrayList<>(groups.removeFirst());
            merged.addAll(groups.removeFirst());
            groups.add(merged.stream().sorted().toList());
        }
        groups.sort(Comparator.comparingInt(List::getFirst));
        return groups.size() > 1 ? List.copyOf(groups) : List.of();
    }

    private static int size(List<Integer> group, int[] sizes) {
        return group.stream().mapToInt(one -> sizes[one]).sum();
    }

    /**
     * The crossed table; empty of rows when none of two rows can be told.
     *
     * @param full how many of each group chose each option, no answer as the last row
     * @param groups as {@link #groups(int[])} made them
     */
    static Cells of(int[][] full, List<List<Integer>> groups) {
        var options = new ArrayList<List<Integer>>();
        IntStream.range(0, full.length)
                .filter(option -> IntStream.of(full[option]).sum() > 0)
                .forEach(option -> options.add(List.of(option)));
        while (options.size() > 1) {
            var small = smallest(options, groups, full);
            if (least(options.get(small), groups, full) >= LEAST) {
                break;
            }
            var neighbour = neighbour(small, options, full);
            var first = Math.min(small, neighbour);
            var merged = new ArrayList<>(options.remove(first));
            merged.addAll(options.remove(first));
            options.add(first, List.copyOf(merged));
        }
        if (options.size() < 2 || groups.size() < 2) {
            return new Cells(List.of(), List.of(), new int[0][0]);
        }
        var counts = options.stream()
                .map(row -> groups.stream()
                        .mapToInt(column -> count(row, column, full))
                        .toArray())
                .toArray(int[][]::new);
        var named = options.stream()
                .map(row -> row.stream()
                        .map(option -> option == full.length - 1 ? NONE : option)
                        .toList())
                .toList();
        return new Cells(named, groups, counts);
    }

    private static int smallest(List<List<Integer>> options, List<List<Integer>> groups, int[][] full) {
        return IntStream.range(0, options.size())
                .boxed()
                .min(Comparator.comparingInt(row -> least(options.get(row), groups, full)))
                .orElseThrow();
    }

    private static int least(List<Integer> row, List<List<Integer>> groups, int[][] full) {
        return groups.stream()
                .mapToInt(column -> count(row, column, full))
                .min()
                .orElse(0);
    }

    private static int count(List<Integer> row, List<Integer> column, int[][] full) {
        return row.stream()
                .mapToInt(option ->
                        column.stream().mapToInt(group -> full[option][group]).sum())
                .sum();
    }

    /** Next to it in the order of the options, the smaller of the two. */
    private static int neighbour(int row, List<List<Integer>> options, int[][] full) {
        if (row == 0) {
            return 1;
        }
        if (row == options.size() - 1) {
            return row - 1;
        }
        return total(options.get(row - 1), full) <= total(options.get(row + 1), full) ? row - 1 : row + 1;
    }

    private static int total(List<Integer> row, int[][] full) {
        return row.stream().mapToInt(option -> IntStream.of(full[option]).sum()).sum();
    }
}
