package fr.preau.programme.rules;

import fr.preau.platform.French;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;

/** Amounts in whole cents of an euro: how they are typed and how they are written. */
@NamedInterface("euros")
public final class Euros {

    /** A thousand million euros: no action of a contract costs that. */
    public static final long MOST = 100_000_000_000L;

    private static final int LONGEST = 40;
    private static final String NEGATIVE = "Un montant n’est jamais négatif.";

    /** What stands around or within figures and says nothing: blanks of all kinds, the sign, apostrophes of thousands. */
    private static final Pattern SILENT = Pattern.compile("[\\s\\u00a0\\u202f'’]|€|(?i:euros?|eur)");

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");
    private static final Pattern PLAIN = Pattern.compile("\\d+(?:[.,]\\d+)?");

    private Euros() {}

    /** What a typed amount turned out to be. */
    @NamedInterface("euros")
    public sealed interface Reading {
        @NamedInterface("euros")
        record Good(long cents) implements Reading {}

        /** Nothing was typed, or a dash. */
        @NamedInterface("euros")
        record Nothing() implements Reading {}

        /** @param why a sentence in French that says what to do */
        @NamedInterface("euros")
        record Wrong(String why) implements Reading {}
    }

    /** Reads what a person or a spreadsheet wrote, such as « 12 000 € », « 12.000,50 » or « 6'500 ». */
    public static Reading read(String typed) {
        if (typed.length() > LONGEST) {
            return new Reading.Wrong("Écrivez le montant en chiffres, en euros.");
        }
        var text = SILENT.matcher(typed).replaceAll("");
        if (text.isEmpty() || text.matches("[-–—]+")) {
            return new Reading.Nothing();
        }
        if (text.matches("[-−–]\\d.*")) {
            return new Reading.Wrong(NEGATIVE);
        }
        var grouped = GROUPED.matcher(text).matches();
        if (!grouped && !PLAIN.matcher(text).matches()) {
            return new Reading.Wrong(
                    "« %s » n’est pas un montant : écrivez-le en chiffres, en euros.".formatted(typed.strip()));
        }
        if (grouped && !text.contains(",") && text.chars().filter(c -> c == '.').count() == 1 && text.startsWith("0")) {
            return new Reading.Wrong("Deux décimales au plus : un montant se compte en centimes.");
        }
        return cents(new BigDecimal(grouped ? text.replace(".", "").replace(',', '.') : text.replace(',', '.')));
    }

    /** The same of a number. */
    public static Reading cents(BigDecimal euros) {
        if (euros.signum() < 0) {
            return new Reading.Wrong(NEGATIVE);
        }
        if (euros.compareTo(BigDecimal.valueOf(MOST, 2)) > 0) {
            return new Reading.Wrong("Ce montant dépasse un milliard d’euros : vérifiez-le.");
        }
        try {
            return new Reading.Good(euros.setScale(2, RoundingMode.UNNECESSARY)
                    .movePointRight(2)
                    .longValueExact());
        } catch (ArithmeticException e) {
            return new Reading.Wrong("Deux décimales au plus : un montant se compte en centimes.");
        }
    }

    /** « 12 000 € », « 12 000,50 € ». */
    public static String words(long cents) {
        return figures(cents) + French.NBSP + "€";
    }

    /** « + 1 000 € », « − 1 000 € », « 0 € ». */
    public static String signed(long cents) {
        return (cents > 0 ? "+" + French.NBSP : cents < 0 ? "−" + French.NBSP : "") + words(Math.abs(cents));
    }

    /** « 12 000 », « 12 000,50 ». */
    public static String figures(long cents) {
        var euros = Long.toString(Math.abs(cents) / 100);
        var grouped = new StringBuilder();
        for (var at = 0; at < euros.length(); at++) {
            if (at > 0 && (euros.length() - at) % 3 == 0) {
                grouped.append(French.NBSP);
            }
            grouped.append(euros.charAt(at));
        }
        var rest = Math.abs(cents) % 100;
        return (cents < 0 ? "−" : "") + grouped + (rest == 0 ? "" : ",%02d".formatted(rest));
    }

    public static String figures(Optional<Long> cents) {
        return cents.map(Euros::figures).orElse("");
    }

    /** « 12000.50 », as data is written. */
    public static String plain(long cents) {
        return BigDecimal.valueOf(cents, 2).stripTrailingZeros().toPlainString();
    }

    /** « 83,5 % » of a whole that is not nothing; rounded half up to one decimal. */
    public static String percent(long part, long whole) {
        return whole == 0
                ? "–"
                : BigDecimal.valueOf(part)
                                .multiply(BigDecimal.valueOf(100))
                                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                                .toPlainString()
                                .replace('.', ',')
                        + French.NBSP + "%";
    }
}
