package fr.preau.evaluation.rules;

import fr.preau.evaluation.Parts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which cells of a table stay hidden, so that nobody under the threshold is shown nor found by subtraction: greedily,
 * then what need not be hidden is shown again, wholes first. Zeros are shown.
 */
final class Secrecy {

    private final List<Optional<Parts>> cells;
    private final List<Equation> equations;
    private final int threshold;
    private final BitSet hidden = new BitSet();

    /** One cell is the sum of others. */
    record Equation(int whole, List<Integer> parts) {

        Stream<Integer> cells() {
            return Stream.concat(Stream.of(whole), parts.stream());
        }
    }

    private Secrecy(List<Optional<Parts>> cells, List<Equation> equations, int threshold) {
        this.cells = cells;
        this.equations = equations;
        this.threshold = threshold;
    }

    /**
     * The numbers of the cells that are hidden.
     *
     * @param cells empty where nothing was measured
     */
    static BitSet hidden(List<Optional<Parts>> cells, List<Equation> equations, int threshold) {
        var secrecy = new Secrecy(cells, equations, threshold);
        secrecy.hide();
        return secrecy.hidden;
    }

    private void hide() {
        for (var at = 0; at < cells.size(); at++) {
            if (small(at)) {
                hidden.set(at);
            }
        }
        for (var next = next(); next.isPresent(); next = next()) {
            hidden.set(next.get());
        }
        showAgain();
    }

    private boolean small(int at) {
        return cells.get(at).filter(parts -> parts.under(threshold)).isPresent();
    }

    /** Once through: what could not be shown again cannot either once more is shown. */
    private void showAgain() {
        for (var at = 0; at < cells.size(); at++) {
            if (hidden.get(at) && !small(at)) {
                hidden.clear(at);
                hidden.set(at, told().isPresent());
            }
        }
    }

    private Optional<Integer> next() {
        return threshold == 0 ? Optional.empty() : told().flatMap(this::beside);
    }

    /** A cell that may not be known and can be worked out from what is shown; first what was hidden for another's sake. */
    private Optional<Integer> told() {
        return Stream.<Function<Parts, Optional<BigDecimal>>>of(
                        parts -> Optional.of(parts.numerator()), Parts::denominator)
                .flatMap(side -> Deduction.from(known(side), least(side), equations).entrySet().stream())
                .filter(found -> hidden.get(found.getKey()) || few(found.getValue()))
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(this::small).thenComparing(Comparator.naturalOrder()));
    }

    private List<Optional<Double>> known(Function<Parts, Optional<BigDecimal>> side) {
        var known = new ArrayList<Optional<Double>>();
        for (var at = 0; at < cells.size(); at++) {
            known.add(
                    hidden.get(at)
                            ? Optional.empty()
                            : cells.get(at).flatMap(side).map(BigDecimal::doubleValue));
        }
        return known;
    }

    /** A hidden cell counts somebody, since zeros are shown; above the line of a ratio it may count nobody. */
    private List<Double> least(Function<Parts, Optional<BigDecimal>> side) {
        return IntStream.range(0, cells.size())
                .mapToObj(at -> hidden.get(at)
                                && cells.get(at)
                                        .filter(parts -> counts(parts, side))
                                        .isPresent()
                        ? 1.0
                        : 0.0)
                .toList();
    }

    private static boolean counts(Parts parts, Function<Parts, Optional<BigDecimal>> side) {
        return parts.denominator().isEmpty() || side.apply(parts).equals(parts.denominator());
    }

    private boolean few(double value) {
        return value > 0 && value < threshold;
    }

    /** What to hide so that this one stays unknown: the smallest cell beside it, one that is made of no others first. */
    private Optional<Integer> beside(int cell) {
        var near = equations.stream()
                .filter(one -> one.cells().anyMatch(at -> at == cell))
                .toList();
        return Stream.of(
                        near.stream().flatMap(one -> one.parts().stream()).filter(this::single),
                        near.stream().flatMap(one -> one.parts().stream()),
                        near.stream().map(Equation::whole),
                        IntStream.range(0, cells.size()).boxed())
                .map(some -> some.filter(this::shown)
                        .min(Comparator.comparing(
                                at -> cells.get(at).map(Parts::numerator).orElse(BigDecimal.ZERO))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean single(int cell) {
        return equations.stream().noneMatch(one -> one.whole() == cell);
    }

    private boolean shown(int at) {
        return !hidden.get(at)
                && cells.get(at)
                        .filter(parts -> parts.numerator().signum() > 0
                                || parts.denominator()
                                        .filter(all -> all.signum() > 0)
                                        .isPresent())
                        .isPresent();
    }
}
