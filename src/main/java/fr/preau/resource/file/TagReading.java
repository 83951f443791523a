package fr.preau.resource.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the tags of an XML part as it passes and keeps one at a time: how much a real reader keeps at once is the
 * file's choice, and this one is read by the server itself.
 */
final class TagReading {

    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_VALUE = 4_096;

    private static final Pattern REFERENCE = Pattern.compile("&#(?:x0*+([0-9a-fA-F]{1,6})|0*+([0-9]{1,7}));");

    /** What follows {@code <!} of a comment and of text that is taken as it stands, and where each ends. */
    private static final Map<String, String> ENDS = Map.of("--", "-->", "[C", "]]>");

    private enum At {
        TEXT,
        OPENED,
        DECLARED,
        SKIPPED,
        TAG,
        VALUE
    }

    /**
     * A tag with those of its attributes that were asked for, their names without prefix and in lower case: a name has
     * several values where prefixes part them, and whoever opens the file may take any of them.
     *
     * @param name without prefix, in lower case
     */
    record Tag(String name, Map<String, List<String>> attributes) {

        boolean any(String wanted, Predicate<String> what) {
            return attributes.getOrDefault(wanted, List.of()).stream().anyMatch(what);
        }
    }

    private final Set<String> wanted;
    private final Predicate<Tag> wrong;

    private At at = At.TEXT;
    private final StringBuilder word = new StringBuilder();
    private final StringBuilder value = new StringBuilder();
    private Map<String, List<String>> attributes = Map.of();
    private String name = "";
    private String attribute = "";
    private char quote;
    private String end = "";
    private int matched;
    private boolean found;

    TagReading(Set<String> wanted, Predicate<Tag> wrong) {
        this.wanted = Set.copyOf(wanted);
        this.wrong = wrong;
    }

    /**
     * Whether what was read so far, with these bytes, has a wrong tag. A document type is one, for it may write others; so
     * are names and values that are longer than any of those that are looked for.
     */
    boolean finds(byte[] bytes, int length) {
        for (var number = 0; number < length && !found; number++) {
            see((char) (bytes[number] & 0xff));
        }
        return found;
    }

    private void see(char sign) {
        switch (at) {
            case TEXT -> {
                if (sign == '<') {
                    at = At.OPENED;
                }
            }
            case OPENED -> opened(sign);
            case DECLARED -> declared(sign);
            case SKIPPED -> skipped(sign);
            case TAG -> inTag(sign);
            case VALUE -> inValue(sign);
        }
    }

    private void opened(char sign) {
        word.setLength(0);
        if (sign == '!') {
            at = At.DECLARED;
        } else if (sign == '?') {
            skipTo("?>");
        } else {
            name = "";
            attribute = "";
            attributes = Map.of();
            at = At.TAG;
            inTag(sign);
        }
    }

    private void declared(char sign) {
        word.append(sign);
        if (word.length() == 2) {
            var ends = ENDS.getOrDefault(word.toString(), "");
            found = ends.isEmpty();
            skipTo(ends);
        }
    }

    private void skipTo(String ends) {
        end = ends;
        matched = 0;
        at = At.SKIPPED;
    }

    private void skipped(char sign) {
        if (sign == end.charAt(matched)) {
            matched++;
        } else if (sign != end.charAt(0)) {
            matched = 0;
        }
        if (matched == end.length()) {
            at = At.TEXT;
        }
    }

    private void inTag(char sign) {
        if (sign == '>') {
            wordEnds();
            found = wrong.test(new Tag(name, attributes));
            at = At.TEXT;
        } else if (sign == '"' || sign == '\'') {
            wordEnds();
            quote = sign;
            value.setLength(0);
            at = At.VALUE;
        } else if (sign == '=' || sign == '/' || sign <= ' ') {
            wordEnds();
        } else if (sign == ':') {
            word.setLength(0);
        } else {
            word.append(sign);
            found = word.length() > LONGEST_NAME;
        }
    }

    /** The first word of a tag is its name, each other one that of an attribute. */
    private void wordEnds() {
        if (!word.isEmpty()) {
            var said = word.toString().toLowerCase(Locale.ROOT);
            word.setLength(0);
            if (name.isEmpty()) {
                name = said;
            } else {
                attribute = said;
            }
        }
    }

    private void inValue(char sign) {
        if (sign == quote) {
            if (wanted.contains(attribute)) {
                attributes = attributes.isEmpty() ? new HashMap<>() : attributes;
                attributes.computeIfAbsent(attribute, _ -> new ArrayList<>()).add(plain(value.toString()));
            }
            at = At.TAG;
        } else if (wanted.contains(attribute)) {
            value.append(sign);
            found = value.length() > LONGEST_VALUE;
        }
    }

    /** What is written by the numbers of its signs is what they say. */
    private static String plain(String value) {
        return REFERENCE.matcher(value).replaceAll(one -> Matcher.quoteReplacement(Character.toString(number(one))));
    }

    private static int number(MatchResult reference) {
        var said = reference.group(1) == null
                ? Integer.parseInt(reference.group(2))
                : Integer.parseInt(reference.group(1), 16);
        return Character.isValidCodePoint(said) ? said : Character.MAX_VALUE;
    }
}
