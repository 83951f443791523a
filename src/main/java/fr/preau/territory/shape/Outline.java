package fr.preau.territory.shape;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * Where a neighbourhood is.
 *
 * @param shape polygons in longitude and latitude, valid
 * @param area in square metres
 */
public record Outline(String code, String label, List<String> communes, Geometry shape, double area) {

    public Outline {
        communes = List.copyOf(communes);
    }

    public PartOfFrance part() {
        var middle = shape.getEnvelopeInternal().centre();
        return PartOfFrance.at(middle.x, middle.y)
                .orElseThrow(() -> new IllegalStateException("the outline " + code + " is not in France"));
    }

    /** On that plane. */
    public Geometry on(Plane plane) {
        return Plane.WGS84.to(plane, shape);
    }

    public byte[] wkb() {
        return new WKBWriter().write(shape);
    }

    /** A shape as {@link #wkb} wrote it. */
    public static Geometry shape(byte[] wkb) {
        try {
            return new WKBReader().read(wkb);
        } catch (ParseException e) {
            throw new IllegalStateException("an outline was kept that cannot be read", e);
        }
    }
}
