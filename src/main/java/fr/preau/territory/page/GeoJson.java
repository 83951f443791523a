package fr.preau.territory.page;

import fr.preau.territory.shape.Outline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** An outline as RFC 7946 writes it, in longitude and latitude, under the names that the State gives its columns. */
record GeoJson(String type, List<Feature> features) {

    /** As the published files have them. */
    private static final double DECIMALS = 1_000_000;

    record Feature(String type, Map<String, String> properties, Shape geometry) {}

    record Shape(String type, List<List<List<double[]>>> coordinates) {}

    static GeoJson of(Outline outline) {
        var shape = outline.shape();
        var polygons = IntStream.range(0, shape.getNumGeometries())
                .mapToObj(shape::getGeometryN)
                .filter(Polygon.class::isInstance)
                .map(Polygon.class::cast)
                .map(GeoJson::rings)
                .toList();
        return new GeoJson(
                "FeatureCollection",
                List.of(new Feature(
                        "Feature",
                        // In one order, whoever writes it: two copies of a platform give the same bytes.
                        new TreeMap<>(Map.of(
                                "code_qp", outline.code(),
                                "lib_qp", outline.label(),
                                "insee_com", String.join(",", outline.communes()))),
                        new Shape("MultiPolygon", polygons))));
    }

    private static List<List<double[]>> rings(Polygon polygon) {
        var rings = new ArrayList<List<double[]>>();
        rings.add(ring(polygon.getExteriorRing()));
        for (var i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(ring(polygon.getInteriorRingN(i)));
        }
        return rings;
    }

    private static List<double[]> ring(LinearRing ring) {
        return Arrays.stream(ring.getCoordinates())
                .map(point -> new double[] {rounded(point.x), rounded(point.y)})
                .toList();
    }

    private static double rounded(double degrees) {
        return Math.rint(degrees * DECIMALS) / DECIMALS;
    }
}
