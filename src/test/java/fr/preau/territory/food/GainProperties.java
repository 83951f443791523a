package fr.preau.territory.food;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.preau.territory.food.Access.Home;
import fr.preau.territory.food.Access.Place;
import fr.preau.territory.square.Told;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Somebody moves « un lieu de plus » about, to read one square after another. */
class GainProperties {

    private static final FoodRun.Share BEFORE = new FoodRun.Share(500, OptionalInt.of(40), 30, 50);

    private static Access with(List<Home> homes, Place... places) {
        return Access.of(homes, List.of(places));
    }

    private static ToldShares told(List<Home> homes) {
        return new ToldShares(Slices.of(List.of(homes)));
    }

    private static Home home(double people, double x) {
        return new Home(people, 1, new Coordinate(x, 0));
    }

    private static Place place(double x) {
        return new Place(new Coordinate(x, 0), 100);
    }

    /** One more place, after nothing was within reach. */
    private static String told(List<Home> homes, Place more) {
        var before = with(homes);
        return Gain.between(before, with(homes, more), told(homes).packets(0)).told(500, BEFORE);
    }

    @Test
    void aSquareAloneIsNotCountedNorTheShareThatWouldTellIt() {
        var homes = List.of(home(300, 0), home(400, 2_000), home(400, 2_200));

        assertThat(told(homes, place(0)).replace('\u00a0', ' '))
                .isEqualTo(
                        "À moins de 500 m, la part est de 40 % et augmenterait : moins de 50 habitants de plus, ou ceux d’un seul carreau de 200 m, que le secret statistique ne permet pas de compter.");
    }

    @Test
    void fewPeopleOfSeveralSquaresReadTheSameAsASquareAlone() {
        var few = List.of(home(10, 0), home(12, 200), home(400, 2_000), home(400, 2_200));
        var alone = List.of(home(300, 0), home(400, 2_000), home(400, 2_200));

        assertThat(told(few, place(0))).isEqualTo(told(alone, place(0)));
    }

    @Test
    void nobodyMoreAndManyMoreAreSaid() {
        var homes = List.of(home(96, 0), home(97, 200), home(100, 2_000), home(107, 2_200));

        assertThat(told(homes, place(9_000))).endsWith("la part resterait à 40 % : aucun habitant de plus.");
        assertThat(told(homes, place(0)))
                .endsWith(
                        "la part passerait de 40 à 88 % : environ 190 habitants de plus, comptés par groupes de carreaux voisins.");
    }

    /** Whatever is told of any number of points are sums of the same packets: nobody solves a square out of them. */
    @Property(tries = 300)
    void whereverPlacesArePutWhatIsToldAreSumsOfPacketsThatMayBeTold(@ForAll long seed) {
        var random = new Random(seed);
        var homes = homes(random);
        var first = somewhere(random);
        var before = with(homes, first);
        var shares = told(homes);
        var base = shares.tell(0, before);
        var packets = shares.packets(0);

        assertThat(packets)
                .allSatisfy(packet -> assertThat(Told.tooFew(
                                packet.stream().mapToDouble(at -> homes.get(at).people())))
                        .isFalse());
        assertThat(packets.stream().mapToInt(BitSet::cardinality).sum())
                .as("no home is in two")
                .isEqualTo((int)
                        packets.stream().flatMapToInt(BitSet::stream).distinct().count());
        for (var more = 0; more < 20; more++) {
            var gain = Gain.between(before, with(homes, first, somewhere(random)), packets);
            var told = gain.told(500, base.get(1));
            if (told.contains("environ")) {
                assertThat(told).containsPattern("environ \\d*0 habitants");
                assertThat(gain.counted()).isGreaterThanOrEqualTo(Told.FEWEST_APART);
            } else {
                assertThat(told).doesNotContain("passerait");
            }
        }
    }

    /** Shares of one run and of others over the same homes: each part that sums and differences make may be told. */
    @Property(tries = 300)
    void whateverIsAddedAndSubtractedAreGroupsThatMayBeTold(@ForAll long seed) {
        var random = new Random(seed);
        var homes = homes(random);
        var shares = told(homes);
        var sets = new ArrayList<Map.Entry<Access, List<FoodRun.Share>>>();
        for (var run = 0; run < 4; run++) {
            var access = with(homes, somewhere(random), somewhere(random));
            sets.add(Map.entry(access, shares.tell(0, access)));
        }

        assertThat(shares.groups())
                .allSatisfy(group -> assertThat(Told.tooFew(
                                group.stream().mapToDouble(at -> homes.get(at).people())))
                        .isFalse());
        for (var told : sets) {
            for (var share : told.getValue()) {
                assertThat(share.low() / 100.0)
                        .isLessThanOrEqualTo(told.getKey().low(share.metres()) + 0.0051);
                assertThat(share.high() / 100.0)
                        .isGreaterThanOrEqualTo(told.getKey().high(share.metres()) - 0.0051);
                share.percent().ifPresent(percent -> {
                    assertThat(percent / 100.0).isCloseTo(told.getKey().share(share.metres()), within(0.0051));
                    assertThat(percent).isBetween(share.low(), share.high());
                });
            }
        }
    }

    /** Of two towns with the same groups, whoever lives in which of their squares, all distances read the same. */
    @Property(tries = 300)
    void distancesAreThoseOfGroupsWhoeverLivesInWhichOfTheirSquares(@ForAll long seed) {
        var random = new Random(seed);
        var homes = homes(random);
        var runs = IntStream.range(0, 4)
                .mapToObj(_ -> new Place[] {somewhere(random), somewhere(random)})
                .toList();
        var groups = groups(homes, runs);
        var group = groups.stream().filter(all -> all.cardinality() > 1).findFirst();
        var moved = group.map(all -> moved(homes, all.nextSetBit(0), all.previousSetBit(homes.size())))
                .orElse(homes);
        var same = !moved.equals(homes) && groups(moved, runs).equals(groups);
        Statistics.collect(same);
        Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 50));
        if (same) {
            var one = told(homes);
            var other = told(moved);
            for (var places : runs) {
                var here = with(homes, places);
                var there = with(moved, places);
                one.tell(0, here);
                other.tell(0, there);
                assertThat(one.spread(0, here).mean().orElseThrow())
                        .isCloseTo(other.spread(0, there).mean().orElseThrow(), within(1e-6));
                assertThat(one.spread(0, here).median())
                        .isEqualTo(other.spread(0, there).median());
            }
        }
    }

    /** Those that are left after all these runs, each of which may cut them further. */
    private static List<BitSet> groups(List<Home> homes, List<Place[]> runs) {
        var shares = told(homes);
        runs.forEach(places -> shares.tell(0, with(homes, places)));
        return shares.groups();
    }

    private static List<Home> moved(List<Home> homes, int from, int to) {
        var moved = new ArrayList<>(homes);
        moved.set(from, more(homes.get(from), -20));
        moved.set(to, more(homes.get(to), 20));
        return moved;
    }

    private static Home more(Home home, int people) {
        return new Home(home.people() + people, home.area(), home.at());
    }

    /** The same shares again are told again. */
    @Property(tries = 100)
    void whatWasToldIsToldAgain(@ForAll long seed) {
        var random = new Random(seed);
        var homes = homes(random);
        var first = with(homes, somewhere(random));
        var second = with(homes, somewhere(random));
        var shares = told(homes);
        var told = shares.tell(0, first);
        shares.tell(0, second);

        assertThat(shares.tell(0, first)).isEqualTo(told);
    }

    private static List<Home> homes(Random random) {
        var homes = new ArrayList<Home>();
        for (var i = 0; i < 12; i++) {
            homes.add(new Home(
                    30 + random.nextInt(300) / 2.0,
                    0.2 + random.nextDouble() * 0.8,
                    new Coordinate(random.nextDouble() * 2_000, random.nextDouble() * 2_000)));
        }
        return homes;
    }

    private static Place somewhere(Random random) {
        return new Place(new Coordinate(random.nextDouble() * 2_000, random.nextDouble() * 2_000), 100);
    }
}
