package fr.preau.evaluation;

import fr.preau.platform.French;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures in French words. */
public final class FigureWords {

    private FigureWords() {}

    /** « 1 234 » or « 1 234,5 »: no more digits than it has. */
    public static String number(BigDecimal value) {
        var plain = value.stripTrailingZeros();
        var whole = French.number(plain.setScale(0, RoundingMode.DOWN).longValueExact());
        return plain.scale() <= 0
                ? whole
                : whole + ","
                        + plain.remainder(BigDecimal.ONE).abs().toPlainString().substring(2);
    }

    /** « 42,0 % » of a ratio, else the count; « – » for a share of nobody. */
    public static String figure(Parts parts) {
        return parts.denominator().isEmpty()
                ? number(parts.numerator())
                : parts.percent().map(FigureWords::percent).orElse("–");
    }

    /** « 42,0 % (21 sur 50) »: a ratio never goes without its parts. */
    public static String full(Parts parts) {
        return figure(parts)
                + parts.denominator()
                        .map(all -> " (%s sur %s)".formatted(number(parts.numerator()), number(all)))
                        .orElse("");
    }

    /** With its unit: « 12 personnes », « 42,0 % (21 sur 50 élèves) ». */
    public static String withUnit(Parts parts, String unit) {
        return parts.denominator()
                .map(all -> "%s (%s sur %s)"
                        .formatted(figure(parts), number(parts.numerator()), number(all) + French.NBSP + unit))
                .orElseGet(() -> number(parts.numerator()) + French.NBSP + unit);
    }

    /** To a tenth, always with it. */
    public static String percent(BigDecimal percent) {
        return percent.setScale(1, RoundingMode.HALF_UP).toPlainString().replace('.', ',') + French.NBSP + "%";
    }
}
