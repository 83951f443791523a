package fr.preau.territory.map;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * What a map shows: so many metres around a point on the plane where distances are taken. Moving and zooming are other
 * windows, each with an address of its own.
 *
 * @param width in metres, from west to east
 */
public record MapWindow(double x, double y, double width) {

    /** In pixels: what a map is drawn on. */
    public static final int ACROSS = 720;

    public static final int DOWN = 480;

    private static final double NARROWEST = 250;
    private static final double WIDEST = 64_000;
    private static final double STEP = 0.5;
    private static final double AROUND = 1.6;

    public MapWindow {
        width = Math.clamp(width, NARROWEST, WIDEST);
    }

    /** With room around that box. */
    public static MapWindow around(Envelope box) {
        var middle = box.centre();
        return new MapWindow(
                Math.rint(middle.x),
                Math.rint(middle.y),
                Math.ceil(Math.max(box.getWidth(), box.getHeight() * ACROSS / DOWN) * AROUND));
    }

    /** One of those that {@link #ways} leads to; as it is asked for, but never far from {@code home}. */
    public static MapWindow asked(Map<String, String> address, MapWindow home) {
        return new MapWindow(
                number(address.get("x"))
                        .filter(x -> Math.abs(x - home.x) <= WIDEST)
                        .orElse(home.x),
                number(address.get("y"))
                        .filter(y -> Math.abs(y - home.y) <= WIDEST)
                        .orElse(home.y),
                number(address.get("largeur")).orElse(home.width));
    }

    private static Optional<Double> number(@org.jspecify.annotations.Nullable String text) {
        return Optional.ofNullable(text)
                .filter(one -> one.matches("-?\\d{1,8}"))
                .map(Double::valueOf);
    }

    double height() {
        return width * DOWN / ACROSS;
    }

    /** Metres a pixel. */
    double scale() {
        return width / ACROSS;
    }

    public Envelope box() {
        return new Envelope(x - width / 2, x + width / 2, y - height() / 2, y + height() / 2);
    }

    double across(Coordinate point) {
        return (point.x - x + width / 2) / scale();
    }

    double down(Coordinate point) {
        return (y + height() / 2 - point.y) / scale();
    }

    /** @param query of the address, with its question mark */
    public record Way(String label, String query) {}

    /** Where one can go from here; without a way in that leads nowhere further. */
    public List<Way> ways(MapWindow home) {
        var ways = new java.util.ArrayList<Way>();
        if (width > NARROWEST) {
            ways.add(new Way("Plus près", new MapWindow(x, y, width / 2).query()));
        }
        if (width < WIDEST) {
            ways.add(new Way("Plus loin", new MapWindow(x, y, width * 2).query()));
        }
        ways.add(new Way("Vers le nord", new MapWindow(x, y + height() * STEP, width).query()));
        ways.add(new Way("Vers le sud", new MapWindow(x, y - height() * STEP, width).query()));
        ways.add(new Way("Vers l’ouest", new MapWindow(x - width * STEP, y, width).query()));
        ways.add(new Way("Vers l’est", new MapWindow(x + width * STEP, y, width).query()));
        if (!equals(home)) {
            ways.add(new Way("Recentrer", ""));
        }
        return List.copyOf(ways);
    }

    public String query() {
        return String.format(Locale.ROOT, "?x=%.0f&y=%.0f&largeur=%.0f", x, y, width);
    }
}
