package fr.preau.programme.importing;

import fr.preau.platform.SearchText;
import fr.preau.programme.importing.Meaning.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What headings of a programme's spreadsheet usually say. */
final class HeadingWords {

    /** « 2024-2030 », « de 2024 à 2030 »; two years that follow each other may be one of a school. */
    private static final Pattern SPAN =
            Pattern.compile("\\b20(\\d\\d)[\\s\\u00a0\\u202f]*(?:[-–—/]|à|au)[\\s\\u00a0\\u202f]*20(\\d\\d)\\b");

    private static final Pattern YEAR = Pattern.compile("\\b20\\d\\d\\b");
    private static final Pattern STAGE = Pattern.compile(
            "\\b(demandee?s?|sollicitee?s?|requestee?s?|proposee?s?|proposition|votee?s?|vote|accordee?s?|octroyee?s?|attribuee?s?|retenue?s?|arbitrage)\\b");
    private static final Pattern REQUESTED = Pattern.compile("\\b(demande|sollicite|montant sollicite)");
    private static final Pattern PROPOSED = Pattern.compile("\\b(propose|proposition|instruction|arbitrage)");
    private static final Pattern LAST_YEAR = Pattern.compile("\\b(n ?- ?1|rappel|annee precedente|an dernier)\\b");
    private static final Map<Kind, Pattern> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put(Kind.OTHER_FUNDERS, Pattern.compile("autres? (co)?-?financ|cofinanc|autres? subv"));
        OTHERS.put(
                Kind.TITLE, Pattern.compile("intitule|titre|nom de l.?action|^action|^projet|libelle|^nom du projet"));
        OTHERS.put(Kind.CARRIER, Pattern.compile("porteur|operateur|structure|association|organisme|beneficiaire"));
        OTHERS.put(Kind.SIRET, Pattern.compile("siret"));
        OTHERS.put(Kind.THEME, Pattern.compile("them|^axe|pilier|^objectif"));
        OTHERS.put(Kind.NEIGHBOURHOODS, Pattern.compile("quartier|qpv|territoire|lieu|secteur"));
        OTHERS.put(Kind.COST, Pattern.compile("cout|budget|total de l.?action|montant total|depenses"));
        OTHERS.put(Kind.CONTINUITY, Pattern.compile("recond|nouve|renouv|\\br/m/n\\b|\\bn/r\\b|suite"));
    }

    /** In characters: what is longer is a text, not a heading. */
    static final int LONGEST = 200;

    private HeadingWords() {}

    static String plain(String heading) {
        return SearchText.of(heading).replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    /** Whether it is one of the usual words, whatever it means. */
    static boolean known(String heading) {
        var plain = plain(heading);
        return !plain.isEmpty()
                && plain.length() < 80
                && (isStage(heading)
                        || OTHERS.values().stream()
                                .anyMatch(words -> words.matcher(plain).find()));
    }

    /** « demandé », « voté » and the like, be it with a funder's name. */
    static boolean isStage(String heading) {
        return heading.length() <= LONGEST && STAGE.matcher(plain(heading)).find();
    }

    /** « demandé » or « voté 2025 » alone, which wants a funder's name above. */
    static boolean isBareStage(String heading) {
        return isStage(heading) && funder(heading).isEmpty();
    }

    /**
     * The latest year that these words name until that one: what a contract, a plan or « Quartiers 2030 » runs to is no
     * year of a programme, nor is a day's.
     */
    static Optional<Integer> yearOf(String words, int latest) {
        var alone = SPAN.matcher(words)
                .replaceAll(span ->
                        Integer.parseInt(span.group(2)) - Integer.parseInt(span.group(1)) == 1 ? span.group() : " ")
                .replaceAll("(?i)quartiers 2030|\\d/\\d\\d/20\\d\\d", " ");
        return YEAR.matcher(alone)
                .results()
                .map(found -> Integer.parseInt(found.group()))
                .filter(year -> year <= latest)
                .max(Integer::compare);
    }

    /** The latest year that these words name. */
    static Optional<Integer> year(String words) {
        return YEAR.matcher(words)
                .results()
                .map(found -> Integer.parseInt(found.group()))
                .max(Integer::compare);
    }

    /**
     * What that column is.
     *
     * @param year of the programme: what names an earlier one is no amount of it
     */
    static Meaning guess(String heading, int year) {
        var plain = plain(heading);
        if (LAST_YEAR.matcher(plain).find()
                || year(plain).filter(named -> named < year).isPresent()) {
            return Meaning.NOTHING;
        }
        if (isStage(heading)) {
            var funder = funder(heading);
            return funder.isEmpty() || HeadingWords.plain(funder).matches("(total|tous financeurs|ensemble).*")
                    ? Meaning.NOTHING
                    : new Meaning(stage(plain), funder);
        }
        return OTHERS.entrySet().stream()
                .filter(one -> one.getValue().matcher(plain).find())
                .map(one -> new Meaning(one.getKey(), ""))
                .findFirst()
                .orElse(Meaning.NOTHING);
    }

    private static Kind stage(String plain) {
        if (REQUESTED.matcher(plain).find()) {
            return Kind.REQUESTED;
        }
        return PROPOSED.matcher(plain).find() ? Kind.PROPOSED : Kind.VOTED;
    }

    /** The heading without the words of its stage, of money and of the year. */
    static String funder(String heading) {
        return heading.replaceAll("[\\s\\u00a0]+", " ")
                .replaceAll("\\b20\\d\\d\\b", "")
                .replaceAll(
                        "(?iu)\\b(montants?|subventions?|credits?|crédits?|aides?|demand[ée]e?s?|sollicit[ée]e?s?|propos[ée]e?s?|proposition|vot[ée]e?s?|vote|accord[ée]e?s?|octroy[ée]e?s?|attribu[ée]e?s?|retenue?s?|arbitrage)(?![\\p{L}])",
                        "")
                .replaceAll("(?iu)\\(\\s*(en )?€?\\s*\\)|€|\\ben euros?\\b", "")
                .replaceAll("^[\\s:–—/-]+|[\\s:–—/-]+$", "")
                .replaceAll("^(?iu)(de l.|de la|du|des|de|par l.|par)\\s*(?=\\p{Lu})", "")
                .strip();
    }
}
