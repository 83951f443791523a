package fr.preau.territory.food;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.territory.food.Access.Home;
import fr.preau.territory.food.Access.Place;
import fr.preau.territory.square.Told;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.locationtech.jts.geom.Coordinate;

/**
 * Somebody has every figure that was told of a neighbourhood, of the same one in an older outline, of its neighbour and
 * of the commune that holds them all, and adds and subtracts them against the squares.
 */
class AttackerProperties {

    private static final int SIDE = 7;
    private static final int RUNS = 3;

    /** A sum that somebody was told, square by square, and how many people its rounding hides. */
    private record Sum(Map<Coordinate, Double> people, double hidden) {

        /** In tens. */
        static Sum all(List<Home> whole) {
            return some(whole, _ -> true, 5);
        }

        /** In whole per cent. */
        static Sum share(List<Home> whole, Predicate<Home> counted) {
            return some(whole, counted, halfAPercent(whole));
        }

        private static Sum some(List<Home> whole, Predicate<Home> counted, double hidden) {
            var people = new HashMap<Coordinate, Double>();
            whole.stream().filter(counted).forEach(home -> people.put(home.at(), home.people()));
            return new Sum(people, hidden);
        }

        Sum less(Sum... others) {
            var left = new HashMap<>(people);
            var rounding = hidden;
            for (var other : others) {
                other.people.forEach((at, some) -> left.merge(at, -some, Double::sum));
                rounding += other.hidden;
            }
            return new Sum(left, rounding);
        }

        boolean tellsTooMuch() {
            var apart = people.values().stream().mapToDouble(Math::abs).boxed().toList();
            return apart.stream().mapToDouble(Double::doubleValue).sum() >= hidden
                    && Told.tooFew(apart.stream().mapToDouble(Double::doubleValue));
        }
    }

    @Property(tries = 300)
    void noSumLessOthersIsFewPeopleOrOneSquare(@ForAll long seed) {
        var random = new Random(seed);
        var areas = areas(random);
        var wholes = areas.stream().map(Sum::all).toList();
        if (attacked(wholes).anyMatch(Sum::tellsTooMuch)) {
            return;
        }
        var slices = Slices.of(areas);
        var shares = new ToldShares(slices);
        var told = new ArrayList<>(wholes);
        var sets = new ArrayList<>(slices.areas());
        var raw = new ArrayList<>(wholes);
        for (var run = 0; run < RUNS; run++) {
            var places = List.of(somewhere(random), somewhere(random));
            for (var area = 0; area < areas.size(); area++) {
                var access = Access.of(slices.homes(), slices.areas().get(area), places);
                for (var share : shares.tell(area, access)) {
                    var inside = Sum.share(areas.get(area), home -> near(home, places) <= share.metres());
                    var both = List.of(inside, wholes.get(area).less(inside));
                    raw.addAll(both);
                    if (share.percent().isPresent()) {
                        told.addAll(both);
                        sets.add(slices.areas().get(area).stream()
                                .filter(at -> near(slices.homes().get(at), places) <= share.metres())
                                .collect(BitSet::new, BitSet::set, BitSet::or));
                    }
                }
            }
        }

        Statistics.label("told without a rule").collect(attacked(raw).anyMatch(Sum::tellsTooMuch));
        Statistics.label("told").collect(told.size() > wholes.size() + 2 * RUNS);
        Statistics.label("told").coverage(coverage -> coverage.check(true).percentage(share -> share > 50));
        Statistics.label("told without a rule")
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 50));
        assertThat(attacked(told).filter(Sum::tellsTooMuch)).isEmpty();
        assertThat(solved(slices, sets).filter(at -> slices.homes().get(at).people() >= halfAPercent(areas.getLast())))
                .isEmpty();
    }

    static double halfAPercent(List<Home> whole) {
        return whole.stream().mapToDouble(Home::people).sum() * 0.005;
    }

    /** The slices that are alone in what these sums tell together, however often each is added or subtracted. */
    static IntStream solved(Slices slices, List<BitSet> told) {
        var span = new Span();
        told.forEach(one -> span.add(vector(slices, one)));
        return IntStream.range(0, slices.homes().size()).filter(at -> span.holds(vector(slices, only(at))));
    }

    static BitSet only(int slice) {
        var set = new BitSet();
        set.set(slice);
        return set;
    }

    static double[] vector(Slices slices, BitSet some) {
        return IntStream.range(0, slices.homes().size())
                .mapToDouble(at -> some.get(at) ? 1 : 0)
                .toArray();
    }

    /** Each less another, and less two that have no square in common. */
    private static Stream<Sum> attacked(List<Sum> told) {
        return told.stream()
                .flatMap(one -> told.stream()
                        .filter(first -> first != one)
                        .flatMap(first -> Stream.concat(
                                Stream.of(one.less(first)),
                                told.stream()
                                        .filter(second -> second != first && second != one && parts(one, first, second))
                                        .map(second -> one.less(first, second)))));
    }

    private static boolean parts(Sum whole, Sum first, Sum second) {
        return first.people.keySet().stream().noneMatch(second.people::containsKey)
                && Stream.of(first, second)
                        .allMatch(part -> whole.people.keySet().containsAll(part.people.keySet()));
    }

    /** One, the older outline of it, another beside them, and all that is around. */
    static List<List<Home>> areas(Random random) {
        var newer = new ArrayList<Home>();
        var older = new ArrayList<Home>();
        var other = new ArrayList<Home>();
        var commune = new ArrayList<Home>();
        for (var x = 0; x < SIDE; x++) {
            for (var y = 0; y < SIDE; y++) {
                var square = new Home(30 + random.nextInt(150), 1, new Coordinate(x * 200, y * 200));
                commune.add(square);
                if (x < 3) {
                    var part = x == 2 ? part(square, 0.2 + random.nextDouble() * 0.8) : square;
                    if (random.nextInt(12) > 0) {
                        newer.add(part);
                    }
                    if (random.nextInt(12) > 0) {
                        older.add(part);
                    }
                } else if (x < 5 && y > 1) {
                    other.add(square);
                }
            }
        }
        return List.of(newer, older, other, commune);
    }

    private static Home part(Home home, double share) {
        return new Home(home.people() * share, share, home.at());
    }

    private static double near(Home home, List<Place> places) {
        return places.stream()
                .mapToDouble(place -> place.at().distance(home.at()))
                .min()
                .orElseThrow();
    }

    static Place somewhere(Random random) {
        return new Place(new Coordinate(random.nextDouble() * SIDE * 200, random.nextDouble() * SIDE * 200), 100);
    }
}
