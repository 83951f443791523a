package fr.preau.territory.shape;

import java.util.Arrays;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** A part of France, in degrees, and the planes on which it is measured. */
public enum PartOfFrance {
    METROPOLITAN(-5.5, 41.0, 10.0, 51.5, Plane.LAEA_EUROPE, Plane.LAMBERT_93),
    ANTILLES(-63.5, 14.0, -60.5, 18.5, Plane.UTM_20_NORTH, Plane.UTM_20_NORTH),
    GUYANE(-55.0, 2.0, -51.0, 6.0, Plane.UTM_22_NORTH, Plane.UTM_22_NORTH),
    MAYOTTE(44.8, -13.2, 45.5, -12.4, Plane.UTM_38_SOUTH, Plane.UTM_38_SOUTH),
    REUNION(55.0, -21.6, 56.0, -20.7, Plane.UTM_40_SOUTH, Plane.UTM_40_SOUTH),
    POLYNESIA(-155.0, -28.0, -134.0, -7.0, Plane.UTM_6_SOUTH, Plane.UTM_6_SOUTH);

    private final Envelope box;
    private final Plane areas;
    private final Plane distances;

    PartOfFrance(double west, double south, double east, double north, Plane areas, Plane distances) {
        this.box = new Envelope(west, east, south, north);
        this.areas = areas;
        this.distances = distances;
    }

    /** Where that point is, if it is in France. */
    public static Optional<PartOfFrance> at(double longitude, double latitude) {
        return Arrays.stream(values())
                .filter(part -> part.box.contains(longitude, latitude))
                .findFirst();
    }

    /** Where a point of that plane is, if it is in France. */
    public static Optional<PartOfFrance> at(Plane plane, Coordinate point) {
        var degrees = plane.to(Plane.WGS84, point.x, point.y);
        return at(degrees.x, degrees.y);
    }

    /** The one on which areas are taken, and INSEE's squares lie. */
    public Plane areas() {
        return areas;
    }

    /** The one on which distances are taken. */
    public Plane distances() {
        return distances;
    }
}
