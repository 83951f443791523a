package fr.preau.platform.qr;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A code drawn quickly is the one that the library draws slowly: the standard's mask, whatever the text. */
class QrSquaresTest {

    private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abcdefghijklmnopqrstuvwxyz-_./:";

    private static ByteMatrix slowly(String text) throws WriterException {
        return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    }

    private static String text(Random random, int length) {
        return random.ints(length, 0, SIGNS.length())
                .mapToObj(at -> SIGNS.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    @Test
    void itIsTheLibrarysWhateverTheText() throws WriterException {
        var random = new Random(7);
        for (var count = 0; count < 400; count++) {
            var text = "https://exemple.fr/" + text(random, random.nextInt(220));
            assertThat(QrSquares.of(text)).as(text).hasToString(slowly(text).toString());
        }
    }

    @Test
    void ofDigitsAloneOfAccentsAndOfNothingMuchToo() throws WriterException {
        for (var text : new String[] {"0", "31415926535897932384", "ÉTÉ À L’ŒUVRE", "HTTPS://EXEMPLE.FR/A", "日本"}) {
            assertThat(QrSquares.of(text)).as(text).hasToString(slowly(text).toString());
        }
    }

    /** Where sides no longer fit into the bits of a number, the library's own choice is taken. */
    @Test
    void ofALongTextToo() throws WriterException {
        var sides = new HashSet<Integer>();
        for (var length = 240; length <= 400; length += 40) {
            var text = text(new Random(length), length);
            var drawn = QrSquares.of(text);
            sides.add(drawn.getWidth());
            assertThat(drawn).as(text).hasToString(slowly(text).toString());
        }
        assertThat(sides).anyMatch(side -> side > QrRows.LONGEST).anyMatch(side -> side <= QrRows.LONGEST);
    }

    /** Every mask is the best one of some text: a choice that is always the same would be found out here. */
    @Test
    void eachMaskIsChosenForSomeText() throws WriterException {
        var random = new Random(1);
        var chosen = new HashSet<Integer>();
        for (var count = 0; count < 200; count++) {
            var text = text(random, 60);
            chosen.add(Encoder.encode(text, ErrorCorrectionLevel.M).getMaskPattern());
            assertThat(QrSquares.of(text)).hasToString(slowly(text).toString());
        }
        assertThat(chosen).hasSize(8);
    }
}
