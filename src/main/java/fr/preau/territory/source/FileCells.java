package fr.preau.territory.source;

import fr.preau.territory.source.PublishedTable.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What stands in the cells of published files, and what was lost there. */
final class FileCells {

    private static final Pattern COMMUNE = Pattern.compile("\\d[\\dAB]\\d{3}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,20})?");
    private static final int OF_A_COMMUNE = 5;
    private static final int MOST_CENTS = 2;
    private static final int LONGEST_LABEL = 300;

    private FileCells() {}

    /**
     * Codes of communes, however they are set apart, or not at all; a zero that a spreadsheet took away from the
     * first is put back.
     */
    static List<String> communes(Line line, String column, SourceReport report) throws Refusal {
        var codes = new ArrayList<String>();
        for (var word : line.get(column).split("[^0-9A-Za-z]+")) {
            if (word.isEmpty()) {
                continue;
            }
            var whole =
                    word.length() == OF_A_COMMUNE - 1 && word.chars().allMatch(Character::isDigit) ? "0" + word : word;
            if (!whole.equals(word)) {
                report.odd(line.number(), "« " + word + " » a perdu son zéro : lu " + whole + ".");
            }
            if (whole.length() % OF_A_COMMUNE != 0) {
                throw Refusal.at(line.number(), "« " + word + " » n’est pas un code de commune.");
            }
            for (var at = 0; at < whole.length(); at += OF_A_COMMUNE) {
                codes.add(commune(line.number(), whole.substring(at, at + OF_A_COMMUNE)));
            }
        }
        return codes.stream().distinct().toList();
    }

    private static String commune(long line, String code) throws Refusal {
        if (!COMMUNE.matcher(code).matches()) {
            throw Refusal.at(line, "« " + code + " » n’est pas un code de commune.");
        }
        return code;
    }

    /** A name; where letters were lost on its way, that is said. */
    static String label(Line line, String column, SourceReport report) throws Refusal {
        var label = line.get(column);
        if (label.isEmpty()) {
            throw Refusal.at(line.number(), "la colonne « " + column + " » est vide.");
        }
        tooLong("Ligne " + line.number(), "le nom (colonne « " + column + " »)", label);
        var mended = label.replace('\u009c', 'œ').replace('\u0092', '’');
        if (!mended.equals(label)) {
            report.odd(line.number(), "« " + mended + " » : un « œ » ou une apostrophe abîmés sont rétablis.");
        } else if (label.indexOf('\uFFFD') >= 0 || label.matches(".*\\p{L}\\?\\p{L}.*")) {
            report.odd(
                    line.number(), "« " + label + " » : une lettre, sans doute « œ », a été perdue dans le fichier.");
        }
        return mended;
    }

    /** A name that no neighbourhood, contract or employer has: a quote is missing, or the file is another one. */
    static void tooLong(String where, String what, String name) throws Refusal {
        if (name.length() > LONGEST_LABEL) {
            throw new Refusal(where + " : " + what + " dépasse " + LONGEST_LABEL
                    + " caractères. Le fichier est abîmé : téléchargez-le de nouveau.");
        }
    }

    /** The file may not have that column. */
    static void ofVintage(Line line, String column, String what, int vintage) throws Refusal {
        var year = line.get(column);
        if (!year.isEmpty() && !year.equals(Integer.toString(vintage))) {
            throw Refusal.at(
                    line.number(),
                    "%s est de %s, pas de %d. Choisissez le millésime %s, ou l’autre fichier."
                            .formatted(what, year, vintage, year));
        }
    }

    /** A number with a point, or none. */
    static double number(Line line, String column) throws Refusal {
        var text = line.get(column);
        if (!NUMBER.matcher(text).matches()) {
            throw Refusal.at(line.number(), "« " + text + " » n’est pas un nombre (colonne « " + column + " »).");
        }
        return Double.parseDouble(text);
    }

    static BigDecimal amount(Line line, String column) throws Refusal {
        number(line, column);
        var amount = new BigDecimal(line.get(column));
        if (amount.stripTrailingZeros().scale() > MOST_CENTS
                || amount.signum() < 0
                || amount.precision() - amount.scale() > 9) {
            throw Refusal.at(line.number(), "« " + line.get(column) + " » n’est pas un montant en euros et centimes.");
        }
        return amount;
    }
}
