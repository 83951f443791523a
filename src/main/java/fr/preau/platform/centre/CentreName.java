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
 * the one that its first word takes, or that it begins with; a name of which nothing is known takes none.
 */
public record CentreName(String name) {

    private static final String LE = "le ";
    private static final String LA = "la ";
    private static final String L = "l’";
    private static final String LES = "les ";

    private static final Map<String, String> ARTICLES = Stream.of(
                    nouns(
                            LE,
                            "bureau cabinet carrefour centre cercle club collectif comité conseil conservatoire département"
                                    + " dispositif forum fonds groupe groupement ministère pôle réseau secrétariat service"
                                    + " syndicat"),
                    nouns(
                            LA,
                            "communauté compagnie coopérative coordination délégation direction fabrique fédération"
                                    + " fondation ligue mairie maison métropole mission plateforme préfecture région société"
                                    + " ville"),
                    nouns(
                            L,
                            "académie agence alliance antenne association atelier école espace établissement institut"
                                    + " observatoire office organisme unité union université"),
                    nouns(LES, "ateliers centres maisons services"))
            .flatMap(some -> some.entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Pattern OWN_ARTICLE = Pattern.compile("(?i)^(?:(le|la|les) |(l)['’])(?=\\S)");

    /** Where a sentence meets the field that stands for the name. */
    private static final Pattern FIELD = Pattern.compile(
            "(?U)(?:(?<start>^|\\R|[.!?…]\\s)|\\b(?<word>de|à|par|que|pour|avec|et|chez) )(?=\\{organisateur\\})");

    private static Map<String, String> nouns(String article, String nouns) {
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

    /** « du Centre de ressources », « de la Maison », « d’Aréso ». */
    public String of() {
        return article().map(article -> contracted("de", article) + bare()).orElseGet(() -> French.of(name));
    }

    /** A text with the article before each field {@code {organisateur}} that follows a word or begins a sentence. */
    public String articled(String text) {
        if (OWN_ARTICLE.matcher(name).find()) {
            return text;
        }
        return article()
                .map(article -> FIELD.matcher(text)
                        .replaceAll(found -> Optional.ofNullable(found.group("word"))
                                .map(word -> contracted(word, article))
                                .orElseGet(() -> found.group("start") + capital(article))))
                .orElse(text);
    }

    private static String contracted(String word, String article) {
        return switch (word + " " + article) {
            case "de " + LE -> "du ";
            case "de " + LES -> "des ";
            case "à " + LE -> "au ";
            case "à " + LES -> "aux ";
            default -> word + " " + article;
        };
    }

    private Optional<String> article() {
        var own = OWN_ARTICLE.matcher(name);
        if (own.find()) {
            return Optional.of(Optional.ofNullable(own.group(1))
                    .map(word -> word.toLowerCase(Locale.FRENCH) + " ")
                    .orElse(L));
        }
        var first = name.strip().split("[\\s\u00a0]", 2)[0].toLowerCase(Locale.FRENCH);
        return Optional.ofNullable(ARTICLES.get(first));
    }

    /** Without the article that it begins with. */
    private String bare() {
        return OWN_ARTICLE.matcher(name).replaceFirst("");
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.FRENCH) + text.substring(1);
    }
}
