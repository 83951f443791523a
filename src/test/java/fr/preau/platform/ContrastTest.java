package fr.preau.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pair of colours that the pages put together, in both schemes (WCAG 2.2, 1.4.3 and 1.4.11). */
class ContrastTest {

    private static final List<String> GROUNDS = List.of("paper", "surface", "sunken");

    private static final String SHEET =
            new String(Assets.named("preau.css").orElseThrow().bytes(), StandardCharsets.UTF_8);

    private static final Map<String, String> LIGHT = colours(SHEET.indexOf(":root"));
    private static final Map<String, String> DARK = colours(SHEET.indexOf("prefers-color-scheme: dark"));

    record Pair(String scheme, String front, String ground, double least) {}

    static Stream<Pair> pairs() {
        return Stream.of("light", "dark")
                .flatMap(scheme -> Stream.of(
                                GROUNDS.stream().map(ground -> new Pair(scheme, "ink", ground, 7)),
                                Stream.of("quiet", "deep", "deep-strong", "warm", "green")
                                        .flatMap(front ->
                                                GROUNDS.stream().map(ground -> new Pair(scheme, front, ground, 4.5))),
                                Stream.of("ink", "deep", "deep-strong")
                                        .map(front -> new Pair(scheme, front, "deep-tint", 4.5)),
                                Stream.of("ink", "warm", "warm-strong")
                                        .map(front -> new Pair(scheme, front, "warm-tint", 4.5)),
                                Stream.of("ink", "green").map(front -> new Pair(scheme, front, "green-tint", 4.5)),
                                Stream.of(
                                        new Pair(scheme, "on-deep", "deep", 4.5),
                                        new Pair(scheme, "on-deep", "deep-strong", 4.5),
                                        new Pair(scheme, "on-warm", "warm", 4.5),
                                        new Pair(scheme, "on-warm", "warm-strong", 4.5),
                                        new Pair(scheme, "on-roof", "roof", 4.5)),
                                GROUNDS.stream().map(ground -> new Pair(scheme, "control", ground, 3)))
                        .flatMap(pairs -> pairs));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void itStandsOutEnough(Pair pair) {
        var colours = pair.scheme.equals("light") ? LIGHT : DARK;

        assertThat(contrast(colours.get(pair.front), colours.get(pair.ground))).isGreaterThanOrEqualTo(pair.least);
    }

    private static Map<String, String> colours(int from) {
        var colours = new HashMap<String, String>();
        Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});")
                .matcher(SHEET.substring(from, SHEET.indexOf('}', from)))
                .results()
                .forEach(colour -> colours.put(colour.group(1), colour.group(2)));
        return colours;
    }

    private static double contrast(String one, String other) {
        var lighter = Math.max(luminance(one), luminance(other));
        var darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        var value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
