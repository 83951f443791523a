package fr.preau.territory.food;

import fr.preau.territory.food.Access.Home;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;

/**
 * Areas that count the same squares, each as much of a square as lies in it. A square is cut into slices that every
 * area has wholly or not at all: subtracted from each other, areas leave slices.
 *
 * @param homes the slices
 * @param areas by their numbers, which slices each of them has
 */
record Slices(List<Home> homes, List<BitSet> areas) {

    /** @param areas whose squares are told by their centres */
    static Slices of(List<List<Home>> areas) {
        var squares = new LinkedHashMap<Coordinate, Map<Integer, Home>>();
        for (var area = 0; area < areas.size(); area++) {
            for (var home : areas.get(area)) {
                squares.computeIfAbsent(home.at(), _ -> new LinkedHashMap<>()).put(area, home);
            }
        }
        var homes = new ArrayList<Home>();
        var theirs = Stream.generate(BitSet::new).limit(areas.size()).toList();
        squares.values().forEach(square -> cut(square, homes, theirs));
        return new Slices(List.copyOf(homes), theirs);
    }

    private static void cut(Map<Integer, Home> square, List<Home> homes, List<BitSet> areas) {
        var under = new Home(0, 0, square.values().iterator().next().at());
        for (var level : square.values().stream()
                .mapToDouble(Home::area)
                .sorted()
                .distinct()
                .toArray()) {
            var upTo = square.values().stream()
                    .filter(home -> home.area() == level)
                    .findFirst()
                    .orElseThrow();
            square.forEach((area, home) -> {
                if (home.area() >= level) {
                    areas.get(area).set(homes.size());
                }
            });
            homes.add(new Home(upTo.people() - under.people(), level - under.area(), upTo.at()));
            under = upTo;
        }
    }

    /** Slices that the same areas have. */
    List<BitSet> kinds() {
        var kinds = new LinkedHashMap<List<Integer>, BitSet>();
        for (var slice = 0; slice < homes.size(); slice++) {
            var one = slice;
            var having = IntStream.range(0, areas.size())
                    .filter(area -> areas.get(area).get(one))
                    .boxed()
                    .toList();
            kinds.computeIfAbsent(having, _ -> new BitSet()).set(slice);
        }
        return List.copyOf(kinds.values());
    }
}
