package fr.preau.management.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.management.figures.Discretion.Named;
import fr.preau.management.figures.Discretion.Told;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A report singles nobody out. */
class DiscretionTest {

    @Test
    void largeGroupsStandAlone() {
        var told = told(12, 3, 0);

        assertThat(told.alone()).extracting(Named::people).containsExactly(12, 3);
        assertThat(told.together()).isEmpty();
    }

    @Test
    void aSmallGroupTakesTheNextLargerOneWithIt() {
        var told = told(12, 1, 5);

        assertThat(told.alone()).extracting(Named::people).containsExactly(12);
        assertThat(told.wordsTogether()).isEqualTo("6");
    }

    @Test
    void smallGroupsThatAreEnoughStayAmongThemselves() {
        var told = told(12, 2, 2, 1);

        assertThat(told.alone()).extracting(Named::people).containsExactly(12);
        assertThat(told.wordsTogether()).isEqualTo("5");
    }

    @Test
    void whereThereIsNobodyElseNotEvenTheSumIsTold() {
        assertThat(told(2).wordsTogether()).isEqualTo("moins de 3");
    }

    @Property(tries = 2_000)
    void noCountOfOneOrTwoCanBeReadOrWorkedOut(@ForAll @Size(max = 8) List<@IntRange(max = 9) Integer> groups) {
        var told = told(groups.stream().mapToInt(Integer::intValue).toArray());

        assertThat(told.alone()).allMatch(one -> one.people() >= Discretion.LEAST);
        assertThat(told.together().size() == 1 && !told.alone().isEmpty()).isFalse();
        assertThat(told.peopleTogether()
                        + told.alone().stream().mapToInt(Named::people).sum())
                .isEqualTo(groups.stream().mapToInt(Integer::intValue).sum());
        if (!told.together().isEmpty() && !told.alone().isEmpty()) {
            assertThat(told.peopleTogether()).isGreaterThanOrEqualTo(Discretion.LEAST);
        }
    }

    private static Told told(int... people) {
        return Discretion.of(IntStream.range(0, people.length)
                .mapToObj(number -> new Named("g" + number, "Groupe " + number, people[number]))
                .toList());
    }
}
