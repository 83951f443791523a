package fr.preau.territory.food;

import fr.preau.territory.food.Access.Home;
import fr.preau.territory.shape.Plane;
import fr.preau.territory.square.Inhabited;
import fr.preau.territory.square.Square;
import fr.preau.territory.square.Told;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * Whose access is told: those of a neighbourhood, or of whole communes.
 *
 * @param shape on the plane of squares, {@code near} on that of distances: what places are near to
 * @param homes in the order of those who are inhabited
 * @param plane of distances
 */
record Area(boolean communal, Geometry shape, Geometry near, List<Inhabited> inhabited, List<Home> homes, Plane plane) {

    Area {
        inhabited = List.copyOf(inhabited);
        homes = List.copyOf(homes);
    }

    /** Of the same squares, its shape tells it. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Area area && communal == area.communal && shape.equals(area.shape);
    }

    @Override
    public int hashCode() {
        return shape.hashCode();
    }

    /** Whether enough people are counted in both that the one may be subtracted from the other. */
    boolean shares(Area other) {
        var box = shape.getEnvelopeInternal();
        box.expandBy(Square.SIDE);
        if (plane != other.plane || !box.intersects(other.shape.getEnvelopeInternal())) {
            return false;
        }
        if (communal || other.communal) {
            var theirs = other.bySquare();
            return bySquare().entrySet().stream()
                            .mapToDouble(one -> Math.min(one.getValue(), theirs.getOrDefault(one.getKey(), 0.0)))
                            .sum()
                    >= Told.NOBODY;
        }
        return shape.equals(other.shape)
                || Inhabited.in(
                                        OverlayNGRobust.overlay(shape, other.shape, OverlayNG.INTERSECTION),
                                        inhabited.stream()
                                                .map(Inhabited::square)
                                                .toList())
                                .stream()
                                .mapToDouble(Inhabited::people)
                                .sum()
                        >= Told.FEWEST_APART;
    }

    /** Whether what a subtraction of others leaves is few people, or one square. */
    boolean leavesTooFew(Set<Area> others) {
        var left = bySquare();
        others.forEach(one -> one.bySquare().forEach((square, people) -> left.merge(square, -people, Double::sum)));
        return Told.tooFew(left.values().stream().mapToDouble(Math::abs));
    }

    /** Whether all that it has lies in the other. */
    boolean within(Area other) {
        var theirs = other.bySquare();
        return bySquare().entrySet().stream()
                .allMatch(one -> one.getValue() <= theirs.getOrDefault(one.getKey(), 0.0) + Told.NOBODY);
    }

    private Map<Coordinate, Double> bySquare() {
        var people = new HashMap<Coordinate, Double>();
        homes.forEach(home -> people.merge(home.at(), home.people(), Double::sum));
        return people;
    }

    /** Those in the squares of others. */
    List<Home> homesIn(List<Area> others) {
        var theirs = others.stream()
                .flatMap(one -> one.homes.stream())
                .map(Home::at)
                .collect(Collectors.toUnmodifiableSet());
        return homes.stream().filter(home -> theirs.contains(home.at())).toList();
    }
}
