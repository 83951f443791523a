package fr.preau.platform.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/**
 * A drawing: shapes and words in the order in which they are laid, on a sheet whose corner at the top left
 * is 0, 0. It says nothing of colours: each mark has a look, which style sheets and the printer know.
 */
public record Picture(int width, int height, List<Mark> marks) {

    public Picture {
        marks = List.copyOf(marks);
    }

    /** One thing that is drawn. */
    public sealed interface Mark {
        Look look();
    }

    /** @param path of SVG, in absolute {@code M x y}, {@code L x y} and {@code Z} set apart by blanks */
    public record Shape(Look look, String path) implements Mark {}

    /** Words on a base line that begins, is centred or ends at a point. */
    public record Words(Look look, double x, double y, Anchor anchor, String text) implements Mark {}

    /** Which part of words stands at their point; the names are those of SVG. */
    public enum Anchor {
        START,
        MIDDLE,
        END;

        public String svg() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a mark is, so that it looks alike in every chart. */
    public enum Look {
        GRID,
        AXIS,
        /** The figures that a chart is about. */
        BAR,
        /** Others beside them, such as last year's: an outline. */
        BESIDE,
        LINE,
        /** What lies under a line. */
        UNDER,
        /** Nobody. */
        SHADE_0,
        SHADE_1,
        SHADE_2,
        SHADE_3,
        SHADE_4,
        /** Some, without saying how many. */
        HATCHED,
        LABEL,
        QUIET,
        VALUE,
        /** Words on a dark shade. */
        REVERSED;

        /** The class in style sheets. */
        public String css() {
            return "chart-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A number as SVG and the printer read it, to a tenth. */
    public static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    static String line(double x1, double y1, double x2, double y2) {
        return "M %s %s L %s %s".formatted(number(x1), number(y1), number(x2), number(y2));
    }

    static String box(double x, double y, double width, double height) {
        return "M %s %s L %s %s L %s %s L %s %s Z"
                .formatted(
                        number(x),
                        number(y),
                        number(x + width),
                        number(y),
                        number(x + width),
                        number(y + height),
                        number(x),
                        number(y + height));
    }
}
