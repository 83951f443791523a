package fr.preau.territory.food;

import fr.preau.territory.food.Access.Home;
import fr.preau.territory.food.FoodRun.Share;
import fr.preau.territory.square.Told;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;

/**
 * Which shares of some homes are told, one beside the other. Shares of the same people are subtracted: those within
 * 500 m less those within 300 m are those between; those of a commune less those of its neighbourhood are the others.
 * So the homes are kept in groups that nothing told cuts, and a share that would leave a group of few people, or of one
 * square, is not told; whatever is added and subtracted are groups.
 */
final class ToldShares {

    /** A smaller part of all is rounded away in whole per cent. */
    private static final double ROUNDED_AWAY = 0.005;

    /** Per cent. */
    private static final int WHOLE = 100;

    private static final List<Integer> IN_ORDER = List.of(FoodRun.USUAL, 300, 1_000);

    /** In metres: how wide the strips are in which neighbours are looked for. */
    private static final double STRIP = 400;

    private final Slices slices;
    private final double[] people;
    private final int[] squares;
    private final Set<BitSet> everTold = new LinkedHashSet<>();
    private List<BitSet> groups;

    /** By the numbers of areas: what their people are parted into by what is told of them. */
    private final List<List<BitSet>> parts = new ArrayList<>();

    /** @param slices of areas that are each told as a whole */
    ToldShares(Slices slices) {
        this.slices = slices;
        this.people = slices.homes().stream().mapToDouble(Home::people).toArray();
        var numbers = new HashMap<Coordinate, Integer>();
        this.squares = slices.homes().stream()
                .mapToInt(home -> numbers.computeIfAbsent(home.at(), _ -> numbers.size()))
                .toArray();
        this.groups = groups(slices.kinds(), one -> people(one) < Told.NOBODY);
        everTold.addAll(slices.areas());
        slices.areas().forEach(area -> parts.add(List.of(area)));
    }

    /** Some of them are kept with the largest of the others. */
    private List<BitSet> groups(List<BitSet> all, Predicate<BitSet> joined) {
        var some = all.stream()
                .filter(joined.negate())
                .map(one -> (BitSet) one.clone())
                .sorted(Comparator.comparingDouble(this::people).reversed())
                .collect(Collectors.toCollection(ArrayList::new));
        if (some.isEmpty()) {
            some.add(new BitSet());
        }
        all.stream().filter(joined).forEach(some.getFirst()::or);
        return List.copyOf(some);
    }

    /** The homes by their numbers, so that whatever is told of them is told of whole groups. */
    List<BitSet> groups() {
        return groups;
    }

    /**
     * What is told of an area with these places; it stays told.
     *
     * @param access of the slices that it has
     */
    List<Share> tell(int number, Access access) {
        var area = slices.areas().get(number);
        var told = new ArrayList<BitSet>();
        told.add(new BitSet());
        told.add(area);
        var within = IN_ORDER.stream()
                .filter(metres -> tell(number, homes(access, part -> part.within(metres)), told))
                .toList();
        IN_ORDER.forEach(metres -> tell(number, homes(access, part -> part.surelyWithin(metres)), told));
        IN_ORDER.forEach(metres -> tell(number, homes(access, part -> part.perhapsWithin(metres)), told));
        return FoodRun.THRESHOLDS.stream()
                .map(metres -> new Share(
                        metres,
                        within.contains(metres)
                                ? OptionalInt.of(Told.percent(access.share(metres)))
                                : OptionalInt.empty(),
                        Told.percent(most(area, told, homes(access, part -> part.surelyWithin(metres)))),
                        Told.percent(least(area, told, homes(access, part -> part.perhapsWithin(metres))))))
                .toList();
    }

    /**
     * What a run that is kept tells already, whatever it parts.
     *
     * @param access of the slices that the area has
     * @param whole of all that it has, of which the shares are
     */
    void kept(int number, Access access, Access whole, List<Share> shares) {
        for (var share : shares) {
            var metres = share.metres();
            if (share.percent().isPresent()) {
                kept(number, homes(access, part -> part.within(metres)));
            }
            if (share.low() > 0 && share.low() == Told.percent(whole.low(metres))) {
                kept(number, homes(access, part -> part.surelyWithin(metres)));
            }
            if (share.high() < WHOLE && share.high() == Told.percent(whole.high(metres))) {
                kept(number, homes(access, part -> part.perhapsWithin(metres)));
            }
        }
    }

    private void kept(int number, BitSet some) {
        if (everTold.add(some)) {
            var roundedAway = roundedAway(number);
            groups = cut(groups, some, roundedAway);
            parts.set(number, cut(parts.get(number), some, roundedAway));
        }
    }

    private double roundedAway(int number) {
        return people(slices.areas().get(number)) * ROUNDED_AWAY;
    }

    /**
     * The same people of an area, those of each of its parts spread over their squares by their surface: what is told of
     * distances is told of parts, or whoever adds a market here and there would solve how many live in each square.
     */
    Access spread(int number, Access access) {
        var spread = new ArrayList<Access.Part>();
        for (var part : parts.get(number)) {
            var density = people(part)
                    / part.stream().mapToDouble(at -> slices.homes().get(at).area()).sum();
            part.stream().forEach(at -> spread.add(access.parts().get(at).with(density)));
        }
        return new Access(spread.stream().mapToDouble(Access.Part::people).sum(), spread);
    }

    /** Whether that share is one of those that are told, of any area. */
    boolean tells(BitSet some) {
        return everTold.contains(some);
    }

    /** What an area's people are parted into. */
    List<BitSet> parts(int number) {
        return parts.get(number);
    }

    private static BitSet homes(Access access, Predicate<Access.Part> counted) {
        return IntStream.range(0, access.parts().size())
                .filter(at -> counted.test(access.parts().get(at)))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private boolean tell(int number, BitSet some, List<BitSet> told) {
        var roundedAway = roundedAway(number);
        if (everTold.stream().anyMatch(one -> leavesTooFew(one, some, roundedAway))) {
            return false;
        }
        var cut = cut(groups, some, roundedAway);
        if (cut.stream().anyMatch(one -> tooFew(one) && !groups.contains(one))) {
            return false;
        }
        var apart = new ArrayList<>(parts);
        apart.set(number, cut(parts.get(number), some, roundedAway));
        if (setsApart(cut, apart)) {
            return false;
        }
        groups = cut;
        parts.set(number, apart.get(number));
        told.add(some);
        everTold.add(some);
        return true;
    }

    /** Each of these, inside and outside of it. */
    private List<BitSet> cut(List<BitSet> all, BitSet some, double roundedAway) {
        return all.stream()
                .flatMap(group -> {
                    var inside = common(group, some);
                    var outside = less(group, some);
                    return people(inside) < roundedAway || people(outside) < roundedAway
                            ? Stream.of(group)
                            : Stream.of(inside, outside);
                })
                .toList();
    }

    /**
     * Outlines may leave groups of few people by which they differ. Nothing tells those alone, nor two of them together
     * where these are few, whatever is added and subtracted of what areas are parted into.
     */
    private boolean setsApart(List<BitSet> cut, List<List<BitSet>> apart) {
        var few = cut.stream().filter(this::tooFew).toList();
        if (few.isEmpty()) {
            return false;
        }
        var span = new Span();
        apart.stream().flatMap(List::stream).forEach(one -> span.add(counted(cut, one)));
        return few.stream()
                .flatMap(one -> few.stream().map(other -> both(one, other)))
                .anyMatch(both -> tooFew(both) && span.holds(counted(cut, both)));
    }

    /** Which of these groups it has, the most part of each. */
    private double[] counted(List<BitSet> cut, BitSet some) {
        return cut.stream()
                .mapToDouble(group -> people(common(group, some)) * 2 > people(group) ? 1 : 0)
                .toArray();
    }

    /** Whether the one less the other is. */
    private boolean leavesTooFew(BitSet one, BitSet other, double roundedAway) {
        var apart = (BitSet) one.clone();
        apart.xor(other);
        return people(apart) >= roundedAway && tooFew(apart);
    }

    /** The share of the largest that is told and lies in it: a range may be wider than it is, never narrower. */
    private double most(BitSet area, List<BitSet> told, BitSet some) {
        return told.stream()
                .filter(one -> common(one, some).equals(one))
                .mapToDouble(one -> share(area, one))
                .max()
                .orElse(0);
    }

    private double least(BitSet area, List<BitSet> told, BitSet some) {
        return told.stream()
                .filter(one -> common(one, some).equals(some))
                .mapToDouble(one -> share(area, one))
                .min()
                .orElse(1);
    }

    private double share(BitSet area, BitSet some) {
        var all = people(area);
        return all == 0 ? 0 : Math.min(1, people(some) / all);
    }

    private static BitSet common(BitSet one, BitSet other) {
        var common = (BitSet) one.clone();
        common.and(other);
        return common;
    }

    private static BitSet both(BitSet one, BitSet other) {
        var both = (BitSet) one.clone();
        both.or(other);
        return both;
    }

    private static BitSet less(BitSet one, BitSet other) {
        var rest = (BitSet) one.clone();
        rest.andNot(other);
        return rest;
    }

    private double people(BitSet some) {
        var sum = 0.0;
        for (var at = some.nextSetBit(0); at >= 0; at = some.nextSetBit(at + 1)) {
            sum += people[at];
        }
        return sum;
    }

    /** Slices of one square are that square. */
    private boolean tooFew(BitSet some) {
        var bySquare = new double[people.length];
        some.stream().forEach(at -> bySquare[squares[at]] += people[at]);
        return Told.tooFew(Arrays.stream(bySquare));
    }

    /**
     * The groups cut further, into neighbours of whom it may be told that they are counted together: enough people, in
     * more than one square. Those that lie in an area.
     */
    List<BitSet> packets(int number) {
        var area = slices.areas().get(number);
        return groups.stream()
                .flatMap(this::packets)
                .filter(packet -> common(packet, area).equals(packet))
                .toList();
    }

    private Stream<BitSet> packets(BitSet group) {
        var homes = slices.homes();
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
        return packets.stream();
    }
}
