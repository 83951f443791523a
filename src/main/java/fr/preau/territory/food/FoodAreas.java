package fr.preau.territory.food;

import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.territory.food.FoodAreaView.Key;
import fr.preau.territory.food.FoodAreaView.MapView;
import fr.preau.territory.map.MapDrawing;
import fr.preau.territory.map.MapWindow;
import fr.preau.territory.shape.Outline;
import fr.preau.territory.shape.Outlines;
import fr.preau.territory.shape.Plane;
import fr.preau.territory.source.SourceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** One neighbourhood of a run: its map, and what one more place would change. */
@Component
class FoodAreas {

    private static final double AROUND_IT = 600;

    private final Outlines outlines;
    private final Shops shops;
    private final FoodActions actions;
    private final EarlierRuns earlier;

    FoodAreas(Outlines outlines, Shops shops, FoodActions actions, EarlierRuns earlier) {
        this.outlines = outlines;
        this.shops = shops;
        this.actions = actions;
        this.earlier = earlier;
    }

    FoodAreaView view(FoodRunView run, FoodRun.Result result, Map<String, String> address) {
        var errors = new ArrayList<FieldError>();
        var longitude = address.getOrDefault("longitude", "");
        var latitude = address.getOrDefault("latitude", "");
        var asked = longitude.isEmpty() && latitude.isEmpty()
                ? Optional.<Position>empty()
                : Position.read(longitude, latitude, errors);
        var outline = outlines.in(run.run().source(SourceKind.OUTLINES), result.code());
        return new FoodAreaView(
                run,
                result,
                outline.map(one -> map(one, run.run(), address)),
                longitude,
                latitude,
                result.figures().isEmpty() ? Optional.empty() : asked.flatMap(point -> gain(run.run(), result, point)),
                actions.in(result.code()),
                errors);
    }

    private Optional<String> gain(FoodRun run, FoodRun.Result result, Position point) {
        var areas = earlier.areas(run.source(SourceKind.SQUARES));
        return areas.neighbourhood(result.code(), run.source(SourceKind.OUTLINES))
                .map(area -> {
                    var beside = earlier.beside(area, areas);
                    var places = areas.places(area, run);
                    var more = Reach.byHand(Plane.WGS84.to(area.plane(), point.longitude(), point.latitude()));
                    return Gain.between(
                                    beside.access(places),
                                    beside.access(Stream.concat(places.stream(), Stream.of(more))
                                            .toList()),
                                    beside.packets())
                            .told(FoodRun.USUAL, result.figures().orElseThrow().at(FoodRun.USUAL));
                });
    }

    private MapView map(Outline outline, FoodRun run, Map<String, String> address) {
        var plane = outline.part().distances();
        var shape = outline.on(plane);
        var box = shape.getEnvelopeInternal();
        box.expandBy(AROUND_IT);
        var home = MapWindow.around(box);
        var window = MapWindow.asked(address, home);
        var drawing = new MapDrawing(window, plane).area(MapDrawing.Area.IN_HAND, shape, outline.label());
        var keys = new ArrayList<Key>();
        var found = shops.in(run.source(SourceKind.SHOPS), run.basket().types(), window.box());
        found.forEach(place -> drawing.place(run.basket().family(), place.at()));
        keys.add(new Key(run.basket().family().shape(), run.basket().description(), found.size()));
        var entered = run.byHand().stream()
                .map(one -> Plane.WGS84.to(plane, one.longitude(), one.latitude()))
                .filter(window.box()::contains)
                .toList();
        entered.forEach(point -> drawing.place(MapDrawing.Family.BY_HAND, point));
        if (!entered.isEmpty()) {
            keys.add(new Key(MapDrawing.Family.BY_HAND.shape(), "Lieux saisis par le territoire", entered.size()));
        }
        return new MapView(
                drawing.picture(),
                "Contour %s, le nord en haut, avec %s du panier %s."
                        .formatted(
                                French.ofPlace(outline.label()),
                                French.count(found.size() + entered.size(), "lieu", "lieux"),
                                run.basket().label()),
                window.ways(home),
                List.copyOf(keys));
    }
}
