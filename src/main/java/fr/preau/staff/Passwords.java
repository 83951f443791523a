package fr.preau.staff;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which passwords are taken: long ones that nobody would try first. No rule on what they are made of. */
public final class Passwords {

    /** As ANSSI advises for a password without a second factor. */
    public static final int SHORTEST = 12;

    public static final int LONGEST = 200;

    /** Of a name, to be looked for within a password. */
    private static final int LONG_ENOUGH = 5;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern AROUND = Pattern.compile("^[^a-z]++|(?<![^a-z])[^a-z]++$");
    /** The same few characters again and again. */
    private static final Pattern REPEATED = Pattern.compile("(.{1,6}?)\\1+.{0,5}");

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]*");
    private static final String COMMON = "Ce mot de passe est de ceux qu’on essaie en premier. ";
    private static final String INSTEAD = "Choisissez par exemple quatre ou cinq mots sans lien entre eux.";

    private Passwords() {}

    private static final class Known {
        private static final Set<String> WORDS = Stream.of(WordList.COMMON, WordList.FRENCH)
                .flatMap(List::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Why this password is not taken for that person, as a sentence that says what to do; its length comes first.
     *
     * @param place the name of their centre; the product's is a word of the list
     */
    static Optional<String> refusal(String password, String email, String name, String place) {
        if (password.length() < SHORTEST) {
            return Optional.of("Choisissez un mot de passe de %d caractères au moins.".formatted(SHORTEST));
        }
        if (password.length() > LONGEST) {
            return Optional.of("Choisissez un mot de passe de %d caractères au plus.".formatted(LONGEST));
        }
        var plain = plain(password);
        if (common(plain)
                || REPEATED.matcher(plain).matches()
                || NOT_LETTERS.matcher(plain).matches()) {
            return Optional.of(COMMON + INSTEAD);
        }
        if (holdsAddress(plain, plain(email))) {
            return Optional.of("Ce mot de passe contient votre adresse. " + INSTEAD);
        }
        if (holdsName(plain, plain(name))) {
            return Optional.of("Ce mot de passe contient votre nom. " + INSTEAD);
        }
        if (holdsName(plain, plain(place))) {
            return Optional.of("Ce mot de passe contient le nom de votre centre. " + INSTEAD);
        }
        return Guesses.areFew(plain, password, own(plain(email), plain(name), plain(place)))
                ? Optional.of(COMMON + INSTEAD)
                : Optional.empty();
    }

    /** The list holds words without the digits and signs that people put around them. */
    private static boolean common(String plain) {
        return Known.WORDS.contains(plain) || Known.WORDS.contains(core(plain));
    }

    private static String core(String plain) {
        return AROUND.matcher(plain).replaceAll("");
    }

    private static boolean holdsAddress(String plain, String email) {
        var name = email.replaceAll("@.*", "");
        return plain.contains(email)
                || name.length() >= LONG_ENOUGH && core(plain).equals(name);
    }

    private static boolean holdsName(String plain, String name) {
        var whole = letters(name);
        return whole.length() >= LONG_ENOUGH && letters(plain).contains(whole)
                || words(name).anyMatch(core(plain)::equals);
    }

    private static List<String> own(String... texts) {
        return Arrays.stream(texts).flatMap(Passwords::words).distinct().toList();
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]++"))
                .filter(word -> word.length() >= 3)
                .limit(20);
    }

    private static String letters(String text) {
        return text.replaceAll("\\P{L}++", "");
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
