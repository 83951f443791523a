package fr.preau.territory.food;

import fr.preau.territory.food.Access.Place;
import fr.preau.territory.shape.Outline;
import fr.preau.territory.shape.Outlines;
import fr.preau.territory.square.Told;
import fr.preau.territory.square.ToldPeople;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/** Areas over the same squares, each found once: one that two files of outlines have is the same. */
final class Areas {

    private final Outlines outlines;
    private final ToldPeople people;
    private final Reach reach;
    private final long squared;
    private final Map<List<Object>, Optional<Counted>> neighbourhoods = new HashMap<>();
    private final Map<List<String>, Optional<Area>> communes = new HashMap<>();
    private final Map<Geometry, Area> byShape = new HashMap<>();
    private final Map<List<Object>, List<Place>> places = new HashMap<>();

    Areas(Outlines outlines, ToldPeople people, Reach reach, long squared) {
        this.outlines = outlines;
        this.people = people;
        this.reach = reach;
        this.squared = squared;
    }

    /**
     * A neighbourhood.
     *
     * @param area for which its people are told
     */
    record Counted(Area area, ToldPeople.Counted people) {

        /** Whether how many they are is told. */
        boolean told() {
            return people.told() instanceof Told.Estimate;
        }
    }

    /** As that file of outlines has it. */
    Counted neighbourhood(Outline outline, long source) {
        return neighbourhoods
                .computeIfAbsent(List.of(source, outline.code()), _ -> Optional.of(counted(outline, source)))
                .orElseThrow();
    }

    /** The one of that code in that file; empty where there is none. */
    Optional<Area> neighbourhood(String code, long source) {
        return neighbourhoods
                .computeIfAbsent(
                        List.of(source, code), _ -> outlines.in(source, code).map(outline -> counted(outline, source)))
                .map(Counted::area);
    }

    /** One of which nothing is told yet. */
    Area alone(Outline outline) {
        return reach.neighbourhood(outline, squared);
    }

    private Counted counted(Outline outline, long source) {
        var area = reach.neighbourhood(outline, squared);
        var told = people.counted(outline, source, area.inhabited(), squared);
        var its = told.outline().equals(outline) ? area : reach.neighbourhood(told.outline(), squared);
        return new Counted(byShape.computeIfAbsent(its.shape(), _ -> its), told);
    }

    /** The communes of a neighbourhood; empty where the squares do not say which are theirs. */
    Optional<Area> communes(Outline outline) {
        return communes.computeIfAbsent(Reach.whole(outline.communes()), _ -> reach.communes(outline, squared));
    }

    /** @param code of one whose communes they are, in that file */
    Optional<Area> communes(String code, long source) {
        return outlines.in(source, code).flatMap(this::communes);
    }

    /** Those of a run that count for an area. */
    List<Place> places(Area area, FoodRun run) {
        return places.computeIfAbsent(List.of(area.shape(), EarlierRuns.places(run)), _ -> reach.places(area, run));
    }
}
