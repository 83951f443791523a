package fr.preau.territory.food;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.territory.food.Access.Home;
import fr.preau.territory.food.Access.Place;
import fr.preau.territory.square.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;

/** Somebody moves « un lieu de plus » about, to read one square after another. */
class GainProperties {

    private static final FoodRun.Share BEFORE = new FoodRun.Share(500, 40, 30, 50);

    private static Access with(List<Home> homes, Place... places) {
        return Access.of(homes, List.of(places));
    }

    private static Home home(double people, double x) {
        return new Home(people, new Coordinate(x, 0));
    }

    private static Place place(double x) {
        return new Place(new Coordinate(x, 0), 100);
    }

    @Test
    void aSquareAloneIsNotCountedNorTheShareThatWouldTellIt() {
        var homes = List.of(home(300, 0), home(400, 2_000));
        var gain = Gain.between(with(homes), with(homes, place(0)));

        assertThat(gain.told(500, BEFORE).replace('\u00a0', ' '))
                .isEqualTo(
                        "À moins de 500 m, la part est de 40 % et augmenterait : moins de 30 habitants de plus, ou ceux d’un seul carreau de 200 m, que le secret statistique ne permet pas de compter.");
    }

    @Test
    void fewPeopleOfSeveralSquaresReadTheSameAsASquareAlone() {
        var few = List.of(home(10, 0), home(12, 200), home(400, 2_000));
        var alone = List.of(home(300, 0), home(400, 2_000));

        assertThat(Gain.between(with(few), with(few, place(0))).told(500, BEFORE))
                .isEqualTo(Gain.between(with(alone), with(alone, place(0))).told(500, BEFORE));
    }

    @Test
    void nobodyMoreAndManyMoreAreSaid() {
        var homes = List.of(home(96, 0), home(97, 200), home(207, 2_000));

        assertThat(Gain.between(with(homes), with(homes, place(9_000))).told(500, BEFORE))
                .endsWith("la part resterait à 40 % : aucun habitant de plus.");
        assertThat(Gain.between(with(homes), with(homes, place(0))).told(500, BEFORE))
                .endsWith("la part passerait de 40 à 48 % : environ 190 habitants de plus.");
    }

    @Property(tries = 300)
    void whereverItIsPutAGainIsTensOfSeveralSquaresOrNotCounted(@ForAll long seed) {
        var random = new Random(seed);
        var homes = new ArrayList<Home>();
        for (var i = 0; i < 12; i++) {
            homes.add(new Home(
                    random.nextInt(300) / 2.0,
                    new Coordinate(random.nextDouble() * 2_000, random.nextDouble() * 2_000)));
        }
        var first = new Place(new Coordinate(random.nextDouble() * 2_000, random.nextDouble() * 2_000), 100);
        var more = new Place(new Coordinate(random.nextDouble() * 2_000, random.nextDouble() * 2_000), 100);
        var gain = Gain.between(with(homes, first), with(homes, first, more));
        var told = gain.told(500, BEFORE);

        if (told.contains("environ")) {
            assertThat(told).containsPattern("environ \\d*0 habitants");
            assertThat(gain.people()).isGreaterThanOrEqualTo(30);
            assertThat(gain.fullest()).isLessThanOrEqualTo(gain.people() * Told.MOST_IN_ONE_SQUARE);
        } else {
            assertThat(told).doesNotContain("passerait");
        }
    }
}
