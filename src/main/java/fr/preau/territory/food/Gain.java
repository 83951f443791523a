package fr.preau.territory.food;

import fr.preau.platform.French;
import fr.preau.territory.square.Told;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Who comes within the usual distance by one more place. Somebody who moves that place about would otherwise read the
 * squares one by one: neither the people nor the share that they make is told where they are few, or of one square.
 *
 * @param people who they are in all
 * @param fullest those of the square that has most of them
 * @param share with the place, from 0 to 1
 */
record Gain(double people, double fullest, double share) {

    private static final int FEWEST_TOLD = 30;

    /** @param after of the same homes in the same order, with one more place */
    static Gain between(Access before, Access after) {
        var gained = IntStream.range(0, after.parts().size())
                .filter(at -> after.parts().get(at).within(FoodRun.USUAL)
                        && !before.parts().get(at).within(FoodRun.USUAL))
                .mapToDouble(at -> after.parts().get(at).people())
                .toArray();
        return new Gain(Arrays.stream(gained).sum(), Arrays.stream(gained).max().orElse(0), after.share(FoodRun.USUAL));
    }

    /** @param before as the run has it, within so many metres */
    String told(int metres, FoodRun.Share before) {
        var within = "À moins de " + metres + French.NBSP + "m, la part ";
        if (people == 0) {
            return within + "resterait à " + before.percent() + " % : aucun habitant de plus.";
        }
        if (people < FEWEST_TOLD || fullest > people * Told.MOST_IN_ONE_SQUARE) {
            return within + "est de " + before.percent()
                    + " % et augmenterait : moins de " + FEWEST_TOLD
                    + " habitants de plus, ou ceux d’un seul carreau de 200" + French.NBSP
                    + "m, que le secret statistique ne permet pas de compter.";
        }
        return within + "passerait de " + before.percent() + " à " + Told.percent(share) + " % : environ "
                + Told.tens(people) + " habitants de plus.";
    }
}
