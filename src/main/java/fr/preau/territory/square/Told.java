package fr.preau.territory.square;

import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * What may be told of a population. INSEE's rule for its squares: nothing under eleven households, and never a square
 * alone; numbers in tens of inhabitants and whole per cent. Whatever leaves Préau passes here.
 */
public sealed interface Told {

    int FEWEST_HOUSEHOLDS = 11;

    /** Where households are not known. */
    int FEWEST_PEOPLE = 25;

    /** Of all, in one square: beyond, what is told is that square. */
    double MOST_IN_ONE_SQUARE = 0.85;

    /**
     * Fewer people are not told apart from others: whoever subtracts two numbers in tens would read them. Eleven
     * households of which more than four live in each are still as many.
     */
    int FEWEST_APART = 50;

    /** Less than half a person is what a computation leaves over. */
    double NOBODY = 0.5;

    /**
     * An estimate.
     *
     * @param people in tens
     * @param imputed per cent of them in squares that INSEE estimated, in words: where they or the others are few, no
     *     closer than few is
     * @param poor per cent of the households, where known, and where neither they nor the others are few
     */
    record Estimate(int people, String imputed, OptionalInt poor) implements Told {}

    /** Too few to be told. */
    record Secret(String why) implements Told {}

    /**
     * Whether those by which two sums differ would be told by a subtraction: they are somebody, and few or of one square.
     *
     * @param people those of each square
     */
    static boolean tooFew(DoubleStream people) {
        var all = people.summaryStatistics();
        return all.getSum() >= NOBODY
                && (all.getSum() < FEWEST_APART || all.getMax() > all.getSum() * MOST_IN_ONE_SQUARE);
    }

    static Told of(Population population) {
        if (population.households().isPresent()) {
            if (population.households().getAsDouble() < FEWEST_HOUSEHOLDS) {
                return new Secret("Moins de 11 ménages : le secret statistique ne permet pas de donner ce résultat.");
            }
        } else if (population.people() < FEWEST_PEOPLE) {
            return new Secret(
                    "Moins de 25 habitants : le secret statistique ne permet pas de donner ce résultat. La source ne dit pas le nombre de ménages.");
        }
        if (population.fullest() > population.people() * MOST_IN_ONE_SQUARE) {
            return new Secret("Un seul carreau de 200 m : l’INSEE ne permet pas de le donner seul.");
        }
        return new Estimate(
                tens(population.people()),
                imputed(population),
                population.poor().isPresent()
                                && population.households().isPresent()
                                && mayBeParted(
                                        population.poor().getAsDouble(),
                                        population.households().getAsDouble())
                        ? OptionalInt.of(percent(population.poor().getAsDouble()
                                / population.households().getAsDouble()))
                        : OptionalInt.empty());
    }

    /** A share of people is how many they are, and INSEE's estimated squares may be few, or one. */
    private static String imputed(Population population) {
        var some = population.imputed();
        var others = population.people() - some;
        // Of the fewest that are told alike: a share of people themselves would tell them closer than in tens.
        var few = (int) Math.ceil(Math.min(1, FEWEST_APART / Math.max(1, tens(population.people()) - 5.0)) * 100);
        var someFew = some >= NOBODY && some < FEWEST_APART;
        var othersFew = others >= NOBODY && others < FEWEST_APART;
        if (few == 100 && (someFew || othersFew)) {
            return "0 à 100";
        }
        if (someFew) {
            return "moins de " + few;
        }
        if (othersFew) {
            return "plus de " + (100 - few);
        }
        var told = percent(some / population.people());
        return some > 0 && population.fullestImputed() > some * MOST_IN_ONE_SQUARE
                ? "moins de " + (told / 10 + 1) * 10
                : Integer.toString(told);
    }

    private static boolean mayBeParted(double some, double all) {
        return all > 0 && Stream.of(some, all - some).allMatch(part -> part < NOBODY || part >= FEWEST_HOUSEHOLDS);
    }

    /** To the nearest ten. */
    static int tens(double people) {
        return Math.toIntExact(Math.round(people / 10) * 10);
    }

    /** To the nearest whole per cent. */
    static int percent(double share) {
        return Math.toIntExact(Math.round(share * 100));
    }
}
