package fr.preau.territory.food;

import fr.preau.territory.Geography;
import fr.preau.territory.food.Access.Home;
import fr.preau.territory.food.Access.Place;
import fr.preau.territory.shape.Outline;
import fr.preau.territory.shape.Plane;
import fr.preau.territory.source.SourceKind;
import fr.preau.territory.square.Inhabited;
import fr.preau.territory.square.Squares;
import java.util.List;
import java.util.Optional;
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

    /** Those who live in a neighbourhood. */
    Area neighbourhood(Outline outline, long squared) {
        var areas = outline.part().areas();
        var shape = outline.on(areas);
        return area(
                outline, false, shape, Inhabited.in(shape, squares.in(squared, areas, shape.getEnvelopeInternal())));
    }

    /** Those of every square of its communes; empty where the source does not tell which are theirs. */
    Optional<Area> communes(Outline outline, long squared) {
        var inhabited =
                squares
                        .inCommunes(
                                squared,
                                whole(outline.communes()).stream()
                                        .flatMap(Geography::parts)
                                        .toList())
                        .stream()
                        .map(one -> new Inhabited(one, 1))
                        .toList();
        var centres = inhabited.stream().map(one -> one.square().centre()).toArray(Coordinate[]::new);
        return inhabited.isEmpty()
                ? Optional.empty()
                : Optional.of(area(
                        outline,
                        true,
                        SHAPES.createMultiPointFromCoords(centres).convexHull(),
                        inhabited));
    }

    /** With Paris, Lyon or Marseille for their arrondissements. */
    static List<String> whole(List<String> communes) {
        return communes.stream().map(Geography::whole).distinct().toList();
    }

    private static Area area(Outline outline, boolean communal, Geometry shape, List<Inhabited> inhabited) {
        var areas = outline.part().areas();
        var distances = outline.part().distances();
        return new Area(
                communal,
                shape,
                areas == distances ? shape : areas.to(distances, shape),
                inhabited,
                homes(inhabited, areas, distances),
                distances);
    }

    private static List<Home> homes(List<Inhabited> inhabited, Plane from, Plane to) {
        return inhabited.stream()
                .map(one -> {
                    var centre = one.square().centre();
                    return new Home(one.people(), one.share(), from == to ? centre : from.to(to, centre.x, centre.y));
                })
                .toList();
    }

    /** Places that are near enough to an area to count, on its plane of distances. */
    List<Place> places(Area area, Basket basket, long shopped, List<FoodPlace> byHand) {
        var box = area.near().getEnvelopeInternal();
        box.expandBy(FURTHEST);
        var entered = basket.byHand()
                ? byHand.stream().map(one -> byHand(Plane.WGS84.to(area.plane(), one.longitude(), one.latitude())))
                : Stream.<Place>empty();
        return Stream.concat(shops.in(shopped, basket.types(), box).stream(), entered)
                .filter(place -> area.near().isWithinDistance(SHAPES.createPoint(place.at()), FURTHEST))
                .toList();
    }

    List<Place> places(Area area, FoodRun run) {
        return places(area, run.basket(), run.source(SourceKind.SHOPS), run.byHand());
    }

    /** A place that somebody put on a map. */
    static Place byHand(Coordinate at) {
        return new Place(at, BY_HAND_WITHIN);
    }
}
