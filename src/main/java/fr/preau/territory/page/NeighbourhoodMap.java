package fr.preau.territory.page;

import fr.preau.platform.French;
import fr.preau.territory.map.MapDrawing;
import fr.preau.territory.map.MapWindow;
import fr.preau.territory.page.NeighbourhoodView.Area;
import fr.preau.territory.page.NeighbourhoodView.MapView;
import fr.preau.territory.shape.Outline;
import fr.preau.territory.shape.Outlines;
import fr.preau.territory.shape.Plane;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.stereotype.Component;

/** The map of a neighbourhood among its neighbours. */
@Component
class NeighbourhoodMap {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final double A_HECTARE = 10_000;

    private final Outlines outlines;

    NeighbourhoodMap(Outlines outlines) {
        this.outlines = outlines;
    }

    /** @param address what the address asks for; else the neighbourhood with room around it */
    MapView of(Outline one, Map<String, String> address) {
        var plane = one.part().distances();
        var shape = one.on(plane);
        var home = MapWindow.around(shape.getEnvelopeInternal());
        var window = MapWindow.asked(address, home);
        var drawing = new MapDrawing(window, plane);
        var areas = new ArrayList<Area>();
        for (var other : around(window, plane)) {
            var there = other.on(plane);
            if (!other.code().equals(one.code()) && window.box().intersects(there.getEnvelopeInternal())) {
                drawing.area(MapDrawing.Area.OTHER, there, other.label());
                areas.add(area(other, false));
            }
        }
        drawing.area(MapDrawing.Area.IN_HAND, shape, one.label());
        areas.addFirst(area(one, true));
        return new MapView(drawing.picture(), description(one, areas, window), window.ways(home), areas);
    }

    private List<Outline> around(MapWindow window, Plane plane) {
        var box = plane.to(Plane.WGS84, SHAPES.toGeometry(window.box())).getEnvelopeInternal();
        return outlines.of2024(new Envelope(box));
    }

    private static Area area(Outline outline, boolean inHand) {
        return new Area(
                outline.code(),
                outline.label(),
                String.format(Locale.FRENCH, "%.1f", outline.area() / A_HECTARE),
                inHand);
    }

    private static String description(Outline one, List<Area> areas, MapWindow window) {
        var others = areas.size() - 1;
        return "Contour %s sur une carte large de %s, le nord en haut%s."
                .formatted(
                        French.ofPlace(one.label()),
                        window.width() >= 1_000
                                ? String.format(Locale.FRENCH, "%.1f km", window.width() / 1_000)
                                : Math.round(window.width()) + " m",
                        others == 0
                                ? ", sans autre quartier prioritaire"
                                : ", avec "
                                        + French.count(
                                                others, "autre quartier prioritaire", "autres quartiers prioritaires"));
    }
}
