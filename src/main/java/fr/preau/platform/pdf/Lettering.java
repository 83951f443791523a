package fr.preau.platform.pdf;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.PrimitiveIterator.OfInt;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Words as outlines, for what is drawn; a machine without a display has no other way to draw them. */
public final class Lettering {

    public static final Lettering REGULAR = new Lettering("atkinson-hyperlegible-next-regular");
    public static final Lettering BOLD = new Lettering("atkinson-hyperlegible-next-bold");

    /** Of the letters that the house's typeface does not have. */
    public static final Lettering WIDE_REGULAR = new Lettering("noto-sans-regular");

    public static final Lettering WIDE_BOLD = new Lettering("noto-sans-bold");

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double units;

    private Lettering(String file) {
        try {
            font = new TTFParser().parse(new RandomAccessReadBuffer(PaperParts.resource(file + ".ttf")));
            letters = font.getUnicodeCmapLookup();
            units = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it has every letter of that text. */
    public boolean writes(String text) {
        return text.codePoints().allMatch(letter -> letters.getGlyphId(letter) != 0);
    }

    /** How wide that text is, in the unit of its size. */
    public double width(String text, double size) {
        try {
            var width = 0.0;
            for (OfInt codes = text.codePoints().iterator(); codes.hasNext(); ) {
                width += font.getAdvanceWidth(letters.getGlyphId(codes.nextInt()));
            }
            return width * size / units;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text from that point on, its base line at y. */
    public synchronized Path2D outline(String text, double x, double y, double size) {
        try {
            var path = new Path2D.Double();
            var from = x;
            for (OfInt codes = text.codePoints().iterator(); codes.hasNext(); ) {
                var glyph = letters.getGlyphId(codes.nextInt());
                var place = AffineTransform.getTranslateInstance(from, y);
                place.scale(size / units, -size / units);
                var drawn = font.getGlyph().getGlyph(glyph);
                if (drawn != null) {
                    path.append(drawn.getPath().getPathIterator(place), false);
                }
                from += font.getAdvanceWidth(glyph) * size / units;
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
