package fr.preau.platform.centre;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The two colours that a centre may choose, and all that follows from them: their shades, the texts on
 * them, and their dark scheme, each pair of text and ground with enough contrast by construction.
 *
 * @param deep links, buttons, the head of the page
 * @param warm what is full, warnings
 */
public record Palette(Colour deep, Colour warm) {

    /** WCAG 2.2, success criterion 1.4.3, level AA. */
    public static final double ENOUGH = 4.5;

    /** As Préau comes. */
    public static final Palette OWN = new Palette(Colour.of("#0b4f5c"), Colour.of("#a8410f"));

    private static final double COMFORTABLE = 7;

    private static final Colour[] LIGHT = {Colour.of("#fbf8f2"), Colour.WHITE, Colour.of("#f3eee3")};
    private static final Colour[] DARK = {Colour.of("#14191d"), Colour.of("#1c2328"), Colour.of("#10151a")};
    private static final Colour NIGHT = DARK[0];
    private static final Colour NIGHT_SURFACE = DARK[1];

    /** The least contrast of that colour with the grounds on which it is read. */
    public static double contrast(Colour colour) {
        return colour.worst(LIGHT);
    }

    public static boolean readable(Colour colour) {
        return contrast(colour) >= ENOUGH;
    }

    /** The nearest shade of that colour that is read well enough; none if it is. */
    public static Optional<Colour> nearest(Colour colour) {
        return readable(colour) ? Optional.empty() : Optional.of(colour.towards(Colour.BLACK, ENOUGH, LIGHT));
    }

    /** The style sheet that puts these colours in the place of Préau's own. */
    public String css() {
        return """
                @layer tokens {
                  :root {
                %s
                  }
                  @media (prefers-color-scheme: dark) {
                    :root {
                %s
                    }
                  }
                }
                """.formatted(declarations(light()), declarations(dark()));
    }

    /** The same for what is inside elements of these classes, whatever the reader's scheme. */
    public String css(String lightClass, String darkClass) {
        return """
                .%s {
                %s
                }
                .%s {
                %s
                }
                """.formatted(lightClass, declarations(light()), darkClass, declarations(dark()));
    }

    private static String declarations(Map<String, Colour> colours) {
        return colours.entrySet().stream()
                .map(entry -> "      --%s: %s;"
                        .formatted(entry.getKey(), entry.getValue().hex()))
                .collect(Collectors.joining("\n"));
    }

    private Map<String, Colour> light() {
        var colours = new LinkedHashMap<String, Colour>();
        colours.put("deep", deep);
        colours.put("deep-strong", deep.mixed(Colour.BLACK, 0.27));
        colours.put("deep-tint", tint(deep, Colour.WHITE));
        colours.put("on-deep", Colour.WHITE);
        colours.put("roof", deep);
        colours.put("on-roof", Colour.WHITE);
        colours.put("warm", warm);
        colours.put("warm-strong", warm.mixed(Colour.BLACK, 0.25));
        colours.put("warm-tint", tint(warm, Colour.WHITE));
        colours.put("on-warm", Colour.WHITE);
        return colours;
    }

    private Map<String, Colour> dark() {
        var brightDeep = deep.towards(Colour.WHITE, COMFORTABLE, DARK);
        var brightWarm = warm.towards(Colour.WHITE, COMFORTABLE, DARK);
        var colours = new LinkedHashMap<String, Colour>();
        colours.put("deep", brightDeep);
        colours.put("deep-strong", brightDeep.mixed(Colour.WHITE, 0.4));
        colours.put("deep-tint", tint(brightDeep, NIGHT_SURFACE));
        colours.put("on-deep", deep.mixed(Colour.BLACK, 0.55).towards(Colour.BLACK, ENOUGH, brightDeep));
        colours.put("roof", deep.mixed(NIGHT, 0.1));
        colours.put("on-roof", Colour.WHITE);
        colours.put("warm", brightWarm);
        colours.put("warm-strong", brightWarm.mixed(Colour.WHITE, 0.4));
        colours.put("warm-tint", tint(brightWarm, NIGHT_SURFACE));
        colours.put("on-warm", warm.mixed(Colour.BLACK, 0.6).towards(Colour.BLACK, ENOUGH, brightWarm));
        return colours;
    }

    /** A touch of the colour on that ground, on which the colour itself is still read. */
    private static Colour tint(Colour colour, Colour ground) {
        return ground.mixed(colour, 0.14).towards(ground, ENOUGH, colour);
    }
}
