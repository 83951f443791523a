package fr.preau.platform.pdf;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;

/**
 * Hebrew and Arabic as a PDF draws them: from left to right on the page, brackets mirrored, and each
 * Arabic letter in the form that its neighbours ask for (Unicode, UAX #9 and chapter 9.2).
 */
final class RightToLeft implements BidiReorderer {

    private final ArabicShaping joined =
            new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK);
    private final ArabicShaping alone =
            new ArabicShaping(ArabicShaping.LETTERS_UNSHAPE | ArabicShaping.LENGTH_GROW_SHRINK);

    @Override
    public String reorderRTLTextToLTR(String text) {
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
    }

    @Override
    public String shapeText(String text) {
        return shape(joined, text);
    }

    @Override
    public String deshapeText(String text) {
        return shape(alone, text);
    }

    private static String shape(ArabicShaping shaping, String text) {
        try {
            return shaping.shape(text);
        } catch (ArabicShapingException e) {
            throw new IllegalStateException("a text that may grow can always be shaped", e);
        }
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }
}
