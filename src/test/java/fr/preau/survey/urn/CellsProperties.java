package fr.preau.survey.urn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Measure 5: whatever was answered, nothing of fewer than five people is told by groups. */
class CellsProperties {

    /** Ballots of two questions, the second the breakdown. */
    @Provide
    Arbitrary<List<List<Integer>>> ballots() {
        return Arbitraries.integers()
                .between(0, 5)
                .list()
                .ofSize(2)
                .list()
                .ofMinSize(0)
                .ofMaxSize(60);
    }

    private static int[][] full(List<List<Integer>> ballots) {
        var full = new int[6][6];
        ballots.forEach(ballot -> full[ballot.getFirst()][ballot.getLast()]++);
        return full;
    }

    private static int[] sizes(int[][] full) {
        return IntStream.range(0, 6)
                .map(group -> Arrays.stream(full).mapToInt(row -> row[group]).sum())
                .toArray();
    }

    @Property
    void noCellThatIsToldIsOfFewerThanFive(@ForAll("ballots") List<List<Integer>> ballots) {
        var full = full(ballots);
        var cells = Cells.of(full, Cells.groups(sizes(full)));

        assertThat(Arrays.stream(cells.counts()).flatMapToInt(Arrays::stream).filter(count -> count < 5))
                .isEmpty();
    }

    @Property
    void whatIsToldIsEverybodyOnce(@ForAll("ballots") List<List<Integer>> ballots) {
        var full = full(ballots);
        var groups = Cells.groups(sizes(full));
        var cells = Cells.of(full, groups);

        if (!cells.options().isEmpty()) {
            assertThat(Arrays.stream(cells.counts())
                            .flatMapToInt(Arrays::stream)
                            .sum())
                    .isEqualTo(ballots.size());
            assertThat(groups.stream().flatMap(List::stream)).doesNotHaveDuplicates();
            assertThat(cells.options().stream().flatMap(List::stream)).doesNotHaveDuplicates();
        }
    }

    @Property
    void groupsOfFewerThanFiveAreMergedOrNothingIsTold(@ForAll("ballots") List<List<Integer>> ballots) {
        var sizes = sizes(full(ballots));

        assertThat(Cells.groups(sizes))
                .allMatch(group -> group.stream().mapToInt(one -> sizes[one]).sum() >= 5)
                .hasSizeLessThan(7)
                .satisfies(groups -> assertThat(groups.size()).isNotEqualTo(1));
    }
}
