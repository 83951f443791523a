package fr.preau.cycle.version;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;

/** Which things of two lists are the same thing, by the first likeness that holds. */
record Pairs<T>(List<Pair<T>> kept, List<T> gone, List<T> come) {

    /** A thing before and after, with its ranks. */
    record Pair<T>(int from, T before, int to, T after) {}

    static <T> Pairs<T> of(List<T> before, List<T> after, List<BiPredicate<T, T>> likenesses) {
        var kept = new ArrayList<Pair<T>>();
        var leftBefore = new ArrayList<>(ranks(before));
        var leftAfter = new ArrayList<>(ranks(after));
        for (var alike : likenesses) {
            for (var to : List.copyOf(leftAfter)) {
                leftBefore.stream()
                        .filter(from -> alike.test(before.get(from), after.get(to)))
                        .findFirst()
                        .ifPresent(from -> {
                            kept.add(new Pair<>(from, before.get(from), to, after.get(to)));
                            leftBefore.remove(from);
                            leftAfter.remove(to);
                        });
            }
        }
        kept.sort(Comparator.comparingInt(Pair::to));
        return new Pairs<>(
                kept,
                leftBefore.stream().map(before::get).toList(),
                leftAfter.stream().map(after::get).toList());
    }

    private static List<Integer> ranks(List<?> list) {
        var ranks = new ArrayList<Integer>();
        for (var rank = 0; rank < list.size(); rank++) {
            ranks.add(rank);
        }
        return ranks;
    }

    /** Whether what stays stands in another order. */
    boolean reordered() {
        for (var at = 1; at < kept.size(); at++) {
            if (kept.get(at).from < kept.get(at - 1).from) {
                return true;
            }
        }
        return false;
    }
}
