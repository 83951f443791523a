package fr.preau.territory.food;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.territory.food.Access.Part;
import fr.preau.territory.food.Access.Place;
import fr.preau.territory.food.FoodRun.Share;
import fr.preau.territory.square.Told;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
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
 * Outlines are brought and runs are kept in any order: of a neighbourhood, its older outline, its neighbour and the
 * commune around them. Somebody has all that they tell: how many people live in each, shares, both ends of their
 * ranges, and means and medians, each of which is an equation of the people of the groups that they are spread over.
 */
class DistancesAttackedProperties {

    /** That are kept before another outline is brought, on the average. */
    private static final int RUNS = 4;

    private static final int EVENTS = 24;

    @Property(tries = 300)
    void noEliminationOfAllThatIsToldIsFewPeopleOrOneSquare(@ForAll long seed) {
        var town = new Town(new Random(seed));
        town.play();

        Statistics.label("all outlines are told").collect(town.told.size() == town.areas.size());
        Statistics.label("all outlines are told")
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 50));
        Statistics.label("shares are told").collect(town.shares > 2 * RUNS);
        Statistics.label("shares are told")
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 50));
        assertThat(town.tells()).isFalse();
    }

    /** Some people of an area whose number somebody knows. */
    private record Known(int area, BitSet of, Slices among) {

        /** The same people among finer slices. */
        BitSet among(Slices finer, int number) {
            var places = of.stream().mapToObj(at -> among.homes().get(at).at()).collect(Collectors.toUnmodifiableSet());
            return finer.areas().get(number).stream()
                    .filter(at -> places.contains(finer.homes().get(at).at()))
                    .collect(BitSet::new, BitSet::set, BitSet::or);
        }
    }

    private record Run(int area, List<Place> places, List<Share> shares) {}

    private static final class Town {

        final List<List<Access.Home>> areas;

        /** Their numbers, in the order in which they were told. */
        final List<Integer> told = new ArrayList<>();

        int shares;

        private final Random random;
        private final List<Run> kept = new ArrayList<>();
        private final List<Known> known = new ArrayList<>();

        Town(Random random) {
            this.random = random;
            this.areas = AttackerProperties.areas(random);
        }

        void play() {
            var brought = IntStream.range(0, areas.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(brought, random);
            for (var event = 0; event < EVENTS; event++) {
                if (!brought.isEmpty() && (told.isEmpty() || random.nextInt(RUNS) == 0)) {
                    bring(brought.removeFirst());
                } else {
                    keep(told.get(random.nextInt(told.size())));
                }
            }
        }

        private ToldShares beside(Slices slices) {
            var shares = new ToldShares(slices);
            kept.forEach(run -> {
                var access = access(slices, told.indexOf(run.area), run.places);
                shares.kept(told.indexOf(run.area), access, access, run.shares);
            });
            return shares;
        }

        private Slices slices() {
            return Slices.of(told.stream().map(areas::get).toList());
        }

        private void bring(int area) {
            told.add(area);
            if (beside(slices()).solvedBy(told.indexOf(area))) {
                told.remove((Integer) area);
            }
        }

        private void keep(int area) {
            var slices = slices();
            var number = told.indexOf(area);
            var beside = beside(slices);
            var places = List.of(AttackerProperties.somewhere(random), AttackerProperties.somewhere(random));
            var access = access(slices, number, places);
            var run = new Run(area, places, beside.tell(number, access));
            kept.add(run);
            for (var share : run.shares) {
                shares += share.percent().isPresent() ? 1 : 0;
                Stream.of(
                                some(access, part -> part.within(share.metres())),
                                some(access, part -> part.surelyWithin(share.metres())),
                                some(access, part -> part.perhapsWithin(share.metres())))
                        .filter(beside::tells)
                        .forEach(some -> known.add(new Known(area, some, slices)));
            }
            beside.parts(number).forEach(group -> known.add(new Known(area, group, slices)));
        }

        /** Whether some sum and difference of it is a slice of a square, or few people by whom outlines differ. */
        boolean tells() {
            var slices = slices();
            // A difference has the rounding of both.
            var least = 2 * AttackerProperties.halfAPercent(areas.getLast());
            var span = new Span();
            slices.areas().forEach(area -> span.add(AttackerProperties.vector(slices, area)));
            known.forEach(
                    one -> span.add(AttackerProperties.vector(slices, one.among(slices, told.indexOf(one.area)))));
            return Stream.concat(
                            IntStream.range(0, slices.homes().size()).mapToObj(AttackerProperties::only),
                            slices.kinds().stream().filter(kind -> tooFew(slices, kind)))
                    .anyMatch(some ->
                            people(slices, some) >= least && span.holds(AttackerProperties.vector(slices, some)));
        }
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
