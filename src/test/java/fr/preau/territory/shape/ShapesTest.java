package fr.preau.territory.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.preau.territory.Published;
import fr.preau.territory.source.SourceKind;
import fr.preau.territory.source.Sources;
import fr.preau.territory.square.Inhabited;
import fr.preau.territory.square.Population;
import fr.preau.territory.square.Square;
import fr.preau.territory.square.Squares;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Projections, areas and inhabitants against values that were found by other means. */
class ShapesTest {

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

    @Test
    void aPointOnTheThreePlanes() {
        var lambert = Plane.WGS84.to(Plane.LAMBERT_93, 4.874, 45.730);
        var laea = Plane.WGS84.to(Plane.LAEA_EUROPE, 4.874, 45.730);

        assertThat(lambert.x).isCloseTo(845_732.300, within(0.001));
        assertThat(lambert.y).isCloseTo(6_516_219.620, within(0.001));
        assertThat(laea.x).isCloseTo(3_921_805.699, within(0.001));
        assertThat(laea.y).isCloseTo(2_526_781.475, within(0.001));
    }

    @Test
    void thereAndBackIsTheSamePointOnEveryPlane() {
        for (var part : PartOfFrance.values()) {
            for (var plane : List.of(part.areas(), part.distances())) {
                var there =
                        Plane.WGS84.to(plane, part == PartOfFrance.METROPOLITAN ? 4.874 : middle(part), latitude(part));
                var back = plane.to(Plane.WGS84, there.x, there.y);
                assertThat(back.y).as(plane.toString()).isCloseTo(latitude(part), within(1e-8));
                assertThat(PartOfFrance.at(plane, there)).contains(part);
            }
        }
    }

    private static double middle(PartOfFrance part) {
        return switch (part) {
            case METROPOLITAN -> 4.874;
            case ANTILLES -> -61.0;
            case GUYANE -> -52.3;
            case MAYOTTE -> 45.2;
            case REUNION -> 55.5;
            case POLYNESIA -> -149.5;
        };
    }

    private static double latitude(PartOfFrance part) {
        return switch (part) {
            case METROPOLITAN -> 45.730;
            case ANTILLES -> 14.6;
            case GUYANE -> 4.9;
            case MAYOTTE -> -12.8;
            case REUNION -> -21.1;
            case POLYNESIA -> -17.5;
        };
    }

    @ParameterizedTest
    @CsvSource({"QN06941N, 114702.2", "QN06938I, 107198.9", "QN06940I, 78926.6"})
    void areasOfTheOutlines(String code, double area) {
        assertThat(preau.bean(Outlines.class).withCode(code).orElseThrow().area())
                .isCloseTo(area, within(0.05));
    }

    @Test
    void inhabitantsOfLaBorelle() {
        var shape = laBorelle().on(Plane.LAEA_EUROPE);
        var squares = squares();
        var population = Population.of(Inhabited.in(shape, squares));

        assertThat(population.people()).isCloseTo(961.44, within(0.005));
        assertThat(population.imputed()).isCloseTo(2.75, within(0.005));
        assertThat(squares.stream()
                        .filter(one -> shape.contains(new GeometryFactory().createPoint(one.centre())))
                        .mapToDouble(Square::people)
                        .sum())
                .isEqualTo(1316);
        assertThat(squares.stream()
                        .filter(one -> shape.intersects(new GeometryFactory().toGeometry(one.box())))
                        .mapToDouble(Square::people)
                        .sum())
                .isEqualTo(3495.5);
    }

    private static Outline laBorelle() {
        return preau.bean(Outlines.class).withCode("QN06941N").orElseThrow();
    }

    private static List<Square> squares() {
        var source = preau.bean(Sources.class).newest(SourceKind.SQUARES).orElseThrow();
        return preau.bean(Squares.class)
                .in(
                        source.id(),
                        Plane.LAEA_EUROPE,
                        laBorelle().on(Plane.LAEA_EUROPE).getEnvelopeInternal());
    }

    @Test
    void anOutlineThatCrossesItselfALittleIsMended() throws ParseException {
        var ear = new WKTReader()
                .read("POLYGON ((0 0, 1000 0, 1000 1000, 500 1000, 501 1001, 500 1001, 501 1000, 0 1000, 0 0))");

        assertThat(Repair.of(ear)).isInstanceOfSatisfying(Repair.Mended.class, mended -> {
            assertThat(mended.shape().isValid()).isTrue();
            assertThat(mended.change()).isLessThan(Repair.MOST);
        });
    }

    @Test
    void anOutlineThatARepairWouldChangeByMoreThanOnePerCentIsHopeless() throws ParseException {
        assertThat(Repair.of(new WKTReader().read("POLYGON ((0 0, 1000 1000, 1000 0, 0 1000, 0 0))")))
                .isInstanceOf(Repair.Hopeless.class);
    }
}
