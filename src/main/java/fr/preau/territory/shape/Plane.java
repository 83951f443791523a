package fr.preau.territory.shape;

import java.util.Arrays;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateReferenceSystem;
import org.locationtech.proj4j.CoordinateTransformFactory;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * A way to lay the ground flat, by its number in the EPSG registry. Definitions are those of the registry, written out
 * so that no table of thousands of others is needed; all stand on the ellipsoid GRS80, which is WGS84's to a tenth of
 * a millimetre.
 */
public enum Plane {
    /** Longitude and latitude in degrees. */
    WGS84(4326, "+proj=longlat +datum=WGS84 +no_defs"),
    /** Lambert-93: distances in metropolitan France, to some decimetres a kilometre. */
    LAMBERT_93(
            2154,
            "+proj=lcc +lat_0=46.5 +lon_0=3 +lat_1=49 +lat_2=44 +x_0=700000 +y_0=6600000 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs"),
    /** Lambert's equal areas for Europe: areas, and INSEE's squares. */
    LAEA_EUROPE(
            3035,
            "+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs"),
    /** Guadeloupe, Martinique, Saint-Martin. */
    UTM_20_NORTH(5490, "+proj=utm +zone=20 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs"),
    /** Guyane. */
    UTM_22_NORTH(2972, "+proj=utm +zone=22 +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs"),
    /** Mayotte. */
    UTM_38_SOUTH(4471, "+proj=utm +zone=38 +south +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs"),
    /** La Réunion. */
    UTM_40_SOUTH(2975, "+proj=utm +zone=40 +south +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs"),
    /** The Society Islands. */
    UTM_6_SOUTH(3297, "+proj=utm +zone=6 +south +ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs");

    private final int epsg;
    private final CoordinateReferenceSystem system;

    Plane(int epsg, String definition) {
        this.epsg = epsg;
        this.system = new CRSFactory().createFromParameters("EPSG:" + epsg, definition);
    }

    public int epsg() {
        return epsg;
    }

    public static Optional<Plane> of(int epsg) {
        return Arrays.stream(values()).filter(plane -> plane.epsg == epsg).findFirst();
    }

    /** The same point on another plane. */
    public Coordinate to(Plane other, double x, double y) {
        var moved = new ProjCoordinate();
        new CoordinateTransformFactory()
                .createTransform(system, other.system)
                .transform(new ProjCoordinate(x, y), moved);
        return new Coordinate(moved.x, moved.y);
    }

    /** The same shape on another plane, corner by corner: its sides, of some hundred metres at most, stay straight. */
    public Geometry to(Plane other, Geometry shape) {
        var moved = shape.copy();
        var transform = new CoordinateTransformFactory().createTransform(system, other.system);
        var from = new ProjCoordinate();
        var to = new ProjCoordinate();
        moved.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence points, int at) {
                from.setValue(points.getX(at), points.getY(at));
                transform.transform(from, to);
                points.setOrdinate(at, CoordinateSequence.X, to.x);
                points.setOrdinate(at, CoordinateSequence.Y, to.y);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        moved.geometryChanged();
        return moved;
    }
}
