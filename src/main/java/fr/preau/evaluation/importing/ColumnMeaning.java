package fr.preau.evaluation.importing;

import fr.preau.platform.SearchText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column of a table of measures holds. */
enum ColumnMeaning {
    NOTHING("Ne pas lire", ""),
    INDICATOR("Indicateur", ""),
    PLACE("Endroit", ""),
    YEAR("Année", "year"),
    COUNT("Nombre", "numerator"),
    OF("Sur combien", "denominator"),
    WOMEN("Dont femmes", "women"),
    WOMEN_OF("Dont femmes, sur combien", "womenOf"),
    MEN("Dont hommes", "men"),
    MEN_OF("Dont hommes, sur combien", "menOf"),
    UNKNOWN("Non précisé", "unknown"),
    UNKNOWN_OF("Non précisé, sur combien", "unknownOf"),
    SOURCE("D’où vient le chiffre", "source"),
    /** The heading is a year, and each cell its count. */
    COUNT_OF_YEAR("Nombre, de l’année du titre", "");

    private static final int LONGEST = 100;

    private final String label;
    private final String field;

    ColumnMeaning(String label, String field) {
        this.label = label;
        this.field = field;
    }

    String label() {
        return label;
    }

    /** Of the form of a measure; empty for what is none of it. */
    String field() {
        return field;
    }

    static Optional<ColumnMeaning> named(String name) {
        return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /** What a heading says; nothing where it says nothing that is known. */
    static ColumnMeaning guess(String heading) {
        var words = words(heading);
        if (words.matches("(annee |en )?20\\d\\d")) {
            return COUNT_OF_YEAR;
        }
        var below = words.matches(".*\\b(sur|total|denominateur|combien|effectif total|base)\\b.*");
        if (words.matches(".*\\b(femmes?|filles?|f)\\b.*")) {
            return below ? WOMEN_OF : WOMEN;
        }
        if (words.matches(".*\\b(hommes?|garcons?|h)\\b.*")) {
            return below ? MEN_OF : MEN;
        }
        if (words.matches(".*\\b(non precises?|non renseignes?|inconnus?|sans reponse)\\b.*")) {
            return below ? UNKNOWN_OF : UNKNOWN;
        }
        return GUESSES.stream()
                .filter(one -> words.matches(one.pattern))
                .map(Guess::meaning)
                .findFirst()
                .orElse(NOTHING);
    }

    private record Guess(String pattern, ColumnMeaning meaning) {}

    private static final List<Guess> GUESSES = List.of(
            new Guess(
                    "(l )?indicateurs?|libelle( de l indicateur)?|intitule( de l indicateur)?|nom de l indicateur",
                    INDICATOR),
            new Guess("annees?|periode|millesime|exercice", YEAR),
            new Guess("quartiers?|qpv|code (du )?(qpv|quartier)|territoires?|endroit|lieu|zone|secteur", PLACE),
            new Guess("sources?|producteur|d ou vient le chiffre|origine", SOURCE),
            new Guess("sur( combien)?|denominateur|effectif total|base|total|population( totale)?", OF),
            new Guess("nombre|valeur|effectif|numerateur|resultat|combien|ensemble|mesure|realise", COUNT));

    private static String words(String heading) {
        var kept = heading.length() > LONGEST ? heading.substring(0, LONGEST) : heading;
        return SearchText.of(kept).replaceAll("[^a-z0-9]+", " ").strip();
    }
}
