package fr.preau;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A version as Maven orders them (its « Version Order Specification »): numbers by their value, then words, of which the
 * well-known ones stand before and after the release. What comes after a hyphen weighs as what comes after a point,
 * which no advisory has needed told apart.
 */
record MavenVersion(String text) implements Comparable<MavenVersion> {

    private static final Pattern BETWEEN =
            Pattern.compile("[.-]|(?<=\\d)(?=[a-z])|(?<=[a-z])(?=\\d)", Pattern.CASE_INSENSITIVE);

    /** From the earliest to the latest; the release itself is the empty one. */
    private static final List<String> WORDS = List.of("alpha", "beta", "milestone", "rc", "snapshot", "", "sp");

    boolean isAfter(MavenVersion other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(MavenVersion other) {
        var ours = parts();
        var theirs = other.parts();
        for (var at = 0; at < Math.max(ours.size(), theirs.size()); at++) {
            var order = compare(part(ours, at), part(theirs, at));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private List<String> parts() {
        return Arrays.stream(BETWEEN.split(text.toLowerCase(Locale.ROOT)))
                .map(MavenVersion::usual)
                .toList();
    }

    private static String usual(String part) {
        return switch (part) {
            case "a" -> "alpha";
            case "b" -> "beta";
            case "m" -> "milestone";
            case "cr" -> "rc";
            case "ga", "final", "release" -> "";
            default -> part;
        };
    }

    private static String part(List<String> parts, int at) {
        return at < parts.size() ? parts.get(at) : "";
    }

    private static int compare(String one, String other) {
        if (isNumber(one) || isNumber(other)) {
            return isNumber(one) && isNumber(other) ? number(one).compareTo(number(other)) : mixed(one, other);
        }
        var order = Integer.compare(rank(one), rank(other));
        return order == 0 && rank(one) == WORDS.size() ? one.compareTo(other) : order;
    }

    /** A number is later than any word; none at all is as zero. */
    private static int mixed(String one, String other) {
        if (one.isEmpty()) {
            return number("0").compareTo(number(other));
        }
        if (other.isEmpty()) {
            return number(one).compareTo(number("0"));
        }
        return isNumber(one) ? 1 : -1;
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.chars().allMatch(Character::isDigit);
    }

    private static BigInteger number(String part) {
        return new BigInteger(part);
    }

    private static int rank(String word) {
        var known = WORDS.indexOf(word);
        return known < 0 ? WORDS.size() : known;
    }
}
