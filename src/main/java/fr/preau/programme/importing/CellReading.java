package fr.preau.programme.importing;

import fr.preau.contract.CityContract.Neighbourhood;
import fr.preau.management.importing.RawTables.RawCell;
import fr.preau.platform.SearchText;
import fr.preau.programme.Continuity;
import fr.preau.programme.rules.Euros;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What one cell says, read whole or named: nothing is guessed in silence. */
final class CellReading {

    /** « 3 000 € (sous réserve) », « 2 500* »: an amount with something behind it. */
    private static final Pattern CONDITION =
            Pattern.compile("(?s)\\s*([\\d\\s\\u00a0\\u202f.,'’]+(?:€|euros?)?)\\s*(\\(.*\\)|\\*+)\\s*");

    private static final Pattern PRODUCT =
            Pattern.compile("\\s*([\\d\\s\\u00a0\\u202f.,]+)\\s*[x×*]\\s*(\\d{1,2})\\s*(?:€)?\\s*");
    private static final Pattern THOUSANDS = Pattern.compile("\\s*(\\d+(?:[.,]\\d+)?)\\s*[kK]\\s*€?\\s*");
    private static final Pattern FUNDER = Pattern.compile(
            "\\s*([\\p{L}][\\p{L}\\s.'’&-]*?)\\s*[:=(]?\\s*(\\d[\\d\\s\\u00a0\\u202f.,]*)\\s*([kK]?)\\s*(?:€|euros?)?\\s*\\)?\\s*");
    private static final Pattern ALL = Pattern.compile(
            "(tous|toutes?|ensemble|l ensemble)( (les|des))?( quartiers?| qpv)?( prioritaires)?( du contrat)?|tous quartiers|tout le contrat");

    /** In characters: what is longer is a remark, and no pattern is tried on it. */
    private static final int LONGEST_AMOUNT = 120;

    private static final int LONGEST_LIST = 500;

    private CellReading() {}

    /**
     * A value with what is to be told of it.
     *
     * @param doubt why it is named; empty for a cell that was read without any
     * @param asked whether a person is asked, and not only told that nothing was read
     */
    record Read<T>(Optional<T> value, String doubt, boolean asked) {

        static <T> Read<T> of(T value) {
            return new Read<>(Optional.of(value), "", false);
        }

        static <T> Read<T> nothing() {
            return new Read<>(Optional.empty(), "", false);
        }

        static <T> Read<T> unreadable(String why) {
            return new Read<>(Optional.empty(), why, false);
        }

        static <T> Read<T> doubtful(Optional<T> value, String why) {
            return new Read<>(value, why, true);
        }
    }

    /** In cents. */
    static Read<Long> amount(RawCell cell) {
        if (cell.number().isPresent()) {
            return of(Euros.cents(tidy(cell.number().get())), cell.text());
        }
        var plain = of(Euros.read(cell.text()), cell.text());
        if (plain.doubt.isEmpty()) {
            return plain;
        }
        if (cell.text().length() > LONGEST_AMOUNT) {
            return plain;
        }
        var condition = CONDITION.matcher(cell.text());
        if (condition.matches()) {
            return doubtful(
                    condition.group(1), BigDecimal.ONE, "montant sous condition : voté, ou seulement proposé ?");
        }
        var product = PRODUCT.matcher(cell.text());
        if (product.matches()) {
            return doubtful(product.group(1), new BigDecimal(product.group(2)), "un calcul : son produit est repris");
        }
        var thousands = THOUSANDS.matcher(cell.text());
        return thousands.matches()
                ? doubtful(thousands.group(1), BigDecimal.valueOf(1000), "en milliers d’euros : repris en euros")
                : plain;
    }

    /** A formula's sum may be a hair beside its cents. */
    private static BigDecimal tidy(BigDecimal number) {
        var cents = number.setScale(2, RoundingMode.HALF_UP);
        return number.subtract(cents).abs().compareTo(new BigDecimal("0.000001")) < 0 ? cents : number;
    }

    private static Read<Long> of(Euros.Reading reading, String text) {
        return switch (reading) {
            case Euros.Reading.Good(var cents) -> Read.of(cents);
            case Euros.Reading.Nothing _ -> Read.nothing();
            case Euros.Reading.Wrong(var why) -> Read.unreadable(why.startsWith("«") ? "pas un montant" : why);
        };
    }

    private static Read<Long> doubtful(String figures, BigDecimal times, String why) {
        return Euros.read(figures) instanceof Euros.Reading.Good(var cents)
                ? Read.doubtful(
                        Optional.of(BigDecimal.valueOf(cents).multiply(times).longValue()), why)
                : Read.unreadable("pas un montant");
    }

    static Read<Continuity> continuity(String text) {
        var plain = SearchText.of(text).replaceAll("[^a-z0-9/]+", " ").strip();
        if (plain.isEmpty() || plain.equals("-")) {
            return Read.nothing();
        }
        if (plain.matches(".*(modif|evol|chang).*|m")) {
            return Read.of(Continuity.CHANGED);
        }
        if (plain.matches("(r|o|oui|x|reconduction|reconduite?|renouvel.*|suite.*)")) {
            return Read.of(Continuity.RENEWED);
        }
        return plain.matches("(n|non|nouv.*|new|creation|1ere.*|premiere.*)")
                ? Read.of(Continuity.NEW)
                : Read.doubtful(Optional.empty(), "reconduite, modifiée ou nouvelle ?");
    }

    /** Codes of the contract's own neighbourhoods. */
    static Read<List<String>> neighbourhoods(String text, List<Neighbourhood> known) {
        if (text.isBlank()) {
            return Read.nothing();
        }
        var found = new LinkedHashSet<String>();
        var strange = new ArrayList<String>();
        for (var part : text.split("[,;/\\n|+]|\\bet\\b")) {
            var plain = SearchText.of(part)
                    .replaceAll("\\bste?\\b", "saint")
                    .replaceAll("[^a-z0-9]+", " ")
                    .strip()
                    .replaceFirst("^(le|la|les|l|quartier|qpv) (?=\\S)", "");
            if (plain.isEmpty()) {
                continue;
            }
            if (ALL.matcher(plain).matches()) {
                known.forEach(one -> found.add(one.code()));
                continue;
            }
            known.stream()
                    .filter(one -> plain.replace(" ", "").contains(SearchText.of(one.code()))
                            || plain.equals(SearchText.of(one.label())
                                    .replaceAll("[^a-z0-9]+", " ")
                                    .strip()
                                    .replaceFirst("^(le|la|les|l|quartier) (?=\\S)", "")))
                    .findFirst()
                    .ifPresentOrElse(one -> found.add(one.code()), () -> strange.add(part.strip()));
        }
        var codes = found.isEmpty() ? Optional.<List<String>>empty() : Optional.of(List.copyOf(found));
        return strange.isEmpty()
                ? new Read<>(codes, "", false)
                : Read.doubtful(
                        codes, "« %s » n’est pas un quartier de ce contrat".formatted(String.join(" », « ", strange)));
    }

    /** A funder with an amount, out of a text of several. */
    record Named(String funder, long cents) {}

    /** « CAF 3 000 €, Région : 2 000 »; own funds are no funder. */
    static Read<List<Named>> funders(String text) {
        if (text.isBlank() || text.strip().matches("[-–—]+")) {
            return Read.nothing();
        }
        if (text.length() > LONGEST_LIST) {
            return Read.unreadable("un texte trop long pour des financeurs");
        }
        var named = new ArrayList<Named>();
        for (var part : text.split("[;+\\n]|,(?!\\d)|\\bet\\b| / ")) {
            var found = FUNDER.matcher(part);
            if (!found.matches() || !(Euros.read(found.group(2)) instanceof Euros.Reading.Good(var cents))) {
                return Read.unreadable("un financeur sans montant lisible");
            }
            if (SearchText.of(found.group(1)).matches(".*(fonds propres|autofinanc).*")) {
                return Read.doubtful(Optional.empty(), "des fonds propres ne sont pas un financeur");
            }
            named.add(new Named(found.group(1).strip(), found.group(3).isEmpty() ? cents : cents * 1000));
        }
        return Read.doubtful(Optional.of(named), "lu comme demandé : la colonne ne dit pas si c’est voté");
    }
}
