package fr.preau.territory.square;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * The part of a square that lies in an outline: its people are taken to live all over it.
 *
 * @param share of the square's area, from 0 to 1
 */
public record Inhabited(Square square, double share) {

    /** w = ind × area(square ∩ outline) / 40,000. */
    public double people() {
        return square.people() * share;
    }

    /**
     * The parts of squares that lie in an outline, each with somebody in it.
     *
     * @param outline on the plane of the squares
     */
    public static List<Inhabited> in(Geometry outline, Iterable<Square> squares) {
        var prepared = PreparedGeometryFactory.prepare(outline);
        var box = outline.getEnvelopeInternal();
        var parts = new ArrayList<Inhabited>();
        for (var square : squares) {
            if (!box.intersects(square.box())) {
                continue;
            }
            var shape = outline.getFactory().toGeometry(square.box());
            var share = prepared.covers(shape)
                    ? 1
                    : prepared.intersects(shape)
                            ? Math.min(1, outline.intersection(shape).getArea() / Square.AREA)
                            : 0;
            if (share > 0 && square.people() > 0) {
                parts.add(new Inhabited(square, share));
            }
        }
        return List.copyOf(parts);
    }
}
