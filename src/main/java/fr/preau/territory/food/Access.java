package fr.preau.territory.food;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Coordinate;

/**
 * How far people live from the nearest of some places, in a straight line.
 *
 * @param people Σ w
 * @param parts what it was counted from, none nearer than another in their order
 */
public record Access(double people, List<Part> parts) {

    /** Half the diagonal of a square of 200 m: how far from its centre somebody may live. */
    static final double HALF_A_SQUARE = 141;

    /** 1.3 times the straight line, at 4 km/h: what minutes on foot are reckoned by. */
    private static final double DETOUR = 1.3;

    private static final double METRES_A_MINUTE = 66.7;

    public Access {
        parts = List.copyOf(parts);
    }

    /**
     * Some people at one distance.
     *
     * @param people w
     * @param area of their square that is counted, from 0 to 1
     * @param nearest d to the nearest place, infinite where there is none
     * @param surely the least of d + e over all places, e being how far from its position a place may be
     * @param perhaps the least of d − e
     */
    record Part(double people, double area, double nearest, double surely, double perhaps) {

        private static final Part NONE =
                new Part(0, 0, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

        /** @param density people in a whole square */
        Part with(double density) {
            return new Part(density * area, area, nearest, surely, perhaps);
        }

        boolean within(int metres) {
            return nearest <= metres;
        }

        /** Wherever in its square and its doubt each is. */
        boolean surelyWithin(int metres) {
            return surely + HALF_A_SQUARE <= metres;
        }

        boolean perhapsWithin(int metres) {
            return perhaps - HALF_A_SQUARE <= metres;
        }
    }

    /** @param within how far from its position it may be, in metres */
    public record Place(Coordinate at, int within) {}

    /**
     * Some people and where the centre of their square is, on the plane of distances.
     *
     * @param area of their square that is counted, from 0 to 1
     */
    public record Home(double people, double area, Coordinate at) {}

    public static Access of(List<Home> homes, List<Place> places) {
        return new Access(
                homes.stream().mapToDouble(Home::people).sum(),
                homes.stream().map(home -> part(home, places)).toList());
    }

    /** Of some of these homes; the others are nobody's, and near nothing. */
    static Access of(List<Home> homes, BitSet some, List<Place> places) {
        return new Access(
                some.stream().mapToDouble(at -> homes.get(at).people).sum(),
                IntStream.range(0, homes.size())
                        .mapToObj(at -> some.get(at) ? part(homes.get(at), places) : Part.NONE)
                        .toList());
    }

    private static Part part(Home home, List<Place> places) {
        var nearest = Double.POSITIVE_INFINITY;
        var surely = Double.POSITIVE_INFINITY;
        var perhaps = Double.POSITIVE_INFINITY;
        for (var place : places) {
            var distance = home.at.distance(place.at);
            nearest = Math.min(nearest, distance);
            surely = Math.min(surely, distance + place.within);
            perhaps = Math.min(perhaps, distance - place.within);
        }
        return new Part(home.people, home.area, nearest, surely, perhaps);
    }

    /** share(T) = Σ w·[d ≤ T] / P, from 0 to 1. */
    public double share(int metres) {
        return sum(part -> part.within(metres));
    }

    /** The least that it may be: those who live within T of a place wherever in its square and its doubt each is. */
    public double low(int metres) {
        return sum(part -> part.surelyWithin(metres));
    }

    /** The most that it may be. */
    public double high(int metres) {
        return sum(part -> part.perhapsWithin(metres));
    }

    private double sum(Predicate<Part> counted) {
        if (people == 0) {
            return 0;
        }
        return Math.min(
                1, parts.stream().filter(counted).mapToDouble(Part::people).sum() / people);
    }

    /** In metres; empty where somebody has no place at all. */
    public OptionalDouble mean() {
        var mean =
                parts.stream().mapToDouble(part -> part.people * part.nearest).sum() / people;
        return Double.isFinite(mean) ? OptionalDouble.of(mean) : OptionalDouble.empty();
    }

    /** The distance that half of the people do not go beyond; empty where half of them have no place. */
    public OptionalDouble median() {
        var sorted =
                parts.stream().sorted(Comparator.comparingDouble(Part::nearest)).toList();
        var reached = 0.0;
        for (var part : sorted) {
            reached += part.people;
            if (reached * 2 >= people) {
                return Double.isFinite(part.nearest) ? OptionalDouble.of(part.nearest) : OptionalDouble.empty();
            }
        }
        return OptionalDouble.empty();
    }

    /** On foot, by the assumptions that are printed with it. */
    public static double minutes(double metres) {
        return DETOUR * metres / METRES_A_MINUTE;
    }
}
