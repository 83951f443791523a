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

    /** In characters; no name has forty. */
    private static final int LONGEST = 200;

    private static final Pattern CODE = Pattern.compile("\\s*(\\d{2,3}|2[ab])\\b.*", Pattern.CASE_INSENSITIVE);

    /** The name by code, in the usual order. */
    public static final Map<String, String> NAMES = read();

    private static final Map<String, String> CODES = codes();

    private Departments() {}

    /** The code of what somebody typed: « 69 », « 69 Rhône », « rhone ». */
    public static Optional<String> code(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        var number = CODE.matcher(typed);
        return number.matches()
                ? Optional.of(number.group(1).toUpperCase(Locale.ROOT)).filter(NAMES::containsKey)
                : Optional.ofNullable(CODES.get(key(typed)));
    }

    private static String key(String name) {
        return Person.searchKey(name).replaceAll("[' -]", "");
    }

    private static Map<String, String> codes() {
        var codes = new LinkedHashMap<String, String>();
        NAMES.forEach((code, name) -> codes.put(key(name), code));
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
