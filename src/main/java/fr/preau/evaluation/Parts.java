package fr.preau.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A figure as the parts that it is made of: a count, or for a ratio what is counted and out of how many. A ratio is
 * computed from them each time and is never kept.
 */
public record Parts(BigDecimal numerator, Optional<BigDecimal> denominator) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public static Parts of(long count) {
        return new Parts(BigDecimal.valueOf(count), Optional.empty());
    }

    public static Parts of(long numerator, long denominator) {
        return new Parts(BigDecimal.valueOf(numerator), Optional.of(BigDecimal.valueOf(denominator)));
    }

    /** Numerators with numerators, denominators with denominators: no rate is ever averaged. */
    public Parts plus(Parts other) {
        return new Parts(numerator.add(other.numerator), denominator.flatMap(mine -> other.denominator.map(mine::add)));
    }

    /** In per cent to a tenth; none for what is no ratio, or out of nobody. */
    public Optional<BigDecimal> percent() {
        return denominator
                .filter(all -> all.signum() > 0)
                .map(all -> numerator.multiply(HUNDRED).divide(all, 1, RoundingMode.HALF_UP));
    }

    /** What a chart draws: the rate of a ratio, else the count. */
    public Optional<BigDecimal> drawn() {
        return denominator.isPresent() ? percent() : Optional.of(numerator);
    }

    /** Whether both are the same figures, whatever zeros they are written with. */
    public boolean same(Parts other) {
        return numerator.compareTo(other.numerator) == 0
                && denominator.isPresent() == other.denominator.isPresent()
                && denominator
                        .map(mine -> mine.compareTo(other.denominator.orElse(mine)) == 0)
                        .orElse(true);
    }

    /** Whether one of the two counts somebody, and fewer than that. */
    public boolean under(int threshold) {
        return few(numerator, threshold)
                || denominator.filter(all -> few(all, threshold)).isPresent();
    }

    private static boolean few(BigDecimal count, int threshold) {
        return count.signum() > 0 && count.compareTo(BigDecimal.valueOf(threshold)) < 0;
    }
}
