package fr.preau.territory.food;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.territory.food.Access.Part;
import fr.preau.territory.food.Access.Place;
import fr.preau.territory.food.FoodRun.Share;
import fr.preau.territory.square.Told;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/**
 * Somebody keeps as many runs as they like, of a neighbourhood alone first and then beside its older outline, its
 * neighbour and the commune, and has all that they tell: shares, both ends of their ranges, and means and medians, each
 * of which is an equation of the people of the groups that they are spread over.
 */
class DistancesAttackedProperties {

    private static final int RUNS = 4;

    /** Some people of an area whose number somebody knows. */
    private record Known(int area, BitSet of, Slices among) {

        /** The same people among finer slices. */
        BitSet among(Slices finer, int number) {
            if (among.equals(finer)) {
                return of;
            }
            var places = of.stream().mapToObj(at -> among.homes().get(at).at()).collect(Collectors.toUnmodifiableSet());
            return finer.areas().get(number).stream()
                    .filter(at -> places.contains(finer.homes().get(at).at()))
                    .collect(BitSet::new, BitSet::set, BitSet::or);
        }
    }

    private record Run(List<Place> places, List<Share> shares) {}

    /** But a new outline may: in one made-up town of eight its own people part those of a share that was told before. */
    @Property(tries = 300)
    void noEliminationOfAllThatIsToldIsFewPeopleOrOneSquare(@ForAll long seed) {
        var random = new Random(seed);
        var areas = AttackerProperties.areas(random);
        var alone = Slices.of(List.of(areas.getFirst()));
        var first = new ToldShares(alone);
        var known = new ArrayList<Known>();
        var kept = Stream.generate(() -> run(random, first, alone, 0, known))
                .limit(RUNS)
                .toList();

        var slices = Slices.of(areas);
        var told = new ToldShares(slices);
        for (var area = 0; area < areas.size(); area++) {
            known.add(new Known(area, slices.areas().get(area), slices));
        }
        // A difference has the rounding of both.
        var least = 2 * AttackerProperties.halfAPercent(areas.getLast());
        var before = tells(slices, known, least);
        Statistics.label("told by a new outline beside earlier runs").collect(before);
        Statistics.label("told by a new outline beside earlier runs")
                .coverage(coverage -> coverage.check(true).percentage(share -> share < 20));
        if (before) {
            return;
        }
        kept.forEach(run -> {
            var access = access(slices, 0, run.places);
            told.kept(0, access, access, run.shares);
        });
        for (var run = 0; run < RUNS; run++) {
            for (var area = 0; area < areas.size(); area++) {
                run(random, told, slices, area, known);
            }
        }

        assertThat(tells(slices, known, least)).isFalse();
    }

    /** Whether some sum and difference of all this is a slice of a square, or few people by whom outlines differ. */
    private static boolean tells(Slices slices, List<Known> known, double least) {
        var span = new Span();
        known.forEach(one -> span.add(AttackerProperties.vector(slices, one.among(slices, one.area))));
        return Stream.concat(
                        IntStream.range(0, slices.homes().size()).mapToObj(AttackerProperties::only),
                        slices.kinds().stream().filter(kind -> tooFew(slices, kind)))
                .anyMatch(some -> people(slices, some) >= least && span.holds(AttackerProperties.vector(slices, some)));
    }

    private static Run run(Random random, ToldShares told, Slices slices, int area, List<Known> known) {
        var places = List.of(AttackerProperties.somewhere(random), AttackerProperties.somewhere(random));
        var access = access(slices, area, places);
        var shares = told.tell(area, access);
        for (var share : shares) {
            Stream.of(
                            some(access, part -> part.within(share.metres())),
                            some(access, part -> part.surelyWithin(share.metres())),
                            some(access, part -> part.perhapsWithin(share.metres())))
                    .filter(told::tells)
                    .forEach(some -> known.add(new Known(area, some, slices)));
        }
        told.parts(area).forEach(group -> known.add(new Known(area, group, slices)));
        return new Run(places, shares);
    }

    private static Access access(Slices slices, int area, List<Place> places) {
        return Access.of(slices.homes(), slices.areas().get(area), places);
    }

    private static BitSet some(Access access, Predicate<Part> counted) {
        var some = new BitSet();
        for (var at = 0; at < access.parts().size(); at++) {
            some.set(at, counted.test(access.parts().get(at)));
        }
        return some;
    }

    private static boolean tooFew(Slices slices, BitSet kind) {
        return Told.tooFew(kind.stream()
                .boxed()
                .collect(Collectors.groupingBy(
                        at -> slices.homes().get(at).at(),
                        Collectors.summingDouble(at -> slices.homes().get(at).people())))
                .values()
                .stream()
                .mapToDouble(Double::doubleValue));
    }

    private static double people(Slices slices, BitSet some) {
        return some.stream().mapToDouble(at -> slices.homes().get(at).people()).sum();
    }
}
