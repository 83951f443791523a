package fr.preau.territory.food;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.preau.staff.Role;
import fr.preau.territory.Published;
import fr.preau.territory.food.Access.Home;
import fr.preau.territory.food.Access.Place;
import fr.preau.territory.food.FoodPlace.Family;
import fr.preau.territory.shape.Plane;
import fr.preau.territory.source.SourceKind;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Somebody adds a market here and there, keeps a run each time, and subtracts the one from the other. */
class TwoRunsTest {

    private static final String LA_BORELLE = "QN06941N";
    private static final String PATH = "/gestion/territoires/alimentation";

    private static Access access(List<Home> homes, double... places) {
        return Access.of(
                homes,
                Arrays.stream(places)
                        .mapToObj(x -> new Place(new Coordinate(x, 0), 100))
                        .toList());
    }

    @Test
    void aSquareThatComesWithinReachAloneIsTooLittleAndSeveralOfManyPeopleAreNot() {
        var homes = List.of(
                new Home(60, 1, new Coordinate(0, 0)),
                new Home(50, 1, new Coordinate(200, 0)),
                new Home(400, 1, new Coordinate(40_000, 0)));
        assertThat(RunDifferences.tooLittle(access(homes, 90_000), access(homes, 90_000)))
                .as("nothing changed")
                .isFalse();
        assertThat(RunDifferences.tooLittle(access(homes, 40_000), access(homes, 40_000, -480)))
                .as("the first alone is within 500 m")
                .isTrue();
        assertThat(RunDifferences.tooLittle(access(homes, 40_000), access(homes, 40_000, 39_999)))
                .as("nobody of the many is nearer than they were within a metre, which their mean would tell")
                .isFalse();
        assertThat(RunDifferences.tooLittle(
                        access(homes.subList(0, 2), 90_000), access(homes.subList(0, 2), 90_000, 100)))
                .as("both at once")
                .isFalse();
        var few = List.of(new Home(10, 1, new Coordinate(0, 0)), new Home(12, 1, new Coordinate(200, 0)));
        assertThat(RunDifferences.tooLittle(access(few, 90_000), access(few, 90_000, 100)))
                .as("both, and few")
                .isTrue();
    }

    @Test
    void aRunThatDiffersFromAKeptOneByTooLittleHasItsFigures() {
        try (var preau = TestInstance.start(Map.of())) {
            Published.all(preau);
            var places = preau.bean(FoodPlaces.class);
            var middle = new Coordinate(4.8815, 45.7125);
            places.add("Premier", Family.MARKET, "mardi", middle.x, middle.y);
            var first = kept(preau);

            var little = point(preau, first, RunDifferences::tooLittle);
            places.add("Second", Family.MARKET, "mardi", little.x, little.y);
            var second = kept(preau);
            assertThat(preau.bean(FoodRuns.class).latest())
                    .extracting(FoodRuns.Listed::basket, FoodRuns.Listed::neighbourhoods)
                    .containsExactly(
                            tuple(Basket.FRESH, second.results().size()),
                            tuple(Basket.FRESH, first.results().size()));
            assertThat(second.byHand()).hasSize(2);
            assertThat(second.of(LA_BORELLE).orElseThrow().figures())
                    .isEqualTo(first.of(LA_BORELLE).orElseThrow().figures());

            for (var more = 0; more < 60; more++) {
                preau.bean(FoodRuns.class).keep(second, "Ida");
            }
            assertThat(preau.bean(FoodRuns.class).latest())
                    .as("as many as a page lists")
                    .hasSize(50);
            assertThat(preau.bean(FoodRuns.class).all())
                    .as("all are compared with")
                    .hasSize(62);
        }
    }

    /** Else a packet of three squares on the one, less a packet of two of them on the other, is a square. */
    @Test
    void pagesOfAnEarlierAndOfALaterRunCountGainsByTheSamePackets() {
        try (var preau = TestInstance.start(Map.of())) {
            Published.all(preau);
            var first = kept(preau);
            var before = packets(preau, first);
            var slices = Slices.of(List.of(area(preau, first).homes()));
            var parting = point(preau, first, (was, is) -> {
                var told = new ToldShares(slices);
                told.tell(0, was);
                told.tell(0, is);
                return !told.packets(0).equals(before);
            });
            preau.bean(FoodPlaces.class).add("Marché", Family.MARKET, "mardi", parting.x, parting.y);
            var later = kept(preau);

            assertThat(packets(preau, first))
                    .as("the later run parts some of them")
                    .isNotEqualTo(before)
                    .isEqualTo(packets(preau, later));
        }
    }

    private static List<BitSet> packets(TestInstance preau, FoodRun run) {
        var earlier = preau.bean(EarlierRuns.class);
        var areas = earlier.areas(run.source(SourceKind.SQUARES));
        return earlier.beside(area(preau, run), areas).packets();
    }

    private static Area area(TestInstance preau, FoodRun run) {
        return preau.bean(EarlierRuns.class)
                .areas(run.source(SourceKind.SQUARES))
                .neighbourhood(LA_BORELLE, run.source(SourceKind.OUTLINES))
                .orElseThrow();
    }

    private static FoodRun kept(TestInstance preau) {
        var address = Organiser.at(preau, Role.ORGANISER)
                .post(PATH + "/calculs", Map.of("panier", "FRESH"))
                .header("Location")
                .replaceAll(".*/", "");
        return preau.bean(FoodRuns.class)
                .withId(Long.parseLong(address))
                .orElseThrow()
                .run();
    }

    /** A point near La Borelle where one more place changes what is asked; such points are everywhere at its edges. */
    private static Coordinate point(TestInstance preau, FoodRun run, BiPredicate<Access, Access> wanted) {
        var area = area(preau, run);
        var places = preau.bean(Reach.class).places(area, run);
        var box = area.near().getEnvelopeInternal();
        for (var x = box.getMinX() - 600; x < box.getMaxX() + 600; x += 20) {
            for (var y = box.getMinY() - 600; y < box.getMaxY() + 600; y += 20) {
                var point = new Coordinate(x, y);
                var more = Stream.concat(places.stream(), Stream.of(Reach.byHand(point)))
                        .toList();
                if (wanted.test(Access.of(area.homes(), places), Access.of(area.homes(), more))) {
                    return area.plane().to(Plane.WGS84, x, y);
                }
            }
        }
        throw new AssertionError("no such point");
    }
}
