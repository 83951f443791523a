package fr.preau.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The departments of France, by the code of the official geography (INSEE). */
public final class Departments {

    /** A number before or after the rest, which holds no other: « 69 Rhône », « Rhône (69) », « 1.0 ». */
    private static final Pattern BEFORE =
            Pattern.compile("(\\d{1,3}|2[ab])(?:[.,]0+)?(?![\\p{L}\\p{N}])([^\\d]*+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern AFTER =
            Pattern.compile("(\\P{N}{1,60}+)(\\d{2,3}|2[ab])[ )]*+", Pattern.CASE_INSENSITIVE);
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern LED = Pattern.compile("^(?:d[ée]p(?:artement|t)?|dpt|d(?=\\d))(?!\\p{L})\\.? ?(?:n° ?)?", FLAGS);
    private static final Pattern ARTICLE =
            Pattern.compile("^(?:(?:de )?[ld]['’] ?|(?:du|des|de la|le|la|les|de) )", FLAGS);
    private static final Pattern IN_BRACKETS = Pattern.compile("^[(\\[](\\d{2,3}|2[ab])[)\\]]", FLAGS);
    private static final Pattern SAINT = Pattern.compile("(?<!\\p{L})st(?=[. -])\\.?", FLAGS);
    private static final Pattern HIGH = Pattern.compile("(?<!\\p{L})hte(s?)(?=[. -])\\.?", FLAGS);
    /** In characters; no name has forty. */
    private static final int LONGEST = 200;

    /** The name by code, in the usual order. */
    public static final Map<String, String> NAMES = read();

    private static final Map<String, String> CODES = codes();

    private Departments() {}

    /**
     * The code of what somebody wrote: « 69 », « 69 Rhône », « rhone », « 1 ». Empty for anything else, and where a
     * number and a name are of two departments.
     */
    public static Optional<String> code(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var text = typed.strip();
        return exactly(text).or(() -> exactly(bare(text)));
    }

    /** « Dépt 69 », « département du Rhône », « (69) Rhône », « les Landes », « Hte-Savoie », bare. */
    private static String bare(String text) {
        var rest = LED.matcher(text).replaceFirst("");
        rest = ARTICLE.matcher(rest).replaceFirst("");
        rest = IN_BRACKETS.matcher(rest).replaceFirst("$1 ");
        rest = SAINT.matcher(rest).replaceAll("Saint");
        return HIGH.matcher(rest).replaceAll("Haute$1");
    }

    private static Optional<String> exactly(String text) {
        var before = BEFORE.matcher(text);
        if (before.matches()) {
            return numbered(before.group(1)).filter(code -> agrees(code, before.group(2)));
        }
        var after = AFTER.matcher(text);
        return after.matches()
                ? numbered(after.group(2)).filter(code -> code.equals(CODES.get(key(after.group(1)))))
                : Optional.ofNullable(CODES.get(key(text)));
    }

    private static Optional<String> numbered(String figures) {
        return Optional.of(figures.length() == 1 ? "0" + figures : figures.toUpperCase(Locale.ROOT))
                .filter(NAMES::containsKey);
    }

    private static boolean agrees(String code, String name) {
        var other = Optional.ofNullable(CODES.get(key(name)));
        return other.map(code::equals).orElse(true);
    }

    /** What is shown of what is stored: « Rhône (69) » for a code, and as it stands what nobody could tell once. */
    public static String label(String stored) {
        return Optional.ofNullable(NAMES.get(stored))
                .map(name -> name + " (" + stored + ")")
                .orElse(stored);
    }

    private static String key(String name) {
        return Person.searchKey(name).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static Map<String, String> codes() {
        var codes = new LinkedHashMap<String, String>();
        NAMES.forEach((code, name) -> {
            codes.put(key(name), code);
            codes.put(key(ARTICLE.matcher(name).replaceFirst("")), code);
        });
        return codes;
    }

    private static Map<String, String> read() {
        try (var lines = Departments.class.getResourceAsStream("departments.txt")) {
            var names = new LinkedHashMap<String, String>();
            new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" ", 2))
                    .forEach(parts -> names.put(parts[0], parts[1]));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
