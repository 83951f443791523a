package fr.preau.programme.importing;

import fr.preau.platform.SearchText;
import fr.preau.programme.importing.CellReading.Read;
import fr.preau.programme.rules.Euros;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Several funders in one cell, each with its amount: « CAF 3 000 €, Région : 2 000 », « 4 000 € (État) + 500 (CAF) ». */
final class FunderList {

    private static final String NAME = "([\\p{L}][\\p{L}\\d\\s.'’&-]*?)";
    private static final String FIGURES = "(\\d[\\d\\s\\u00a0\\u202f.,]*?)\\s*([kK]?)\\s*(?:€|euros?|EUR)?";
    private static final Pattern NAMED_FIRST =
            Pattern.compile("\\s*" + NAME + "\\s*[:=(–—-]?\\s*" + FIGURES + "\\s*\\)?\\s*");
    private static final Pattern AMOUNT_FIRST =
            Pattern.compile("\\s*" + FIGURES + "\\s*(?:[:(–—-]|de l['’]|de la|du|par)?\\s*" + NAME + "\\s*\\)?\\s*");
    private static final String BETWEEN =
            "[;+\\n•]|,(?!\\d)|(?U)\\bet\\b|\\s/\\s|(?<=€)\\s*/|(?<=[\\d€)])\\s+[-–—]\\s+(?=\\p{L})";
    private static final int LONGEST = 500;

    private FunderList() {}

    /** A funder with an amount in cents. */
    record Named(String funder, long cents) {}

    /**
     * @param thousands whether figures alone count thousands of euros
     * @return none of them if one is not read; own funds are no funder
     */
    static Read<List<Named>> of(String text, boolean thousands) {
        if (text.isBlank() || text.strip().matches("[-–—/]+")) {
            return Read.nothing();
        }
        if (text.length() > LONGEST) {
            return Read.unreadable("un texte trop long pour des financeurs");
        }
        var named = new ArrayList<Named>();
        var own = false;
        for (var part : text.split(BETWEEN)) {
            if (part.isBlank()) {
                continue;
            }
            var read = one(RowReading.line(part), thousands);
            if (read.isEmpty()) {
                return Read.unreadable("un financeur sans montant lisible");
            }
            if (SearchText.of(read.get().funder()).matches(".*(fonds propres|autofinanc).*")) {
                own = true;
            } else {
                named.add(read.get());
            }
        }
        return own
                ? Read.doubtful(
                        named.isEmpty() ? Optional.empty() : Optional.of(named),
                        "des fonds propres ne sont pas un financeur")
                : Read.of(named);
    }

    private static Optional<Named> one(String part, boolean thousands) {
        var first = NAMED_FIRST.matcher(part);
        if (first.matches()) {
            return named(first.group(1), first.group(2), first.group(3), thousands);
        }
        var last = AMOUNT_FIRST.matcher(part);
        return last.matches() ? named(last.group(3), last.group(1), last.group(2), thousands) : Optional.empty();
    }

    private static Optional<Named> named(String name, String figures, String kilo, boolean thousands) {
        return Euros.read(figures) instanceof Euros.Reading.Good(var cents)
                ? Optional.of(new Named(
                        HeadingWords.funder(name.strip()), thousands || !kilo.isEmpty() ? cents * 1000 : cents))
                : Optional.empty();
    }
}
