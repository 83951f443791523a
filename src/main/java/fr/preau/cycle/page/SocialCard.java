package fr.preau.cycle.page;

import com.ibm.icu.text.Transliterator;
import fr.preau.platform.centre.Colour;
import fr.preau.platform.centre.Palette;
import fr.preau.platform.pdf.Lettering;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * The picture that stands beside a link where people share it (Open Graph, {@code og:image}): who invites, to what,
 * when and where. Its letters are drawn as outlines of our own typefaces, so that every machine draws the same.
 *
 * @param facts one line each, under the title
 */
record SocialCard(String centre, String title, List<String> facts, Palette palette) {

    static final int WIDTH = 1_200;
    static final int HEIGHT = 630;

    private static final int MARGIN = 64;
    private static final int ROOF = 104;
    private static final int ARCH = 40;
    private static final int TITLE_TOP = ROOF + ARCH + 36;
    private static final double LEADING = 1.15;
    private static final int AIR = 20;
    private static final int RULE = 28;
    private static final int MOST_FACTS = 3;
    private static final int[] TITLE_SIZES = {80, 68, 58, 50};
    private static final int MOST_TITLE_LINES = 4;
    private static final int FACT_SIZE = 38;
    private static final int CENTRE_SIZE = 40;

    private static final Color PAPER = new Color(0xfb, 0xf8, 0xf2);
    private static final Color INK = new Color(0x1d, 0x24, 0x33);
    private static final Color QUIET = new Color(0x4a, 0x52, 0x64);

    /** Other scripts in our letters: a sentence that is read rather than a row of boxes. */
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    private static final Pattern BLANKS = Pattern.compile("[\\u00a0\\u202f\\u2009]");
    private static final String CUT = "…";

    SocialCard {
        facts = List.copyOf(facts);
    }

    /** As a PNG file. */
    byte[] png() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        roof(graphics);
        title(graphics);
        facts(graphics);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The roof that shelters everybody, on its arches. */
    private void roof(Graphics2D graphics) {
        graphics.setColor(colour(palette.deep()));
        graphics.fillRect(0, 0, WIDTH, ROOF + ARCH / 2);
        graphics.setColor(PAPER);
        for (var x = 0; x < WIDTH; x += ARCH) {
            graphics.fill(new Arc2D.Double(x + 4.0, ROOF, ARCH - 8.0, ARCH, 0, 180, Arc2D.CHORD));
        }
        graphics.setColor(Color.WHITE);
        var line = lines(centre, Lettering.BOLD, Lettering.WIDE_BOLD, CENTRE_SIZE, 1)
                .getFirst();
        draw(graphics, line, Lettering.BOLD, Lettering.WIDE_BOLD, CENTRE_SIZE, ROOF / 2.0 + CENTRE_SIZE / 3.0);
    }

    private void title(Graphics2D graphics) {
        graphics.setColor(INK);
        var size = titleSize();
        var y = TITLE_TOP + size * 0.8;
        for (var line : lines(title, Lettering.BOLD, Lettering.WIDE_BOLD, size, MOST_TITLE_LINES)) {
            draw(graphics, line, Lettering.BOLD, Lettering.WIDE_BOLD, size, y);
            y += size * LEADING;
        }
    }

    /** The largest in which it stays above the facts, or the smallest. */
    private int titleSize() {
        var room = factsTop() - AIR - TITLE_TOP;
        for (var size : TITLE_SIZES) {
            var lines = lines(title, Lettering.BOLD, Lettering.WIDE_BOLD, size, Integer.MAX_VALUE)
                    .size();
            if (lines <= MOST_TITLE_LINES && (lines - 1) * size * LEADING + size * 1.05 <= room) {
                return size;
            }
        }
        return TITLE_SIZES[TITLE_SIZES.length - 1];
    }

    /** Where the rule above the facts is. */
    private double factsTop() {
        return firstFact() - FACT_SIZE - RULE;
    }

    private double firstFact() {
        return HEIGHT - MARGIN - (Math.min(facts.size(), MOST_FACTS) - 1) * FACT_SIZE * 1.4;
    }

    private void facts(Graphics2D graphics) {
        var shown = facts.stream().limit(MOST_FACTS).toList();
        var y = firstFact();
        graphics.setColor(colour(palette.warm()));
        graphics.fillRect(MARGIN, (int) factsTop(), 96, 8);
        graphics.setColor(QUIET);
        for (var fact : shown) {
            var line = lines(fact, Lettering.REGULAR, Lettering.WIDE_REGULAR, FACT_SIZE, 1)
                    .getFirst();
            draw(graphics, line, Lettering.REGULAR, Lettering.WIDE_REGULAR, FACT_SIZE, y);
            y += FACT_SIZE * 1.4;
        }
    }

    private static void draw(Graphics2D graphics, String text, Lettering own, Lettering wide, double size, double y) {
        var written = BLANKS.matcher(text).replaceAll(" ");
        graphics.fill(face(written, own, wide).outline(written, MARGIN, y, size));
    }

    private static Lettering face(String text, Lettering own, Lettering wide) {
        return own.writes(text) ? own : wide;
    }

    /** That text in lines that fit, the last one cut where there would be more. */
    private static List<String> lines(String text, Lettering own, Lettering wide, double size, int most) {
        var known = known(text, wide);
        var face = face(BLANKS.matcher(known).replaceAll(" "), own, wide);
        var room = WIDTH - 2.0 * MARGIN;
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : known.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (face.width(longer, size) <= room) {
                line = longer;
            } else {
                lines.add(line.isEmpty() ? cut(word, face, size, room) : line);
                line = line.isEmpty() ? "" : cut(word, face, size, room);
            }
        }
        lines.add(line);
        lines.removeIf(String::isEmpty);
        if (lines.isEmpty()) {
            return List.of("");
        }
        return lines.size() <= most ? lines : ended(lines.subList(0, most), face, size, room);
    }

    private static List<String> ended(List<String> lines, Lettering face, double size, double room) {
        var all = new ArrayList<>(lines);
        all.set(all.size() - 1, cut(all.getLast() + " " + CUT, face, size, room));
        return all;
    }

    /** As much of it as fits. */
    private static String cut(String text, Lettering face, double size, double room) {
        if (face.width(text, size) <= room) {
            return text;
        }
        var end = text.length();
        while (end > 0 && face.width(text.substring(0, end) + CUT, size) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).strip() + CUT;
    }

    /** The same in letters that we have; what nobody could spell is left out. */
    private static String known(String text, Lettering wide) {
        var plain = BLANKS.matcher(text).replaceAll(" ");
        if (wide.writes(plain)) {
            return text;
        }
        return LATIN.transliterate(text)
                .codePoints()
                .filter(letter -> letter == '\u00a0' || wide.writes(Character.toString(letter)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Color colour(Colour colour) {
        return new Color(colour.red(), colour.green(), colour.blue());
    }
}
