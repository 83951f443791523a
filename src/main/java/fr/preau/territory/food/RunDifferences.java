package fr.preau.territory.food;

import fr.preau.territory.square.Told;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What two computations of the same homes tell together: whoever subtracts the one from the other reads those who
 * changed. Each figure's changes are nobody's, or those of enough people in more than one square.
 */
final class RunDifferences {

    /** As for one more place: fewer are not counted. */
    private static final int FEWEST_TOLD = 30;

    private RunDifferences() {}

    /** @param after of the same homes in the same order */
    static boolean tooLittle(Access before, Access after) {
        return counted()
                        .anyMatch(counted -> few(
                                after,
                                at -> counted.test(before.parts().get(at))
                                        != counted.test(after.parts().get(at))))
                || few(after, at -> !before.parts().get(at).equals(after.parts().get(at)));
    }

    /** Who is in each share, in its least and in its most. */
    private static Stream<Predicate<Access.Part>> counted() {
        return FoodRun.THRESHOLDS.stream()
                .flatMap(metres -> List.<Predicate<Access.Part>>of(
                        part -> part.within(metres),
                        part -> part.surely() + Access.HALF_A_SQUARE <= metres,
                        part -> part.perhaps() - Access.HALF_A_SQUARE <= metres)
                        .stream());
    }

    private static boolean few(Access after, Predicate<Integer> changed) {
        var people = IntStream.range(0, after.parts().size())
                .filter(changed::test)
                .mapToDouble(at -> after.parts().get(at).people())
                .toArray();
        var all = Changed.of(people);
        return all.sum > 0 && (all.sum < FEWEST_TOLD || all.most > all.sum * Told.MOST_IN_ONE_SQUARE);
    }

    private record Changed(double sum, double most) {

        static Changed of(double[] people) {
            return new Changed(
                    Arrays.stream(people).sum(), Arrays.stream(people).max().orElse(0));
        }
    }
}
