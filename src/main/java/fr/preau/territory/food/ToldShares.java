package fr.preau.territory.food;

import fr.preau.territory.food.FoodRun.Share;
import fr.preau.territory.square.Told;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which shares of some homes are told, one beside the other. Shares of the same people are subtracted: those within
 * 500 m less those within 300 m are those between. So the homes are kept in groups that nothing told cuts, and a share
 * that would leave a group of few people, or of one square, is not told; whatever is added and subtracted are groups.
 */
final class ToldShares {

    /** A smaller part of all is rounded away in whole per cent. */
    private static final double ROUNDED_AWAY = 0.005;

    private static final List<Integer> IN_ORDER = List.of(FoodRun.USUAL, 300, 1_000);

    /** In metres: how wide the strips are in which neighbours are looked for. */
    private static final double STRIP = 400;

    private final List<Double> people;
    private final double all;
    private List<BitSet> groups;

    /** @param access of these homes, whatever their places */
    ToldShares(Access access) {
        this.people = access.parts().stream().map(Access.Part::people).toList();
        this.all = access.people();
        var everybody = new BitSet();
        everybody.set(0, people.size());
        this.groups = List.of(everybody);
    }

    /** The homes by their numbers, so that whatever is told of them is told of whole groups. */
    List<BitSet> groups() {
        return groups;
    }

    /**
     * What is told of them with these places; it stays told.
     *
     * @param access of the same homes in the same order
     */
    List<Share> tell(Access access) {
        var told = new ArrayList<BitSet>();
        told.add(new BitSet());
        told.add(homes(access, _ -> true));
        var within = IN_ORDER.stream()
                .filter(metres -> tell(homes(access, part -> part.within(metres)), told))
                .toList();
        IN_ORDER.forEach(metres -> tell(homes(access, part -> part.surelyWithin(metres)), told));
        IN_ORDER.forEach(metres -> tell(homes(access, part -> part.perhapsWithin(metres)), told));
        return FoodRun.THRESHOLDS.stream()
                .map(metres -> new Share(
                        metres,
                        within.contains(metres)
                                ? OptionalInt.of(Told.percent(access.share(metres)))
                                : OptionalInt.empty(),
                        Told.percent(most(told, homes(access, part -> part.surelyWithin(metres)))),
                        Told.percent(least(told, homes(access, part -> part.perhapsWithin(metres))))))
                .toList();
    }

    /**
     * The same people, those of each group spread over its squares by their surface: what is told of distances is told
     * of groups, or whoever adds a market here and there would solve how many live in each square.
     */
    Access spread(Access access) {
        var parts = new ArrayList<>(access.parts());
        for (var group : groups) {
            var density = people(group)
                    / group.stream()
                            .mapToDouble(at -> access.parts().get(at).area())
                            .sum();
            group.stream().forEach(at -> parts.set(at, access.parts().get(at).with(density)));
        }
        return new Access(access.people(), parts);
    }

    private static BitSet homes(Access access, Predicate<Access.Part> counted) {
        return IntStream.range(0, access.parts().size())
                .filter(at -> counted.test(access.parts().get(at)))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private boolean tell(BitSet some, List<BitSet> told) {
        var cut = new ArrayList<BitSet>();
        for (var group : groups) {
            var inside = common(group, some);
            var outside = (BitSet) group.clone();
            outside.andNot(some);
            if (people(inside) < all * ROUNDED_AWAY || people(outside) < all * ROUNDED_AWAY) {
                cut.add(group);
            } else if (tooFew(inside) || tooFew(outside)) {
                return false;
            } else {
                cut.add(inside);
                cut.add(outside);
            }
        }
        groups = List.copyOf(cut);
        told.add(some);
        return true;
    }

    /** The share of the largest that is told and lies in it: a range may be wider than it is, never narrower. */
    private double most(List<BitSet> told, BitSet some) {
        return told.stream()
                .filter(one -> common(one, some).equals(one))
                .mapToDouble(this::share)
                .max()
                .orElse(0);
    }

    private double least(List<BitSet> told, BitSet some) {
        return told.stream()
                .filter(one -> common(one, some).equals(some))
                .mapToDouble(this::share)
                .min()
                .orElse(1);
    }

    private double share(BitSet some) {
        return all == 0 ? 0 : Math.min(1, people(some) / all);
    }

    private static BitSet common(BitSet one, BitSet other) {
        var both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    private double people(BitSet some) {
        return some.stream().mapToDouble(people::get).sum();
    }

    private boolean tooFew(BitSet some) {
        return Told.tooFew(some.stream().mapToDouble(people::get));
    }

    /**
     * The groups cut further, into neighbours of whom it may be told that they are counted together: enough people, in
     * more than one square.
     *
     * @param homes in the same order
     */
    List<BitSet> packets(List<Access.Home> homes) {
        return groups.stream().flatMap(group -> packets(group, homes).stream()).toList();
    }

    private List<BitSet> packets(BitSet group, List<Access.Home> homes) {
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
}
