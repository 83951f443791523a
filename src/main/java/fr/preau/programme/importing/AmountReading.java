package fr.preau.programme.importing;

import fr.preau.management.importing.RawTables.RawCell;
import fr.preau.platform.SearchText;
import fr.preau.programme.importing.CellReading.Read;
import fr.preau.programme.rules.Euros;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** The amount of a cell, however it is written; what is no amount is named. */
final class AmountReading {

    private static final String FIGURES = "(\\d[\\d\\s\\u00a0\\u202f.,'’]*)";
    private static final String MONEY = "(?:€|euros?|eur)?(?:\\s*(?:ttc|ht))?";

    // Of a text with single blanks: two of them side by side read it once, and not for each way to part a run.

    /** « 3 000 € (sous réserve) », « 2 500* », « 7 000 sous réserve »: an amount with something behind it. */
    private static final Pattern CONDITION = Pattern.compile(
            "(?s)\\s*" + FIGURES + MONEY
                    + "\\s*(\\(.*\\)|\\*+|\\?+|(?:sous|si|a|dont|max|maxi|maximum|environ|ou moins|prevu|previsionnel|estim)\\b[^\\d]*)\\s*");

    private static final Pattern ABOUT =
            Pattern.compile("\\s*(?:env\\.?|environ|~|≈|±|max\\.?|jusqu'a|plafond)\\s*" + FIGURES + MONEY + "\\s*");
    private static final Pattern PRODUCT =
            Pattern.compile("\\s*" + FIGURES + "\\s*[x×*]\\s*(\\d{1,2})\\s*" + MONEY + "\\s*");
    private static final Pattern SUM =
            Pattern.compile("\\s*" + FIGURES + MONEY + "\\s*\\+\\s*" + FIGURES + MONEY + "\\s*");
    private static final Pattern THOUSANDS = Pattern.compile("\\s*(\\d+(?:[.,]\\d+)?)\\s*k\\s*(?:€|euros?)?\\s*");
    private static final Pattern WITH_TAX = Pattern.compile("(?i)\\s*(?:ttc|ht|,-)\\s*$");
    private static final Pattern NOTHING = Pattern.compile(
            "neant|aucune?|sans|sans objet|non|non concerne|pas de demande|non sollicitee?|non demandee?|x|/|s\\.?o\\.?|so|n/a|ras");
    private static final Pattern REFUSAL = Pattern.compile(
            "refus(e|ee|es)?|rejet(e|ee)?|non retenue?|non accordee?|defavorable|inéligible|ineligible|non eligible|avis defavorable");

    /** In characters: what is longer is a remark, and no pattern is tried on it. */
    private static final int LONGEST = 120;

    private AmountReading() {}

    /**
     * In cents.
     *
     * @param thousands whether figures alone count thousands of euros
     */
    static Read<Long> of(RawCell cell, boolean thousands) {
        var unit = thousands ? BigDecimal.valueOf(1000) : BigDecimal.ONE;
        if (cell.number().isPresent()) {
            return read(Euros.cents(tidy(cell.number().get().multiply(unit))));
        }
        var written = RowReading.line(cell.text());
        if (written.length() > LONGEST) {
            return Read.unreadable(NO_AMOUNT);
        }
        var text = WITH_TAX.matcher(written).replaceFirst("");
        if (!(Euros.read(text) instanceof Euros.Reading.Wrong)) {
            return Euros.read(text) instanceof Euros.Reading.Good
                    ? times(text, unit, Optional.empty())
                    : Read.nothing();
        }
        return inWords(written, text, unit);
    }

    private static final String NO_AMOUNT = "pas un montant";

    private static Read<Long> inWords(String written, String text, BigDecimal unit) {
        var plain = SearchText.of(text);
        if (NOTHING.matcher(plain).matches()) {
            return Read.nothing();
        }
        if (REFUSAL.matcher(plain).matches()) {
            return Read.doubtful(Optional.of(0L), "un refus : lu comme zéro");
        }
        var condition = CONDITION.matcher(plain);
        if (condition.matches()) {
            return times(
                    condition.group(1), unit, Optional.of("montant sous condition : voté, ou seulement proposé ?"));
        }
        var about = ABOUT.matcher(plain);
        if (about.matches()) {
            return times(about.group(1), unit, Optional.of("un montant approché : repris tel quel"));
        }
        var product = PRODUCT.matcher(plain);
        if (product.matches()) {
            return times(
                    product.group(1),
                    unit.multiply(new BigDecimal(product.group(2))),
                    Optional.of("un calcul : son produit est repris"));
        }
        var sum = SUM.matcher(plain);
        if (sum.matches()) {
            return sum(times(sum.group(1), unit, Optional.empty()), times(sum.group(2), unit, Optional.empty()));
        }
        var thousands = THOUSANDS.matcher(plain);
        if (thousands.matches()) {
            return times(
                    thousands.group(1), BigDecimal.valueOf(1000), Optional.of("en milliers d’euros : repris en euros"));
        }
        return read(Euros.read(written));
    }

    private static Read<Long> sum(Read<Long> one, Read<Long> other) {
        return one.value().isPresent() && other.value().isPresent()
                ? Read.doubtful(
                        Optional.of(one.value().get() + other.value().get()), "un calcul : sa somme est reprise")
                : Read.unreadable(NO_AMOUNT);
    }

    private static Read<Long> times(String figures, BigDecimal times, Optional<String> doubt) {
        if (!(Euros.read(figures) instanceof Euros.Reading.Good(var cents))) {
            return read(Euros.read(figures));
        }
        var read = read(Euros.cents(BigDecimal.valueOf(cents, 2).multiply(times)));
        return doubt.isPresent() && read.value().isPresent() ? Read.doubtful(read.value(), doubt.get()) : read;
    }

    /** A formula's sum may be a hair beside its cents. */
    private static BigDecimal tidy(BigDecimal number) {
        var cents = number.setScale(2, RoundingMode.HALF_UP);
        return number.subtract(cents).abs().compareTo(new BigDecimal("0.000001")) < 0 ? cents : number;
    }

    private static Read<Long> read(Euros.Reading reading) {
        return switch (reading) {
            case Euros.Reading.Good(var cents) -> Read.of(cents);
            case Euros.Reading.Nothing _ -> Read.nothing();
            case Euros.Reading.Wrong(var why) -> Read.unreadable(why.startsWith("«") ? NO_AMOUNT : why);
        };
    }
}
