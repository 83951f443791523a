package fr.preau.territory.food;

import fr.preau.territory.food.Access.Home;
import fr.preau.territory.square.Told;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** How many people some homes are, told by their numbers, and whether that many may be told. */
final class HomeCounts {

    /** In metres: how wide the strips are in which neighbours are looked for. */
    private static final double STRIP = 400;

    private final List<Home> homes;
    private final double[] people;

    /** The number of each home's square. */
    private final int[] squares;

    HomeCounts(List<Home> homes) {
        this.homes = homes;
        this.people = homes.stream().mapToDouble(Home::people).toArray();
        var numbers = new HashMap<Coordinate, Integer>();
        this.squares = homes.stream()
                .mapToInt(home -> numbers.computeIfAbsent(home.at(), _ -> numbers.size()))
                .toArray();
    }

    double people(BitSet some) {
        var sum = 0.0;
        for (var at = some.nextSetBit(0); at >= 0; at = some.nextSetBit(at + 1)) {
            sum += people[at];
        }
        return sum;
    }

    /** Slices of one square are that square. */
    boolean tooFew(BitSet some) {
        var bySquare = new double[people.length];
        some.stream().forEach(at -> bySquare[squares[at]] += people[at]);
        return Told.tooFew(Arrays.stream(bySquare));
    }

    /** Neighbours of whom it may be told that they are counted together: enough people, in more than one square. */
    List<BitSet> packets(BitSet group) {
        var packets = new ArrayList<BitSet>();
        var open = new BitSet();
        var neighbours = group.stream()
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(
                                at -> Math.floor(homes.get(at).at().x / STRIP))
                        .thenComparingDouble(at -> homes.get(at).at().y))
                .toList();
        for (var at : neighbours) {
            open.set(at);
            if (!tooFew(open) && people(open) >= Told.FEWEST_APART) {
                packets.add(open);
                open = new BitSet();
            }
        }
        packets.add(open);
        while (packets.size() > 1 && (tooFew(packets.getLast()) || people(packets.getLast()) < Told.NOBODY)) {
            packets.removeLast().stream().forEach(packets.getLast()::set);
        }
        packets.removeIf(this::tooFew);
        return packets;
    }

    static BitSet common(BitSet one, BitSet other) {
        var common = (BitSet) one.clone();
        common.and(other);
        return common;
    }

    static BitSet both(BitSet one, BitSet other) {
        var both = (BitSet) one.clone();
        both.or(other);
        return both;
    }

    static BitSet less(BitSet one, BitSet other) {
        var rest = (BitSet) one.clone();
        rest.andNot(other);
        return rest;
    }
}
