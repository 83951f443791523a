package fr.preau.territory.food;

import fr.preau.platform.French;
import fr.preau.territory.square.Told;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who comes within the usual distance by one more place. Somebody who moves that place about would otherwise read the
 * squares one by one, out of one answer or of the difference of two: people are counted by packets of neighbours that
 * are always the same, and of whom it may be told how many they are.
 *
 * @param people who they are in all
 * @param counted those of the packets of which most come within it, {@code share} what they make of all
 */
record Gain(double people, double counted, double share) {

    /**
     * @param after of the same homes in the same order, with one more place
     * @param packets of these homes, by their numbers ({@link ToldShares#packets})
     */
    static Gain between(Access before, Access after, List<BitSet> packets) {
        var gained = IntStream.range(0, after.parts().size())
                .filter(at -> after.parts().get(at).within(FoodRun.USUAL)
                        && !before.parts().get(at).within(FoodRun.USUAL))
                .collect(BitSet::new, BitSet::set, BitSet::or);
        var counted = packets.stream()
                .filter(packet -> people(after, common(packet, gained)) * 2 > people(after, packet))
                .mapToDouble(packet -> people(after, packet))
                .sum();
        return new Gain(people(after, gained), counted, after.people() == 0 ? 0 : counted / after.people());
    }

    private static BitSet common(BitSet one, BitSet other) {
        var both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    private static double people(Access access, BitSet homes) {
        return homes.stream().mapToDouble(at -> access.parts().get(at).people()).sum();
    }

    /** @param before as the run has it, within so many metres */
    String told(int metres, FoodRun.Share before) {
        var within = "À moins de " + metres + French.NBSP + "m, la part ";
        if (people < Told.NOBODY) {
            return within
                    + (before.percent().isPresent()
                            ? "resterait à " + before.percent().getAsInt() + " %"
                            : "ne changerait pas")
                    + " : aucun habitant de plus.";
        }
        if (counted < Told.NOBODY) {
            return within
                    + (before.percent().isPresent()
                            ? "est de " + before.percent().getAsInt() + " % et augmenterait"
                            : "augmenterait")
                    + " : moins de " + Told.FEWEST_APART
                    + " habitants de plus, ou ceux d’un seul carreau de 200" + French.NBSP
                    + "m, que le secret statistique ne permet pas de compter.";
        }
        var points = Told.percent(share);
        return within
                + (before.percent().isPresent()
                        ? "passerait de %d à %d %%"
                                .formatted(
                                        before.percent().getAsInt(),
                                        Math.min(100, before.percent().getAsInt() + points))
                        : "augmenterait d’environ " + French.count(points, "point", "points"))
                + " : environ " + Told.tens(counted) + " habitants de plus, comptés par groupes de carreaux voisins.";
    }
}
