package fr.preau.territory.food;

import fr.preau.territory.food.Access.Home;
import fr.preau.territory.food.Access.Place;
import fr.preau.territory.shape.Outline;
import fr.preau.territory.shape.Plane;
import fr.preau.territory.square.Inhabited;
import fr.preau.territory.square.Population;
import fr.preau.territory.square.Squares;
import fr.preau.territory.square.Told;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.stereotype.Component;

/** What a neighbourhood has around it: its homes, the places near enough to count, and how far the ones are from the others. */
@Component
class Reach {

    /** T + 1 km for the largest T: places further away count for nobody. */
    static final double FURTHEST = 2_000;

    /** A place that somebody puts on a map stands within as much. */
    private static final int BY_HAND_WITHIN = 100;

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final Squares squares;
    private final Shops shops;

    Reach(Squares squares, Shops shops) {
        this.squares = squares;
        this.shops = shops;
    }

    /** @param places on the plane of distances of the outline */
    record Around(List<Inhabited> inhabited, List<Home> homes, List<Place> places) {

        Told told() {
            return Told.of(Population.of(inhabited));
        }

        Access access() {
            return Access.of(homes, places);
        }

        /** With one more place. */
        Access with(Coordinate point) {
            return Access.of(
                    homes,
                    Stream.concat(places.stream(), Stream.of(new Place(point, BY_HAND_WITHIN)))
                            .toList());
        }
    }

    /** @param squared the source of squares, {@code shopped} that of shops */
    Around around(Outline outline, Basket basket, long squared, long shopped, List<FoodPlace> byHand) {
        return around(outline, inhabited(outline, squared), basket, shopped, byHand);
    }

    List<Inhabited> inhabited(Outline outline, long squared) {
        var areas = outline.part().areas();
        var shape = outline.on(areas);
        return Inhabited.in(shape, squares.in(squared, areas, shape.getEnvelopeInternal()));
    }

    /** @param inhabited as {@link #inhabited} has them */
    Around around(Outline outline, List<Inhabited> inhabited, Basket basket, long shopped, List<FoodPlace> byHand) {
        var distances = outline.part().distances();
        return new Around(
                inhabited,
                homes(inhabited, outline.part().areas(), distances),
                places(outline.on(distances), distances, basket, shopped, byHand));
    }

    static List<Home> homes(List<Inhabited> inhabited, Plane from, Plane to) {
        return inhabited.stream()
                .map(one -> {
                    var centre = one.square().centre();
                    return new Home(one.people(), one.share(), from == to ? centre : from.to(to, centre.x, centre.y));
                })
                .toList();
    }

    List<Place> places(Geometry shape, Plane plane, Basket basket, long shopped, List<FoodPlace> byHand) {
        var box = shape.getEnvelopeInternal();
        box.expandBy(FURTHEST);
        var entered = basket.byHand()
                ? byHand.stream()
                        .map(one -> new Place(Plane.WGS84.to(plane, one.longitude(), one.latitude()), BY_HAND_WITHIN))
                : Stream.<Place>empty();
        return Stream.concat(shops.in(shopped, basket.types(), box).stream(), entered)
                .filter(place -> shape.isWithinDistance(SHAPES.createPoint(place.at()), FURTHEST))
                .toList();
    }
}
