package fr.preau.platform.centre;

import java.util.Optional;
import java.util.stream.IntStream;

/** A colour of sRGB, each part from 0 to 255. */
public record Colour(int red, int green, int blue) {

    public static final Colour WHITE = new Colour(255, 255, 255);
    public static final Colour BLACK = new Colour(0, 0, 0);

    /** « #0b4f5c », in whatever case, with or without its mark. */
    public static Optional<Colour> read(String text) {
        var digits = text.strip().replaceFirst("^#", "");
        if (!digits.matches("[0-9a-fA-F]{6}")) {
            return Optional.empty();
        }
        var all = Integer.parseInt(digits, 16);
        return Optional.of(new Colour(all >> 16, all >> 8 & 0xff, all & 0xff));
    }

    static Colour of(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    /** {@code #0b4f5c}. */
    public String hex() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    /**
     * How well one is read on the other, from 1 to 21 (WCAG 2.2, « contrast ratio »).
     */
    public double contrast(Colour other) {
        var one = luminance() + 0.05;
        var two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    /** WCAG 2.2, « relative luminance ». */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        var share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** That share of the other one in this one: 0 is this, 1 the other. */
    public Colour mixed(Colour other, double share) {
        return new Colour(
                mixed(red, other.red, share), mixed(green, other.green, share), mixed(blue, other.blue, share));
    }

    private static int mixed(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }

    /** The first one on the way to that colour whose contrast with each of these is enough; else that colour. */
    public Colour towards(Colour end, double contrast, Colour... grounds) {
        return IntStream.rangeClosed(0, 255)
                .mapToObj(step -> mixed(end, step / 255.0))
                .filter(colour -> colour.worst(grounds) >= contrast)
                .findFirst()
                .orElse(end);
    }

    /** The least of its contrasts with these. */
    public double worst(Colour... grounds) {
        var worst = Double.MAX_VALUE;
        for (var ground : grounds) {
            worst = Math.min(worst, contrast(ground));
        }
        return worst;
    }
}
