package fr.preau.territory.food;

import fr.preau.territory.square.Told;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What two computations of the same homes tell together: whoever subtracts the one from the other reads those who
 * changed. Each figure's changes are nobody's, or those of enough people in more than one square.
 */
final class RunDifferences {

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
                        part -> part.surelyWithin(metres),
                        part -> part.perhapsWithin(metres))
                        .stream());
    }

    private static boolean few(Access after, Predicate<Integer> changed) {
        return Told.tooFew(IntStream.range(0, after.parts().size())
                .filter(changed::test)
                .mapToDouble(at -> after.parts().get(at).people()));
    }
}
