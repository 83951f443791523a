package fr.preau.territory.food;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.preau.territory.Published;
import fr.preau.territory.food.Access.Home;
import fr.preau.territory.food.Access.Place;
import fr.preau.territory.shape.Outlines;
import fr.preau.territory.source.SourceKind;
import fr.preau.territory.source.Sources;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Access to food, against figures that were found by hand or by other means. */
class AccessTest {

    private static TestInstance preau;

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of());
        Published.all(preau);
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    private record Around(List<Home> homes, List<Place> places) {

        Access access() {
            return Access.of(homes, places);
        }
    }

    private static Around laBorelle(Basket basket) {
        var sources = preau.bean(Sources.class);
        var reach = preau.bean(Reach.class);
        var area = reach.neighbourhood(
                preau.bean(Outlines.class).withCode("QN06941N").orElseThrow(),
                sources.newest(SourceKind.SQUARES).orElseThrow().id());
        return new Around(
                area.homes(),
                reach.places(
                        area,
                        basket,
                        sources.newest(SourceKind.SHOPS).orElseThrow().id(),
                        List.of()));
    }

    @Test
    void byHand() {
        var access = Access.of(
                List.of(
                        new Home(100, 1, new Coordinate(200, 0)),
                        new Home(50, 1, new Coordinate(500, 0)),
                        new Home(50, 1, new Coordinate(501, 0))),
                List.of(new Place(new Coordinate(0, 0), 100)));

        assertThat(access.share(500)).isEqualTo(0.75);
        assertThat(access.mean()).hasValue(350.25);
        assertThat(access.median()).hasValue(200);
        assertThat(Access.minutes(350.25)).isCloseTo(6.83, within(0.01));
    }

    @Test
    void supermarketsOfLaBorelle() {
        var access = laBorelle(Basket.SUPERMARKETS).access();

        assertThat(access.people()).isCloseTo(961.44, within(0.005));
        assertThat(access.share(500) * 100).isCloseTo(70.40, within(0.005));
        assertThat(access.share(500) * access.people()).isCloseTo(676.82, within(0.005));
        assertThat(access.mean().orElseThrow()).isCloseTo(448.2, within(0.05));
    }

    @Test
    void theGeneralBasketOfLaBorelle() {
        var access = laBorelle(Basket.GENERAL).access();

        assertThat(access.share(300) * 100).isCloseTo(12.36, within(0.005));
        assertThat(access.share(500) * 100).isCloseTo(99.91, within(0.005));
        assertThat(access.low(500) * 100).isCloseTo(7.43, within(0.005));
        assertThat(access.high(500)).isEqualTo(1);
        assertThat(access.mean().orElseThrow()).isCloseTo(371.2, within(0.05));
    }

    /** What a position of quality M would have made of it. */
    @Test
    void aBadPositionThatIsKeptWouldBringTheShopsNear() {
        var around = laBorelle(Basket.GENERAL);
        var bad = new Place(new Coordinate(846_667.88, 6_513_853.62), 500);
        var access = Access.of(
                around.homes(),
                Stream.concat(around.places().stream(), Stream.of(bad)).toList());

        assertThat(access.share(500)).isEqualTo(1);
        assertThat(access.mean().orElseThrow()).isCloseTo(281.8, within(0.05));
        assertThat(around.places()).hasSize(2);
    }

    @Test
    void nobodyIsNearWhereThereIsNoPlace() {
        var access = Access.of(List.of(new Home(100, 1, new Coordinate(0, 0))), List.of());

        assertThat(access.share(1_000)).isZero();
        assertThat(access.high(1_000)).isZero();
        assertThat(access.mean()).isEmpty();
        assertThat(access.median()).isEmpty();
    }

    @Test
    void aRunTellsWholePerCentAndTens() {
        var run = preau.bean(FoodComputing.class).run(Basket.GENERAL);

        assertThat(run.results()).hasSize(1);
        var figures = run.results().getFirst().figures().orElseThrow();
        assertThat(figures.people()).isEqualTo(960);
        assertThat(figures.at(500))
                .as("the 7 % of its low end live in one square")
                .isEqualTo(new FoodRun.Share(500, OptionalInt.of(100), 0, 100));
        assertThat(figures.at(300).percent()).hasValue(12);
        assertThat(figures.mean())
                .as("371.2 m of squares, 375 to 385 m of groups of them")
                .hasValue(380);
        assertThat(figures.minutes()).hasValue(7);
        assertThat(figures.leftOut()).isEqualTo(1);
    }
}
