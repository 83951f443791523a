package fr.preau.platform.centre;

import fr.preau.platform.French;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A centre's name in a French sentence: « du Centre de ressources », « de l’Agence », « d’Aréso ». The article is
 * the one that was chosen, or that the name begins with, or that its first word takes; a name of which nothing is
 * known takes none.
 */
public record CentreName(String name, Article chosen) {

    /** The field of texts that stands for the name. */
    public static final String FIELD = "organisateur";

    /** What {@link #articled} puts where the article that the name begins with stands before it already. */
    private static final String BARE_FIELD = "organisateur sans article";

    private static final Map<String, Article> ARTICLES = Stream.of(
                    nouns(
                            Article.LE,
                            "bureau cabinet carrefour centre cercle club collectif comité conseil conservatoire département"
                                    + " dispositif forum fonds groupe groupement ministère pôle réseau secrétariat service"
                                    + " syndicat"),
                    nouns(
                            Article.LA,
                            "communauté compagnie coopérative coordination délégation direction fabrique fédération"
                                    + " fondation ligue mairie maison métropole mission plateforme préfecture région société"
                                    + " ville"),
                    nouns(
                            Article.L,
                            "académie agence alliance antenne association atelier école espace établissement hôpital hôtel îlot"
                                    + " incubateur institut observatoire office organisme unité union université"),
                    nouns(Article.LES, "ateliers centres maisons services"))
            .flatMap(some -> some.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Pattern OWN_ARTICLE = Pattern.compile("(?i)^(?:(le|la|les) |(l)['’])(?=\\S)");

    /** Where a sentence meets that field. */
    private static final Pattern MET = Pattern.compile(
            "(?U)(?:(?<start>^|\\R|[.!?…]\\s)|\\b(?<word>de|à|par|que|pour|avec|et|chez) )\\{" + FIELD + "\\}");

    /** Verbs that a text has after that field, as it is written for one centre and read for all. */
    private static final Pattern SINGULAR = Pattern.compile("(?U)(\\{" + FIELD
            + "\\} (?:vous )?(?:atteste|certifie|confirme|invite|organise|propose|recueille|remercie|souhaite))\\b");

    private static Map<String, Article> nouns(Article article, String nouns) {
        return Stream.of(nouns.split(" ")).collect(Collectors.toMap(noun -> noun, _ -> article));
    }

    /** Inside a sentence, where nothing contracts: « le Centre de ressources ». */
    public String subject() {
        return article().map(article -> article + bare()).orElse(name);
    }

    /** At the beginning of a sentence: « Le Centre de ressources ». */
    public String starting() {
        return capital(subject());
    }

    /** At the beginning of a sentence with its verb, given in the singular: « Les Ateliers attestent ». */
    public String does(String verb) {
        return starting() + " " + (isPlural() ? verb + "nt" : verb);
    }

    /** Whether a verb after it is in the plural, and what it has is theirs. */
    public boolean isPlural() {
        return article().filter(Article.LES.word()::equals).isPresent();
    }

    /** « du Centre de ressources », « de la Maison », « d’Aréso ». */
    public String of() {
        return article().map(article -> contracted("de", article) + bare()).orElseGet(() -> French.of(name));
    }

    /** « au Centre de ressources », « à la Maison », « à Aréso ». */
    public String to() {
        return contracted("à", article().orElse("")) + bare();
    }

    /** A text with the article before each field {@code {organisateur}} that follows a word or begins a sentence. */
    public String articled(String text) {
        var field = "{" + (OWN_ARTICLE.matcher(name).find() ? BARE_FIELD : FIELD) + "}";
        var agreed = isPlural() ? SINGULAR.matcher(text).replaceAll("$1nt") : text;
        return article()
                .map(article -> MET.matcher(agreed)
                        .replaceAll(found -> Optional.ofNullable(found.group("word"))
                                        .map(word -> contracted(word, article))
                                        .orElseGet(() -> found.group("start") + capital(article))
                                + field))
                .orElse(text);
    }

    /** What a field of an articled text becomes, where it stands for the name. */
    public Optional<String> field(String word) {
        return switch (word) {
            case FIELD -> Optional.of(name);
            case BARE_FIELD -> Optional.of(bare());
            default -> Optional.empty();
        };
    }

    private static String contracted(String word, String article) {
        return switch (word + " " + article) {
            case "de le " -> "du ";
            case "de les " -> "des ";
            case "à le " -> "au ";
            case "à les " -> "aux ";
            default -> word + " " + article;
        };
    }

    private Optional<String> article() {
        return switch (chosen) {
            case GUESSED -> guessed();
            case NONE -> Optional.empty();
            case LE, LA, L, LES -> Optional.of(chosen.word());
        };
    }

    private Optional<String> guessed() {
        var own = OWN_ARTICLE.matcher(name);
        if (own.find()) {
            return Optional.of(Optional.ofNullable(own.group(1))
                    .map(word -> word.toLowerCase(Locale.FRENCH) + " ")
                    .orElse(Article.L.word()));
        }
        var first = name.strip().split("[\\s\u00a0]", 2)[0].toLowerCase(Locale.FRENCH);
        return Optional.ofNullable(ARTICLES.get(first)).map(Article::word);
    }

    /** Without the article that it begins with, unless it is to be said as it is. */
    private String bare() {
        return chosen == Article.NONE ? name : OWN_ARTICLE.matcher(name).replaceFirst("");
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }
}
