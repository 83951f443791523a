package fr.preau.management.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What leaves the centre about groups of people: none of fewer than three stands alone. Small ones are put
 * together, with the next larger one if that is not yet enough, so that nobody can be told from what is
 * left when the others are taken from the whole.
 */
final class Discretion {

    /** The smallest group that is told by itself. */
    static final int LEAST = 3;

    private Discretion() {}

    /** A group of people under its name. */
    record Named(String key, String label, int people) {}

    /**
     * What is told.
     *
     * @param alone those with their own count, in the order given
     * @param together those counted as one; never one only, unless they are all there is
     */
    record Told(List<Named> alone, List<Named> together) {

        Told {
            alone = List.copyOf(alone);
            together = List.copyOf(together);
        }

        int peopleTogether() {
            return together.stream().mapToInt(Named::people).sum();
        }

        /** The count of those who stand together; not even that where there are too few of them. */
        String wordsTogether() {
            return peopleTogether() < LEAST ? "moins de " + LEAST : Integer.toString(peopleTogether());
        }

        boolean hides(String key) {
            return together.stream().anyMatch(one -> one.key.equals(key));
        }
    }

    /** Groups of nobody are left out. */
    static Told of(List<Named> groups) {
        var some = groups.stream().filter(one -> one.people > 0).toList();
        var together =
                new ArrayList<>(some.stream().filter(one -> one.people < LEAST).toList());
        var larger = some.stream()
                .filter(one -> one.people >= LEAST)
                .sorted(Comparator.comparingInt(Named::people))
                .iterator();
        while (!together.isEmpty() && larger.hasNext() && !enough(together)) {
            together.add(larger.next());
        }
        // In the order given: which of them was added last would tell that it is the largest.
        return new Told(
                some.stream().filter(one -> !together.contains(one)).toList(),
                some.stream().filter(together::contains).toList());
    }

    private static boolean enough(List<Named> together) {
        return together.size() > 1 && together.stream().mapToInt(Named::people).sum() >= LEAST;
    }
}
