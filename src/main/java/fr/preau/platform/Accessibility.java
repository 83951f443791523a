package fr.preau.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** The audit against RGAA 4.1.2, as docs/accessibility.md has it: the build puts that page on the class path. */
public final class Accessibility {

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| (\\d+\\.\\d+) \\| ([^|]+) \\| (C|NA|NC) \\| ([^|]+) \\|$");

    private static final Pattern PUBLISHED = Pattern.compile("« ?([^»]+?) ?»");

    private static final List<Criterion> AUDIT = read();

    private Accessibility() {}

    /** What the audit says of a criterion. */
    public enum Verdict {
        CONFORMS("C"),
        NOT_APPLICABLE("NA"),
        DOES_NOT_CONFORM("NC");

        private final String code;

        Verdict(String code) {
            this.code = code;
        }

        private static Verdict of(String code) {
            return Arrays.stream(values())
                    .filter(verdict -> verdict.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /**
     * One row.
     *
     * @param number such as « 10.7 »
     * @param evidence tests between backquotes, what was done by hand, or the sentence to publish
     */
    public record Criterion(String number, Verdict verdict, String evidence) {}

    /** In the order of the reference. */
    public static List<Criterion> audit() {
        return AUDIT;
    }

    /** How many in a hundred of the criteria that apply are kept, rounded down. */
    public static int percent() {
        var kept = count(Verdict.CONFORMS);
        return (int) (100 * kept / (kept + count(Verdict.DOES_NOT_CONFORM)));
    }

    /** The state that the law has names for, in French. */
    public static String state() {
        var percent = percent();
        if (percent == 100) {
            return "totalement conforme";
        }
        return percent >= 50 ? "partiellement conforme" : "non conforme";
    }

    /** What does not conform, in French sentences. */
    public static List<String> exceptions() {
        return AUDIT.stream()
                .filter(criterion -> criterion.verdict == Verdict.DOES_NOT_CONFORM)
                .map(criterion -> {
                    var published = PUBLISHED.matcher(criterion.evidence);
                    return published.find() ? published.group(1) : criterion.evidence;
                })
                .toList();
    }

    private static long count(Verdict verdict) {
        return AUDIT.stream().filter(criterion -> criterion.verdict == verdict).count();
    }

    private static List<Criterion> read() {
        try (var in = Accessibility.class.getResourceAsStream("/docs/accessibility.md")) {
            var page = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return ROW.matcher(page)
                    .results()
                    .map(row -> new Criterion(row.group(1), Verdict.of(row.group(3)), row.group(4)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
