package fr.preau.territory.square;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.preau.territory.food.Access;
import fr.preau.territory.food.Access.Home;
import fr.preau.territory.food.Access.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Random outlines, squares and places: what always holds. */
class InhabitedProperties {

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int SIDE = 2_000;
    private static final int CORNERS = 9;
    private static final int STRIPS = 7;

    /** A star around the middle: its corners at random distances, in the order of their directions. */
    private static Geometry outline(Random random) {
        var corners = new Coordinate[CORNERS + 1];
        for (var i = 0; i < CORNERS; i++) {
            var far = 100 + random.nextDouble() * 850;
            var angle = 2 * Math.PI * i / CORNERS;
            corners[i] = new Coordinate(1_000 + far * Math.cos(angle), 1_000 + far * Math.sin(angle));
        }
        corners[CORNERS] = corners[0];
        return SHAPES.createPolygon(corners);
    }

    private static List<Square> squares(Random random) {
        var squares = new ArrayList<Square>();
        for (var x = 0; x < SIDE; x += Square.SIDE) {
            for (var y = 0; y < SIDE; y += Square.SIDE) {
                squares.add(new Square(
                        x,
                        y,
                        random.nextInt(800) / 2.0,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        random.nextBoolean(),
                        List.of()));
            }
        }
        return squares;
    }

    @Property(tries = 200)
    void sharesStayBetweenZeroAndOne(@ForAll long seed) {
        var random = new Random(seed);

        assertThat(Inhabited.in(outline(random), squares(random)))
                .allMatch(part -> part.share() > 0
                        && part.share() <= 1
                        && part.people() <= part.square().people());
    }

    @Property(tries = 100)
    void thePartsOfAPartitionHaveThePeopleOfTheWhole(@ForAll long seed) {
        var random = new Random(seed);
        var outline = outline(random);
        var squares = squares(random);
        var whole = Population.of(Inhabited.in(outline, squares)).people();
        var parts = 0.0;
        var strip = (double) SIDE / STRIPS;
        for (var i = 0; i < STRIPS; i++) {
            var cut = outline.intersection(SHAPES.toGeometry(new Envelope(i * strip, (i + 1) * strip, 0, SIDE)));
            parts += cut.isEmpty()
                    ? 0
                    : Population.of(Inhabited.in(cut, squares)).people();
        }

        assertThat(parts).isCloseTo(whole, within(Math.max(1, whole) * 1e-9));
    }

    @Property(tries = 200)
    void onePlaceMoreNeverLowersAShareAndTheRangeHoldsIt(@ForAll long seed) {
        var random = new Random(seed);
        var homes = Inhabited.in(outline(random), squares(random)).stream()
                .map(part -> new Home(part.people(), part.share(), part.square().centre()))
                .toList();
        var places = new ArrayList<Place>();
        var before = Access.of(homes, places);
        for (var i = 0; i < 6; i++) {
            places.add(new Place(
                    new Coordinate(random.nextDouble() * SIDE, random.nextDouble() * SIDE),
                    random.nextBoolean() ? 100 : 500));
            var after = Access.of(homes, places);
            for (var metres : List.of(300, 500, 1_000)) {
                assertThat(after.share(metres)).isBetween(before.share(metres), 1.0);
                assertThat(after.low(metres)).isLessThanOrEqualTo(after.share(metres));
                assertThat(after.high(metres)).isGreaterThanOrEqualTo(after.share(metres));
            }
            before = after;
        }
    }
}
