package fr.preau.territory.food;

import fr.preau.territory.square.Told;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/**
 * Of whom somebody who has every figure knows how many they are: areas, shares of them, and the parts that means and
 * medians are of. Whatever they add and subtract is a sum of these, and none of those may be few people or one square.
 */
final class KnownSums {

    private final Slices slices;
    private final HomeCounts counts;
    private final Set<BitSet> known;

    /** What may be known besides: of runs that were kept not everything that they told is read again. */
    private final Set<BitSet> perhaps = new LinkedHashSet<>();

    KnownSums(Slices slices, HomeCounts counts) {
        this.slices = slices;
        this.counts = counts;
        this.known = new LinkedHashSet<>(slices.areas());
    }

    void add(List<BitSet> sums) {
        known.addAll(sums);
    }

    void perhaps(List<BitSet> sums) {
        perhaps.addAll(sums);
    }

    /**
     * Whether these would tell few people of whom nothing was known yet.
     *
     * @param least fewer people are rounded away
     */
    boolean solve(List<BitSet> more, double least) {
        return solve(known, more, least);
    }

    /**
     * Whether one of these tells few people of whom nothing would be known without it.
     *
     * @param least fewer people are rounded away
     */
    boolean solvedBy(BitSet one, double least) {
        var others = new LinkedHashSet<>(known);
        others.remove(one);
        return solve(others, List.of(one), least);
    }

    private boolean solve(Set<BitSet> before, List<BitSet> more, double least) {
        var all = new LinkedHashSet<>(before);
        all.addAll(perhaps);
        all.addAll(more);
        var after = solved(all, least, least);
        return !after.isEmpty() && !solved(before, least, Told.NOBODY).containsAll(after);
    }

    /** @param hidden so many people, where two lines drawn for one differ, are nobody's */
    private Set<BitSet> solved(Set<BitSet> sums, double least, double hidden) {
        var atoms = atoms(List.copyOf(sums));
        var few = new ArrayList<>(atoms.stream().filter(counts::tooFew).toList());
        few.addAll(squares(few));
        var secrets = new LinkedHashSet<BitSet>();
        few.forEach(one -> few.forEach(other -> secrets.add(HomeCounts.both(one, other))));
        secrets.addAll(slices.kinds());
        secrets.removeIf(one -> counts.people(one) < least
                || !counts.tooFew(one)
                || atoms.stream().anyMatch(atom -> cuts(one, atom)));
        if (secrets.isEmpty()) {
            return Set.of();
        }
        var span = new Span();
        var counted =
                atoms.stream().filter(atom -> counts.people(atom) >= hidden).toList();
        sums.forEach(one -> span.add(vector(counted, one)));
        var solved = new HashSet<BitSet>();
        secrets.stream().filter(one -> span.holds(vector(counted, one))).forEach(solved::add);
        return solved;
    }

    /** Of each square, all that is parted from others. */
    private Collection<BitSet> squares(List<BitSet> few) {
        var squares = new LinkedHashMap<Coordinate, BitSet>();
        for (var one : few) {
            var at = one.stream()
                    .mapToObj(slice -> slices.homes().get(slice).at())
                    .distinct()
                    .toList();
            if (at.size() == 1) {
                squares.computeIfAbsent(at.getFirst(), _ -> new BitSet()).or(one);
            }
        }
        return squares.values();
    }

    /** Slices that none of these parts. */
    private List<BitSet> atoms(List<BitSet> sums) {
        var atoms = new LinkedHashMap<BitSet, BitSet>();
        for (var slice = 0; slice < slices.homes().size(); slice++) {
            var at = slice;
            var having = IntStream.range(0, sums.size())
                    .filter(sum -> sums.get(sum).get(at))
                    .collect(BitSet::new, BitSet::set, BitSet::or);
            atoms.computeIfAbsent(having, _ -> new BitSet()).set(slice);
        }
        return new ArrayList<>(atoms.values());
    }

    private static boolean cuts(BitSet one, BitSet atom) {
        return one.intersects(atom) && !HomeCounts.common(atom, one).equals(atom);
    }

    private static double[] vector(List<BitSet> atoms, BitSet sum) {
        return atoms.stream().mapToDouble(atom -> sum.intersects(atom) ? 1 : 0).toArray();
    }
}
