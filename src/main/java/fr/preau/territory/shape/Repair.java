package fr.preau.territory.shape;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryFixer;

/** What becomes of an outline that crosses itself. */
public sealed interface Repair {

    /** By how much of its area a repair may change an outline. */
    double MOST = 0.01;

    /** It needs none. */
    record Sound() implements Repair {}

    /** @param change of its area, from 0 to {@link #MOST} */
    record Mended(Geometry shape, double change) implements Repair {}

    record Hopeless(double change) implements Repair {}

    /** @param shape polygons on a plane of equal areas, or in degrees: only proportions count */
    static Repair of(Geometry shape) {
        if (shape.isValid() && shape.getArea() > 0) {
            return new Sound();
        }
        var once = GeometryFixer.fix(shape);
        // What is left of a crossing narrower than a number can tell.
        var fixed = once.isValid() ? once : once.buffer(0);
        var before = shape.getArea();
        var change = before > 0 ? Math.abs(fixed.getArea() - before) / before : 1;
        return change > MOST || fixed.isEmpty() || !fixed.isValid() ? new Hopeless(change) : new Mended(fixed, change);
    }
}
