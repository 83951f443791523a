package fr.preau.platform.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours that a centre may choose: what is read on what, whatever they are. */
class PaletteTest {

    private static final Pattern DECLARATION = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});");
    private static final Colour PAPER = Colour.of("#fbf8f2");
    private static final Colour NIGHT_SURFACE = Colour.of("#1c2328");

    /** Known ratios, from the examples of WCAG's own understanding documents. */
    @ParameterizedTest
    @CsvSource({"#000000, #ffffff, 21.0", "#777777, #ffffff, 4.48", "#767676, #ffffff, 4.54", "#ff0000, #ffffff, 4.0"})
    void contrastIsThatOfTheGuidelines(String one, String other, double ratio) {
        assertThat(Colour.of(one).contrast(Colour.of(other))).isCloseTo(ratio, within(0.01));
    }

    @ParameterizedTest
    @CsvSource({"#0b4f5c, true", "#A8410F, true", "ffcc00, false", "#7fb2ff, false", "#000000, true"})
    void onlyWhatIsReadWellIsTaken(String colour, boolean readable) {
        assertThat(Palette.readable(Colour.of(colour))).isEqualTo(readable);
    }

    @ParameterizedTest
    @CsvSource({"bleu", "#12345", "#1234567", "''", "#gggggg", "rgb(1,2,3)"})
    void whatIsNoColourIsNone(String text) {
        assertThat(Colour.read(text)).isEmpty();
    }

    @Property(tries = 300)
    void aColourThatIsReadBadlyHasAShadeThatIsReadWell(
            @ForAll @IntRange(max = 255) int red,
            @ForAll @IntRange(max = 255) int green,
            @ForAll @IntRange(max = 255) int blue) {
        var colour = new Colour(red, green, blue);

        var proposed = Palette.nearest(colour).orElse(colour);

        assertThat(Palette.contrast(proposed)).isGreaterThanOrEqualTo(Palette.ENOUGH);
        assertThat(Palette.nearest(proposed)).isEmpty();
    }

    @Property(tries = 300)
    void everyTextOfBothSchemesIsReadOnItsGround(
            @ForAll @IntRange(max = 255) int red,
            @ForAll @IntRange(max = 255) int green,
            @ForAll @IntRange(max = 255) int blue) {
        var typed = new Colour(red, green, blue);
        var colour = Palette.nearest(typed).orElse(typed);
        var parts = new Palette(colour, colour).css().split("prefers-color-scheme", 2);

        read(declarations(parts[0]), PAPER);
        read(declarations(parts[1]), NIGHT_SURFACE);
    }

    private static void read(Map<String, Colour> colours, Colour ground) {
        for (var name : new String[] {"deep", "warm"}) {
            var colour = colours.get(name);
            assertThat(colour.contrast(ground)).as(name).isGreaterThanOrEqualTo(Palette.ENOUGH);
            assertThat(colour.contrast(colours.get(name + "-tint")))
                    .as(name + "-tint")
                    .isGreaterThanOrEqualTo(Palette.ENOUGH);
            assertThat(colour.contrast(colours.get("on-" + name)))
                    .as("on-" + name)
                    .isGreaterThanOrEqualTo(Palette.ENOUGH);
            assertThat(colours.get(name + "-strong").contrast(ground))
                    .as(name + "-strong")
                    .isGreaterThanOrEqualTo(Palette.ENOUGH);
        }
        assertThat(colours.get("roof").contrast(colours.get("on-roof")))
                .as("roof")
                .isGreaterThanOrEqualTo(Palette.ENOUGH);
    }

    private static Map<String, Colour> declarations(String css) {
        var colours = new HashMap<String, Colour>();
        DECLARATION.matcher(css).results().forEach(found -> colours.put(found.group(1), Colour.of(found.group(2))));
        return colours;
    }

    @Test
    void aColourIsWrittenAsItIsRead() {
        assertThat(Colour.of("#0B4F5c").hex()).isEqualTo("#0b4f5c");
    }
}
