package fr.preau.territory.square;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.territory.square.Told.Estimate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A share of an estimate is a number of people too. */
class ToldTest {

    /** Ten squares of which nobody is estimated. */
    private static Stream<Inhabited> others(int people) {
        return IntStream.range(0, 10).mapToObj(at -> square(people, 40, 0, false));
    }

    private static Inhabited square(double people, double households, double poor, boolean imputed) {
        return new Inhabited(
                new Square(0, 0, people, OptionalDouble.of(households), OptionalDouble.of(poor), imputed, List.of()),
                1);
    }

    private static Estimate told(Stream<Inhabited> some, Inhabited... more) {
        return (Estimate)
                Told.of(Population.of(Stream.concat(some, Stream.of(more)).toList()));
    }

    @Test
    void fewPeopleOfEstimatedSquaresAreNotCounted() {
        assertThat(told(others(97)).imputed()).isEqualTo("0");
        assertThat(told(others(97), square(30, 11, 0, true)).imputed()).isEqualTo("moins de 6");
        assertThat(told(others(97), square(16, 9, 0, true), square(14, 9, 0, true))
                        .imputed())
                .isEqualTo("moins de 6");
        assertThat(told(others(97), square(60, 20, 0, true), square(60, 20, 0, true))
                        .imputed())
                .isEqualTo("11");
    }

    @Test
    void ofFewPeopleNothingIsSaidOfWhoseSquaresAreEstimated() {
        assertThat(told(Stream.of(square(10, 5, 0, false), square(10, 5, 0, false)), square(10, 5, 0, true))
                        .imputed())
                .isEqualTo("0 à 100");
        assertThat(told(Stream.of(square(10, 5, 0, true), square(10, 5, 0, true)), square(10, 5, 0, true))
                        .imputed())
                .isEqualTo("0 à 100");
    }

    @Test
    void oneEstimatedSquareIsNotCountedHoweverManyLiveThere() {
        assertThat(told(others(97), square(120, 40, 0, true)).imputed()).isEqualTo("moins de 20");
    }

    @Test
    void fewPeopleWhoAreNotInEstimatedSquaresAreNotCountedEither() {
        assertThat(told(
                                IntStream.range(0, 10).mapToObj(_ -> square(97, 40, 0, true)),
                                square(20, 9, 0, false),
                                square(10, 9, 0, false))
                        .imputed())
                .isEqualTo("plus de 94");
    }

    @Test
    void fewPoorHouseholdsAreNotTold() {
        assertThat(told(others(97), square(97, 40, 10, false)).poor()).isEqualTo(OptionalInt.empty());
        assertThat(told(others(97), square(97, 40, 30, false)).poor()).isEqualTo(OptionalInt.of(7));
        assertThat(told(others(97)).poor()).as("none is poor").isEqualTo(OptionalInt.of(0));
        assertThat(told(Stream.of(square(97, 40, 38, false), square(97, 40, 40, false)))
                        .poor())
                .as("all but two are")
                .isEqualTo(OptionalInt.empty());
    }
}
