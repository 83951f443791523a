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
            "\\b(demandee?s?|sollicitee?s?|requestee?s?|proposee?s?|proposition|votee?s?|vote|accordee?s?|octroyee?s?|attribuee?s?|attribution|retenue?s?|obtenue?s?|allouee?s?|validee?s?|notifiee?s?|decision|arbitrage)\\b");

    /** What speaks of a request without being its amount. */
    private static final Pattern ABOUT = Pattern.compile(
            "^(dates?|delai|n ?°|numero|avis|commentaires?|remarques?|observations?|motifs?|nombre|nb|taux|part|%|ecart|etat du|statut|pourcentage|lien|annee)\\b|^[n%]°?$|^%|(?<!montant )(?<!montant de la )\\b(1e?re|premiere|nouvelle) demande\\b(?!.*(€|euro))");

    private static final Pattern IN_THOUSANDS = Pattern.compile("\\bk ?€|\\bkeuros?\\b|milliers? d.?euros?");
    private static final Pattern FUNDER_OF_ROW =
            Pattern.compile("^(nom du |organisme |co-?)?financeurs?( sollicites?)?$|^source de financement$");

    /** Who gives money to such actions. */
    private static final Pattern USUAL_FUNDER = Pattern.compile(
            "(?<!du )\\b(etat|anct|cget|p ?147|bop ?\\d*|acse|ville|commune|agglo|agglomeration|metropole|communaute|epci|cc|ca|caf|cnaf|msa|departement|conseil departemental|region|conseil regional|ars|drac|fipd|mildeca|fse|feder|europe|bailleurs?|habitat|prefecture|fondation)\\b");

    private static final Pattern REQUESTED = Pattern.compile("\\b(demande|sollicite)");
    private static final Pattern PROPOSED = Pattern.compile("\\b(propose|proposition|instruction|arbitrage)");
    private static final Pattern LAST_YEAR = Pattern.compile("\\b(n ?- ?1|rappel|annee precedente|an dernier)\\b");
    private static final Pattern AROUND = Pattern.compile(
            "(?iu)\\b20\\d\\d\\b|(?<![\\p{L}])(?:(?:de la|du|de) |de l['’])?(montants?|subventions?|subv\\.?|financements?|cr[ée]dits?|aides?|(?:1[èe]?re|premi[èe]re|nouvelle) demande|demand[ée]e?s?|sollicit[ée]e?s?|propos[ée]e?s?|proposition|vot[ée]e?s?|vote|accord[ée]e?s?|octroy[ée]e?s?|attribu[ée]e?s?|attribution|retenue?s?|obtenue?s?|allou[ée]e?s?|valid[ée]e?s?|notifi[ée]e?s?|d[ée]cision|arbitrage)(?![\\p{L}])");
    private static final Pattern UNITS = Pattern.compile(
            "(?iu)\\(\\s*(en )?(k?€|milliers d.euros?|euros?)?\\s*\\)|\\ben (k?€|(milliers d.)?euros?\\b)|\\bk€|€");
    private static final Pattern EDGES = Pattern.compile("^[\\s:–—/-]++|(?<![\\s:–—/-])[\\s:–—/-]++$");
    private static final Pattern PREPOSITION = Pattern.compile(
            "(?iu)^(?:(?:auprès )?(?:de |à |par )?l['’]|(?:auprès )?(?:de la|du|des|de|à la|aux?|par la|par le|par)\\s+)(?=\\p{L})");
    private static final Map<Kind, Pattern> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put(Kind.FUNDER, FUNDER_OF_ROW);
        OTHERS.put(Kind.OTHER_FUNDERS, Pattern.compile("autres? (co)?-?financ|\\bco-?financ|autres? subv"));
        OTHERS.put(
                Kind.TITLE,
                Pattern.compile(
                        "intitule|titre|nom de l.?action|^actions?\\b|^projets?\\b|libelle|^nom du (projet|dossier)|^denomination de l.?action"));
        OTHERS.put(
                Kind.CARRIER,
                Pattern.compile(
                        "porteu(r|se)|operateur|structure|association|organisme|beneficiaire\\b|demandeur|maitre d.?ouvrage|raison sociale|^tiers$"));
        OTHERS.put(Kind.SIRET, Pattern.compile("siret"));
        OTHERS.put(
                Kind.THEME,
                Pattern.compile("them|^axe|pilier|^objectif|^orientation|^enjeu|^volet|^priorite|^domaine|^ambition"));
        OTHERS.put(
                Kind.NEIGHBOURHOODS,
                Pattern.compile("quartier|qpv|territoire|lieu|secteur|geograph|localisation|implantation"));
        OTHERS.put(Kind.COST, Pattern.compile("cout|budget|total de l.?action|montant total|depenses"));
        OTHERS.put(Kind.CONTINUITY, Pattern.compile("recond|nouve|renouv|\\br/m/n\\b|\\bn/r\\b|suite"));
    }

    /** What tells something about an action or a carrier, and is neither's name. */
    private static final Pattern BESIDE = Pattern.compile(
            "\\b(e-?mail|mel|courriel|tel|telephone|adresse|contact|type|nature|statut|code|numero|referente?|responsable|presidente?|dates?|nombre|nb|descriptif|description|resume|public|publics|beneficiaires|objectifs? de l.?action|debut|fin)\\b|^n ?°");

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
        return heading.length() <= LONGEST
                && STAGE.matcher(plain(heading)).find()
                && !ABOUT.matcher(plain(heading)).find();
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
            return funder.isEmpty() || total(funder) ? Meaning.NOTHING : new Meaning(stage(heading), funder);
        }
        return OTHERS.entrySet().stream()
                .filter(one -> one.getValue().matcher(plain).find())
                .filter(one ->
                        one.getKey() == Kind.SIRET || !BESIDE.matcher(plain).find())
                .map(one -> new Meaning(one.getKey(), ""))
                .findFirst()
                .orElse(Meaning.NOTHING);
    }

    private static boolean total(String funder) {
        return plain(funder).matches("(total|tous financeurs|ensemble|cumul|global).*|.*\\btotal");
    }

    /** « État », « Subvention Ville »: a funder whose column does not say whether it is asked or voted. */
    static boolean isUsualFunder(String heading) {
        var plain = plain(heading);
        return plain.length() < 60
                && !ABOUT.matcher(plain).find()
                && !BESIDE.matcher(plain).find()
                && !RowWords.sum(heading)
                && USUAL_FUNDER.matcher(plain).find();
    }

    static boolean inThousands(String words) {
        return IN_THOUSANDS.matcher(plain(words)).find();
    }

    /** « demandé » and the like, whosever. */
    static Kind stage(String heading) {
        return kind(plain(heading));
    }

    /** Whether an amount is told to its carrier, which follows its vote. */
    static boolean isNotified(String heading) {
        return plain(heading).matches(".*\\bnotifiee?s?\\b.*");
    }

    private static Kind kind(String plain) {
        if (REQUESTED.matcher(plain).find()) {
            return Kind.REQUESTED;
        }
        return PROPOSED.matcher(plain).find() ? Kind.PROPOSED : Kind.VOTED;
    }

    /** The heading without the words of its stage, of money and of the year. */
    static String funder(String heading) {
        return PREPOSITION
                .matcher(EDGES.matcher(UNITS.matcher(AROUND.matcher(heading.replaceAll("[\\s\\u00a0\\u202f]+", " "))
                                        .replaceAll(""))
                                .replaceAll(""))
                        .replaceAll(""))
                .replaceFirst("")
                .replaceFirst("(?iu)^[eé]tat(?![\\p{L}])", "État")
                .strip();
    }
}
