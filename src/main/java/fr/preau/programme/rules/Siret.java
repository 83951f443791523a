package fr.preau.programme.rules;

import java.util.Optional;

/** The number of an establishment: 14 figures with the key of Luhn (INSEE); that of the Post sums to a multiple of five. */
public final class Siret {

    private static final String POST = "356000000";

    private Siret() {}

    /** Without its blanks; none for what is not 14 figures with a right key. */
    public static Optional<String> read(String typed) {
        return Optional.of(typed.replaceAll("[\\s\\u00a0\\u202f.]", ""))
                .filter(text -> text.matches("\\d{14}"))
                .filter(text -> luhn(text)
                        || text.startsWith(POST)
                                && text.chars().map(c -> c - '0').sum() % 5 == 0);
    }

    private static boolean luhn(String figures) {
        var sum = 0;
        for (var at = 0; at < figures.length(); at++) {
            var figure = figures.charAt(figures.length() - 1 - at) - '0';
            var doubled = at % 2 == 0 ? figure : 2 * figure;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
