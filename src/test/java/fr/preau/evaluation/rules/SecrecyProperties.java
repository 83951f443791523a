package fr.preau.evaluation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.evaluation.Aggregation;
import fr.preau.evaluation.MeasureLine;
import fr.preau.evaluation.MeasureLine.BySex;
import fr.preau.evaluation.MeasureLine.Column;
import fr.preau.evaluation.Parts;
import fr.preau.evaluation.rules.MeasureTable.Hidden;
import fr.preau.evaluation.rules.MeasureTable.Missing;
import fr.preau.evaluation.rules.MeasureTable.Shown;
import fr.preau.evaluation.rules.MeasureTable.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Random tables of places by sex, read by an attacker who solves them with an elimination of
 * their own: no cell that is hidden has one value alone, and what is shown is what the plain model says.
 */
class SecrecyProperties {

    private static final int THRESHOLD = 5;

    /** Counts with many zeros and small ones. */
    private static Arbitrary<Integer> counts() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0)),
                Tuple.of(3, Arbitraries.integers().between(1, 6)),
                Tuple.of(3, Arbitraries.integers().between(5, 60)));
    }

    private static Parts parts(int count, int more, boolean ratio) {
        return ratio ? Parts.of(count, count + more) : Parts.of(count);
    }

    @Provide
    Arbitrary<List<Optional<MeasureLine>>> sums() {
        return lines(false);
    }

    @Provide
    Arbitrary<List<Optional<MeasureLine>>> ratios() {
        return lines(true);
    }

    /** Places with and without sexes, and some that were not measured. */
    private static Arbitrary<List<Optional<MeasureLine>>> lines(boolean ratio) {
        var sexes = counts().list().ofSize(6);
        return Combinators.combine(sexes, Arbitraries.integers().between(0, 9))
                .as((counts, kind) -> line(counts, kind, ratio))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static Optional<MeasureLine> line(List<Integer> counts, int kind, boolean ratio) {
        var sexes = new BySex(
                parts(counts.get(0), counts.get(3), ratio),
                parts(counts.get(1), counts.get(4), ratio),
                parts(counts.get(2), counts.get(5), ratio));
        return switch (kind) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(MeasureLine.of(sexes.sum()));
            default -> Optional.of(new MeasureLine(sexes.sum(), Optional.of(sexes)));
        };
    }

    @Property(tries = 2000)
    void noHiddenCellOfASumIsSolved(@ForAll("sums") List<Optional<MeasureLine>> places) {
        holds(Aggregation.SUM, places);
    }

    @Property(tries = 2000)
    void noHiddenCellOfARatioIsSolved(@ForAll("ratios") List<Optional<MeasureLine>> places) {
        holds(Aggregation.RATIO, places);
    }

    @Property(tries = 1000)
    void aMeasuredWholeTellsNoMoreThanOneThatWasAdded(
            @ForAll("sums") List<Optional<MeasureLine>> places, @ForAll boolean missing) {
        var known = places.stream().flatMap(Optional::stream).reduce(MeasureLine::plus);
        // A place that nobody measured holds three more people.
        known.ifPresent(sum -> attack(
                Aggregation.SUM,
                Optional.of(MeasureLine.of(missing ? sum.all().plus(Parts.of(3)) : sum.all())),
                missing
                        ? Stream.concat(places.stream(), Stream.of(Optional.<MeasureLine>empty()))
                                .toList()
                        : places));
    }

    private static void holds(Aggregation aggregation, List<Optional<MeasureLine>> places) {
        var table = attack(aggregation, Optional.empty(), places);
        var complete = places.stream().allMatch(Optional::isPresent);
        var sum =
                places.stream().flatMap(Optional::stream).map(MeasureLine::all).reduce(Parts::plus);
        assertThat(table.whole(Column.ALL) instanceof Missing).isEqualTo(!complete);
        if (table.whole(Column.ALL) instanceof Shown(var shown)) {
            assertThat(shown.same(sum.orElseThrow())).isTrue();
        }
    }

    private static MeasureTable attack(
            Aggregation aggregation, Optional<MeasureLine> whole, List<Optional<MeasureLine>> places) {
        var indicator = MeasureNumbersTest.indicator(aggregation, THRESHOLD);
        var table = MeasureTable.of(indicator, whole, places);
        var cells = new ArrayList<Told>();
        for (var column : Column.values()) {
            cells.add(table.whole(column));
        }
        for (var place = 0; place < places.size(); place++) {
            for (var column : Column.values()) {
                cells.add(table.at(place, column));
            }
        }
        assertThat(cells).noneMatch(told -> told instanceof Shown(var parts) && parts.under(THRESHOLD));
        for (var below : aggregation == Aggregation.RATIO ? List.of(false, true) : List.of(false)) {
            Attacker.finds(cells, below).forEach((at, value) -> {
                assertThat(cells.get(at)).as("%s in %s", at, cells).isNotInstanceOf(Hidden.class);
                assertThat(value > 0 && value < THRESHOLD)
                        .as("%s is %s in %s", at, value, cells)
                        .isFalse();
            });
        }
        return table;
    }
}
