package fr.preau.territory.food;

import fr.preau.territory.food.FoodRun.Share;
import fr.preau.territory.square.Told;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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

    private final Slices slices;
    private final HomeCounts counts;
    private final Set<BitSet> everTold = new LinkedHashSet<>();
    private List<BitSet> groups;

    /** By the numbers of areas: what their people are parted into by what is told of them. */
    private final List<List<BitSet>> parts = new ArrayList<>();

    /** The same, if all ends of ranges that a run that is kept may have told were told. */
    private final List<List<BitSet>> finest = new ArrayList<>();

    private final KnownSums known;

    /** @param slices of areas that are each told as a whole */
    ToldShares(Slices slices) {
        this.slices = slices;
        this.counts = new HomeCounts(slices.homes());
        this.groups = groups(slices.kinds(), one -> counts.people(one) < Told.NOBODY);
        everTold.addAll(slices.areas());
        slices.areas().forEach(area -> parts.add(List.of(area)));
        finest.addAll(parts);
        this.known = new KnownSums(slices, counts);
    }

    /** Some of them are kept with the largest of the others. */
    private List<BitSet> groups(List<BitSet> all, Predicate<BitSet> joined) {
        var some = all.stream()
                .filter(joined.negate())
                .map(one -> (BitSet) one.clone())
                .sorted(Comparator.<BitSet>comparingDouble(counts::people).reversed())
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
     * What a run that is kept tells already, whatever it parts. An end of a range may be another's that is about the
     * same: it counts as told where it may be.
     *
     * @param access of the slices that the area has
     * @param whole of all that it has, of which the shares are
     */
    void kept(int number, Access access, Access whole, List<Share> shares) {
        var inOrder = IN_ORDER.stream()
                .flatMap(metres -> shares.stream().filter(share -> share.metres() == metres))
                .toList();
        inOrder.stream()
                .filter(share -> share.percent().isPresent())
                .forEach(share -> kept(number, homes(access, part -> part.within(share.metres()))));
        inOrder.stream()
                .filter(share -> share.low() > 0 && share.low() == Told.percent(whole.low(share.metres())))
                .forEach(share -> perhapsKept(number, homes(access, part -> part.surelyWithin(share.metres()))));
        inOrder.stream()
                .filter(share -> share.high() < WHOLE && share.high() == Told.percent(whole.high(share.metres())))
                .forEach(share -> perhapsKept(number, homes(access, part -> part.perhapsWithin(share.metres()))));
    }

    /** Whether an area of which nothing is told yet would tell few people, or a square, by its people alone. */
    boolean solvedBy(int number) {
        var its = slices.areas().get(number);
        return Collections.frequency(slices.areas(), its) == 1 && known.solvedBy(its, roundedAway(number));
    }

    private void perhapsKept(int number, BitSet some) {
        partedBy(number, some).ifPresent(known::perhaps);
        assume(number, some);
    }

    private void assume(int number, BitSet some) {
        finest.set(number, cut(finest.get(number), some, roundedAway(number)));
        known.perhaps(List.of(some));
        known.perhaps(finest.get(number));
    }

    private void kept(int number, BitSet some) {
        assume(number, some);
        known.add(List.of(some));
        if (everTold.add(some)) {
            var roundedAway = roundedAway(number);
            groups = cut(groups, some, roundedAway);
            parts.set(number, cut(parts.get(number), some, roundedAway));
            known.perhaps(parts.get(number));
        }
    }

    private double roundedAway(int number) {
        return counts.people(slices.areas().get(number)) * ROUNDED_AWAY;
    }

    /**
     * The same people of an area, those of each of its parts spread over their squares by their surface: what is told of
     * distances is told of parts, or whoever adds a market here and there would solve how many live in each square.
     */
    Access spread(int number, Access access) {
        var spread = new ArrayList<Access.Part>();
        for (var part : parts.get(number)) {
            var density = counts.people(part)
                    / part.stream()
                            .mapToDouble(at -> slices.homes().get(at).area())
                            .sum();
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
        var sums = partedBy(number, some);
        sums.ifPresent(known::add);
        sums.ifPresent(_ -> told.add(some));
        return sums.isPresent();
    }

    /** Whose number is known as well where they are told; empty where they may not be. */
    private Optional<List<BitSet>> partedBy(int number, BitSet some) {
        var roundedAway = roundedAway(number);
        if (everTold.stream().anyMatch(one -> leavesTooFew(one, some, roundedAway))) {
            return Optional.empty();
        }
        var cut = cut(groups, some, roundedAway);
        if (cut.stream().anyMatch(one -> counts.tooFew(one) && !groups.contains(one))) {
            return Optional.empty();
        }
        var apart = new ArrayList<>(parts);
        apart.set(number, cut(parts.get(number), some, roundedAway));
        var more = Stream.concat(Stream.of(some), apart.get(number).stream()).toList();
        if (setsApart(cut, apart) || known.solve(more, roundedAway)) {
            return Optional.empty();
        }
        groups = cut;
        parts.set(number, apart.get(number));
        everTold.add(some);
        return Optional.of(more);
    }

    /** Each of these, inside and outside of it. */
    private List<BitSet> cut(List<BitSet> all, BitSet some, double roundedAway) {
        return all.stream()
                .flatMap(group -> {
                    var inside = HomeCounts.common(group, some);
                    var outside = HomeCounts.less(group, some);
                    return counts.people(inside) < roundedAway || counts.people(outside) < roundedAway
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
        var few = cut.stream().filter(counts::tooFew).toList();
        if (few.isEmpty()) {
            return false;
        }
        var span = new Span();
        apart.stream().flatMap(List::stream).forEach(one -> span.add(counted(cut, one)));
        return few.stream()
                .flatMap(one -> few.stream().map(other -> HomeCounts.both(one, other)))
                .anyMatch(both -> counts.tooFew(both) && span.holds(counted(cut, both)));
    }

    /** Which of these groups it has, the most part of each. */
    private double[] counted(List<BitSet> cut, BitSet some) {
        return cut.stream()
                .mapToDouble(group -> counts.people(HomeCounts.common(group, some)) * 2 > counts.people(group) ? 1 : 0)
                .toArray();
    }

    /** Whether the one less the other is. */
    private boolean leavesTooFew(BitSet one, BitSet other, double roundedAway) {
        var apart = (BitSet) one.clone();
        apart.xor(other);
        return counts.people(apart) >= roundedAway && counts.tooFew(apart);
    }

    /** The share of the largest that is told and lies in it: a range may be wider than it is, never narrower. */
    private double most(BitSet area, List<BitSet> told, BitSet some) {
        return told.stream()
                .filter(one -> HomeCounts.common(one, some).equals(one))
                .mapToDouble(one -> share(area, one))
                .max()
                .orElse(0);
    }

    private double least(BitSet area, List<BitSet> told, BitSet some) {
        return told.stream()
                .filter(one -> HomeCounts.common(one, some).equals(some))
                .mapToDouble(one -> share(area, one))
                .min()
                .orElse(1);
    }

    private double share(BitSet area, BitSet some) {
        var all = counts.people(area);
        return all == 0 ? 0 : Math.min(1, counts.people(some) / all);
    }

    /**
     * The groups cut further, into neighbours of whom it may be told that they are counted together: enough people, in
     * more than one square. Those that lie in an area.
     */
    List<BitSet> packets(int number) {
        var area = slices.areas().get(number);
        return groups.stream()
                .flatMap(group -> counts.packets(group).stream())
                .filter(packet -> HomeCounts.common(packet, area).equals(packet))
                .toList();
    }
}
