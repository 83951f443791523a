package fr.preau.territory.source;

import java.util.ArrayList;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.databind.JsonNode;

/** The polygons of a GeoJSON geometry, as they are written. */
final class GeoJsonShape {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int FEWEST = 4;

    private GeoJsonShape() {}

    /** @param whose for the words of a refusal */
    static Geometry read(String whose, JsonNode geometry) throws Refusal {
        return switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygon(whose, geometry.path("coordinates"));
            case "MultiPolygon" -> {
                var parts = new ArrayList<Polygon>();
                for (var part : geometry.path("coordinates")) {
                    parts.add(polygon(whose, part));
                }
                if (parts.isEmpty()) {
                    throw new Refusal(whose + " n’a pas de contour.");
                }
                yield SHAPES.createMultiPolygon(parts.toArray(Polygon[]::new));
            }
            default -> throw new Refusal(whose + " n’est pas un polygone.");
        };
    }

    private static Polygon polygon(String whose, JsonNode rings) throws Refusal {
        var read = new ArrayList<LinearRing>();
        for (var ring : rings) {
            read.add(ring(whose, ring));
        }
        if (read.isEmpty()) {
            throw new Refusal(whose + " n’a pas de contour.");
        }
        return SHAPES.createPolygon(read.getFirst(), read.stream().skip(1).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(String whose, JsonNode points) throws Refusal {
        var corners = new ArrayList<Coordinate>();
        for (var point : points) {
            if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
                throw new Refusal(whose + " : un point n’a pas deux nombres.");
            }
            corners.add(new Coordinate(point.path(0).asDouble(), point.path(1).asDouble()));
        }
        if (corners.size() < FEWEST || !corners.getFirst().equals2D(corners.getLast())) {
            throw new Refusal(whose + " : un contour n’est pas fermé.");
        }
        return SHAPES.createLinearRing(corners.toArray(Coordinate[]::new));
    }
}
