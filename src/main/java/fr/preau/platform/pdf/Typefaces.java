package fr.preau.platform.pdf;

import com.ibm.icu.text.Transliterator;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The typefaces of papers, all embedded: the house's own, and Noto Sans for what the house's does not
 * have (Vietnamese, Greek, Cyrillic), Hebrew and Arabic. Words of other scripts are spelled in Latin letters.
 */
final class Typefaces {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** The class, in {@code paper.css}, of words that the house's typeface cannot write whole. */
    private static final String WIDE = "wide";

    private static final Pattern WORD = Pattern.compile("\\S+");

    private record Face(String family, int weight, byte[] file) {}

    private static final List<Face> FACES = List.of(
            face("Atkinson", REGULAR, "atkinson-hyperlegible-next-regular"),
            face("Atkinson", BOLD, "atkinson-hyperlegible-next-bold"),
            face("Noto", REGULAR, "noto-sans-regular"),
            face("Noto", BOLD, "noto-sans-bold"),
            face("Noto Hebrew", REGULAR, "noto-sans-hebrew-regular"),
            face("Noto Hebrew", BOLD, "noto-sans-hebrew-bold"),
            face("Noto Arabic", REGULAR, "noto-sans-arabic-regular"),
            face("Noto Arabic", BOLD, "noto-sans-arabic-bold"));

    private static final CmapLookup HOUSE = letters(FACES.getFirst());
    private static final List<CmapLookup> ALL =
            FACES.stream().map(Typefaces::letters).toList();

    /** Of letters that no typeface here has: « 王小明 » is written « Wáng Xiǎo Míng » rather than as three boxes. */
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; NFC; Title");

    private Typefaces() {}

    private static Face face(String family, int weight, String file) {
        return new Face(family, weight, PaperParts.resource(file + ".ttf"));
    }

    private static CmapLookup letters(Face face) {
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(face.file))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void addTo(PdfRendererBuilder builder) {
        FACES.forEach(face -> builder.useFont(
                () -> new ByteArrayInputStream(face.file), face.family, face.weight, FontStyle.NORMAL, true));
    }

    /** A word is written in one typeface: « Nguyễn » must not change hands at its fourth letter. */
    static void choose(Document document) {
        choose(document.getDocumentElement());
    }

    private static void choose(Element element) {
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                choose(inner);
            } else if (child.getNodeType() == Node.TEXT_NODE && !written(child.getNodeValue())) {
                child.setNodeValue(spelled(child.getNodeValue()));
                element.setAttribute("class", (element.getAttribute("class") + " " + WIDE).strip());
            }
        }
    }

    /** The same with each word that no typeface here can write in Latin letters. */
    static String spelled(String text) {
        return WORD.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        known(found.group()) ? found.group() : LATIN.transliterate(found.group())));
    }

    private static boolean known(String text) {
        return text.codePoints().allMatch(Typefaces::known);
    }

    private static boolean known(int letter) {
        return Character.isWhitespace(letter)
                || Character.getType(letter) == Character.FORMAT
                || ALL.stream().anyMatch(face -> face.getGlyphId(letter) != 0);
    }

    static boolean written(String text) {
        for (var at = 0; at < text.length(); ) {
            var letter = text.codePointAt(at);
            if (!Character.isWhitespace(letter) && HOUSE.getGlyphId(letter) == 0) {
                return false;
            }
            at += Character.charCount(letter);
        }
        return true;
    }
}
