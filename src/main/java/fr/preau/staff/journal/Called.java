package fr.preau.staff.journal;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody is called, in sentences that speak of them: an address where it stands whole, not at the end of a longer
 * one; a name of two words or more where it stands whole. A name of one word may be any word of ours, and stays.
 */
final class Called {

    private static final String LETTER = "\\p{L}\\p{M}\\p{N}";
    private static final String IN_ADDRESS = LETTER + "_%+@";

    /** A full stop, a hyphen or an apostrophe goes on where a letter follows it: it may end a sentence as well. */
    private static final String NO_MORE = "(?![%1$s]|[.'-]+[%1$s])".formatted(IN_ADDRESS);

    private final List<String> sought;
    private final List<Pattern> whole;

    Called(Collection<String> called) {
        sought = called.stream()
                .map(String::strip)
                .filter(one -> isAddress(one) || one.matches("\\S+\\h+\\S.*"))
                .toList();
        whole = sought.stream()
                .map(one -> Pattern.compile(
                        (isAddress(one) ? "(?<![%s.'-])".formatted(IN_ADDRESS) : "(?<![%s_@-])".formatted(LETTER))
                                + Pattern.quote(one)
                                + NO_MORE,
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE))
                .toList();
    }

    private static boolean isAddress(String called) {
        return called.matches("\\S+@\\S+");
    }

    /** Those of the names and addresses that are looked for: a sentence without the letters of any is as it was. */
    List<String> sought() {
        return sought;
    }

    String otherwise(String note, String otherwise) {
        var said = note;
        for (var one : whole) {
            said = one.matcher(said).replaceAll(Matcher.quoteReplacement(otherwise));
        }
        return said;
    }
}
