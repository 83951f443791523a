package fr.preau.territory.map;

import fr.preau.platform.chart.Picture;
import fr.preau.platform.chart.Picture.Anchor;
import fr.preau.platform.chart.Picture.Look;
import fr.preau.platform.chart.Picture.Mark;
import fr.preau.platform.chart.Picture.Shape;
import fr.preau.platform.chart.Picture.Words;
import fr.preau.territory.shape.Plane;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Draws outlines and places in a window, with a scale and the north. Shapes, not colours, tell places apart. */
public final class MapDrawing {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int MARGIN = 14;
    private static final int WIDEST_SCALE = 180;
    private static final int ROOM_FOR_A_NAME = 44;
    private static final int TICK = 5;
    private static final double HALF_A_PIXEL = 0.5;
    private static final double A_LITTLE_NORTH = 0.001;
    private static final int NEEDLE = 30;

    private final MapWindow window;
    private final Plane plane;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Mark> names = new ArrayList<>();

    /** @param plane the one that the window is on */
    public MapDrawing(MapWindow window, Plane plane) {
        this.window = window;
        this.plane = plane;
    }

    /** What a shape is about. */
    public enum Area {
        IN_HAND(Look.SHADE_2),
        OTHER(Look.SHADE_1);

        private final Look look;

        Area(Look look) {
            this.look = look;
        }
    }

    /** Places by family, each with a shape of its own. */
    public enum Family {
        GENERAL("carré plein"),
        FRESH("losange plein"),
        SPECIAL("triangle vide"),
        BY_HAND("rond plein");

        private final String shape;

        Family(String shape) {
            this.shape = shape;
        }

        /** How the map draws it, in words. */
        public String shape() {
            return shape;
        }
    }

    /** @param shape on the plane of the window */
    public MapDrawing area(Area area, Geometry shape, String name) {
        var seen = SHAPES.toGeometry(window.box()).intersection(shape);
        if (seen.isEmpty()) {
            return this;
        }
        var path = path(DouglasPeuckerSimplifier.simplify(seen, window.scale() * HALF_A_PIXEL));
        if (path.isEmpty()) {
            return this;
        }
        marks.add(new Shape(area.look, path));
        var box = seen.getEnvelopeInternal();
        if (box.getWidth() / window.scale() >= ROOM_FOR_A_NAME) {
            var middle = seen.getInteriorPoint().getCoordinate();
            names.add(new Words(
                    Look.VALUE, clamp(window.across(middle), name), window.down(middle), Anchor.MIDDLE, name));
        }
        return this;
    }

    /** A name that begins or ends outside the sheet would be cut. */
    private static double clamp(double x, String name) {
        var half = Math.min(name.length() * 4.0, MapWindow.ACROSS / 2.0 - MARGIN);
        return Math.clamp(x, MARGIN + half, MapWindow.ACROSS - MARGIN - half);
    }

    public MapDrawing place(Family family, Coordinate point) {
        var x = window.across(point);
        var y = window.down(point);
        if (x < 0 || y < 0 || x > MapWindow.ACROSS || y > MapWindow.DOWN) {
            return this;
        }
        marks.add(
                switch (family) {
                    case GENERAL -> new Shape(Look.BAR, ring(x, y, 5, 4, Math.PI / 4));
                    case FRESH -> new Shape(Look.BAR, ring(x, y, 7, 4, 0));
                    case SPECIAL -> new Shape(Look.BESIDE, ring(x, y, 7, 3, -Math.PI / 2));
                    case BY_HAND -> new Shape(Look.BAR, ring(x, y, 6, 16, 0));
                });
        return this;
    }

    private static String ring(double x, double y, double radius, int corners, double turn) {
        var points = new Coordinate[corners];
        for (var i = 0; i < corners; i++) {
            var angle = turn + 2 * Math.PI * i / corners;
            points[i] = new Coordinate(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        return Arrays.stream(points).map(MapDrawing::point).collect(Collectors.joining(" L ", "M ", " Z"));
    }

    public Picture picture() {
        var all = new ArrayList<Mark>();
        all.add(new Shape(
                Look.GRID,
                "M 1 1 L %d 1 L %d %d L 1 %d Z"
                        .formatted(
                                MapWindow.ACROSS - 1, MapWindow.ACROSS - 1, MapWindow.DOWN - 1, MapWindow.DOWN - 1)));
        all.addAll(marks);
        all.addAll(names);
        scale(all);
        north(all);
        return new Picture(MapWindow.ACROSS, MapWindow.DOWN, all);
    }

    /** A line of a round number of metres. */
    private void scale(List<Mark> all) {
        var most = WIDEST_SCALE * window.scale();
        var power = Math.pow(10, Math.floor(Math.log10(most)));
        var metres = most >= 5 * power ? 5 * power : most >= 2 * power ? 2 * power : power;
        var length = metres / window.scale();
        var y = MapWindow.DOWN - MARGIN;
        all.add(new Shape(
                Look.AXIS,
                "M %s %d L %s %d L %s %d L %s %d"
                        .formatted(
                                MARGIN,
                                y - TICK,
                                MARGIN,
                                y,
                                Picture.number(MARGIN + length),
                                y,
                                Picture.number(MARGIN + length),
                                y - TICK)));
        all.add(new Words(
                Look.LABEL,
                MARGIN + length + TICK,
                y,
                Anchor.START,
                metres >= 1_000 ? Math.round(metres / 1_000) + " km" : Math.round(metres) + " m"));
    }

    /** True north at the middle of the window, which is not quite the top of its plane. */
    private void north(List<Mark> all) {
        var middle = new Coordinate(window.x(), window.y());
        var degrees = plane.to(Plane.WGS84, middle.x, middle.y);
        var up = Plane.WGS84.to(plane, degrees.x, degrees.y + A_LITTLE_NORTH);
        var turn = Math.atan2(up.x - middle.x, up.y - middle.y);
        var x = MapWindow.ACROSS - 2.0 * MARGIN;
        var y = MARGIN + NEEDLE + 22.0;
        var tipX = x + NEEDLE * Math.sin(turn);
        var tipY = y - NEEDLE * Math.cos(turn);
        all.add(new Shape(
                Look.AXIS,
                "M %s %s L %s %s M %s %s L %s %s L %s %s"
                        .formatted(
                                Picture.number(x),
                                Picture.number(y),
                                Picture.number(tipX),
                                Picture.number(tipY),
                                Picture.number(tipX - TICK),
                                Picture.number(tipY + 2 * TICK),
                                Picture.number(tipX),
                                Picture.number(tipY),
                                Picture.number(tipX + TICK),
                                Picture.number(tipY + 2 * TICK))));
        all.add(new Words(Look.VALUE, x, MARGIN + 12.0, Anchor.MIDDLE, "N"));
    }

    private String path(Geometry shape) {
        var paths = new ArrayList<String>();
        for (var i = 0; i < shape.getNumGeometries(); i++) {
            if (shape.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                paths.add(path(polygon.getExteriorRing().getCoordinates()));
                for (var hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    paths.add(path(polygon.getInteriorRingN(hole).getCoordinates()));
                }
            }
        }
        return String.join(" ", paths);
    }

    private String path(Coordinate[] ring) {
        return Arrays.stream(ring, 0, ring.length - 1)
                .map(point -> point(new Coordinate(window.across(point), window.down(point))))
                .collect(Collectors.joining(" L ", "M ", " Z"));
    }

    private static String point(Coordinate point) {
        return Picture.number(point.x) + " " + Picture.number(point.y);
    }
}
