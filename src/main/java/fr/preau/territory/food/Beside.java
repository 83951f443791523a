package fr.preau.territory.food;

import fr.preau.territory.food.Access.Home;
import fr.preau.territory.food.Access.Place;
import fr.preau.territory.source.SourceKind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An area beside all those of which anything is told that could be subtracted from it: the same neighbourhood as
 * another file of outlines has it, communes that hold it, neighbourhoods that communes hold.
 *
 * @param number of the area among the slices
 */
record Beside(Slices slices, ToldShares told, int number) {

    /**
     * What was told of an area: how many people it has.
     *
     * @param outlined the file of outlines that has it, or whose communes they are
     * @param run by which how far they live was told too
     */
    record Telling(Area area, long outlined, Optional<InRun> run) {

        static Telling of(Area area, FoodRun run, FoodRun.Figures figures) {
            return new Telling(area, run.source(SourceKind.OUTLINES), Optional.of(new InRun(run, figures)));
        }

        /** Of a neighbourhood's communes; empty where nothing was told of them. */
        static Optional<Telling> ofCommunes(FoodRun.Result result, FoodRun run, Areas areas) {
            return result.commune()
                    .flatMap(figures -> areas.communes(result.code(), run.source(SourceKind.OUTLINES))
                            .map(area -> of(area, run, figures)));
        }
    }

    /** What a run told. */
    record InRun(FoodRun run, FoodRun.Figures figures) {}

    /** @param tellings the first one first */
    static Beside of(Area mine, List<Telling> tellings, Areas areas) {
        var reached = reached(mine, tellings);
        var others = reached.stream().filter(one -> !one.communal()).toList();
        return of(
                mine,
                reached,
                one -> one.communal() && !mine.communal() ? one.homesIn(others) : one.homes(),
                tellings,
                areas);
    }

    /** With all homes of the communes around it: what few of them are left by others is seen. */
    static Beside whole(Area mine, List<Telling> tellings, Areas areas) {
        return of(mine, reached(mine, tellings), Area::homes, tellings, areas);
    }

    private static List<Area> reached(Area mine, List<Telling> tellings) {
        var all = Stream.concat(tellings.stream().map(Telling::area), Stream.of(mine))
                .distinct()
                .toList();
        return mine.communal() ? all.stream().filter(mine::shares).toList() : together(mine, all);
    }

    private static Beside of(
            Area mine, List<Area> reached, Function<Area, List<Home>> homes, List<Telling> tellings, Areas areas) {
        var slices = Slices.of(reached.stream().map(homes).toList());
        var told = new ToldShares(slices);
        var beside = new Beside(slices, told, reached.indexOf(mine));
        var seen = new HashSet<List<Object>>();
        for (var telling : tellings) {
            var number = reached.indexOf(telling.area);
            telling.run
                    .filter(one -> number >= 0
                            && seen.add(List.of(number, EarlierRuns.places(one.run)))
                            && seen.add(List.of(number, one.figures)))
                    .ifPresent(one -> {
                        var places = areas.places(telling.area, one.run);
                        told.kept(
                                number,
                                beside.access(number, places),
                                Access.of(telling.area.homes(), places),
                                one.figures.shares());
                    });
        }
        return beside;
    }

    /** Neighbourhoods that share people, one after the other, and the communes that hold any of them. */
    private static List<Area> together(Area mine, List<Area> all) {
        var found = new ArrayList<>(List.of(mine));
        for (var at = 0; at < found.size(); at++) {
            var one = found.get(at);
            all.stream()
                    .filter(other -> !other.communal() && !found.contains(other) && one.shares(other))
                    .toList()
                    .forEach(found::add);
        }
        return all.stream()
                .filter(one -> one.communal() ? found.stream().anyMatch(one::shares) : found.contains(one))
                .toList();
    }

    /** From these places. */
    Access access(List<Place> places) {
        return access(number, places);
    }

    private Access access(int which, List<Place> places) {
        return Access.of(slices.homes(), slices.areas().get(which), places);
    }

    /** What may be told of them from these places. */
    FoodRun.Figures told(FoodRun.Figures draft, List<Place> places) {
        return draft.with(told, number, access(places));
    }

    /** Whether how many they are would tell few people, or a square. */
    boolean solved() {
        return told.solvedBy(number);
    }

    List<BitSet> packets() {
        return told.packets(number);
    }
}
