package fr.preau.territory.food;

import fr.preau.territory.food.Access.Place;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * An area beside all those of which anything is told that could be subtracted from it: the same neighbourhood as
 * another file of outlines has it, communes that hold it, neighbourhoods that communes hold.
 *
 * @param number of the area among the slices
 */
record Beside(Slices slices, ToldShares told, int number) {

    /** What a run told of an area. */
    record Telling(Area area, FoodRun run, FoodRun.Figures figures) {}

    /** @param tellings the first one first */
    static Beside of(Area mine, List<Telling> tellings, Areas areas) {
        var all = Stream.concat(tellings.stream().map(Telling::area), Stream.of(mine))
                .distinct()
                .toList();
        var reached = mine.communal() ? all.stream().filter(mine::shares).toList() : together(mine, all);
        var slices = Slices.of(reached.stream()
                .map(one -> one.communal() && !mine.communal()
                        ? one.homesIn(reached.stream()
                                .filter(other -> !other.communal())
                                .toList())
                        : one.homes())
                .toList());
        var told = new ToldShares(slices);
        var beside = new Beside(slices, told, reached.indexOf(mine));
        var seen = new HashSet<List<Object>>();
        for (var telling : tellings) {
            var number = reached.indexOf(telling.area);
            if (number >= 0
                    && seen.add(List.of(number, EarlierRuns.places(telling.run)))
                    && seen.add(List.of(number, telling.figures))) {
                var places = areas.places(telling.area, telling.run);
                told.kept(
                        number,
                        beside.access(number, places),
                        Access.of(telling.area.homes(), places),
                        telling.figures.shares());
            }
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

    List<BitSet> packets() {
        return told.packets(number);
    }
}
