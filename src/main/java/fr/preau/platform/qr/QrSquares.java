package fr.preau.platform.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * The squares of a QR code (ISO/IEC 18004) at correction level M, without its quiet zone.
 *
 * <p>The library looks at each of the eight masks square by square, which takes nine tenths of the time of a code. Here
 * it draws one, and the others follow from what tells them apart, the same for all codes of one size; the mask that the
 * standard asks for is found by counting bits. What comes of it is what the library draws.
 */
public final class QrSquares {

    private static final ErrorCorrectionLevel LEVEL = ErrorCorrectionLevel.M;
    private static final int MASKS = 8;

    /** By the length of a side, the squares in which each mask differs from the first. */
    private static final Map<Integer, QrRows[]> MASKED = new ConcurrentHashMap<>();

    private QrSquares() {}

    /** Dark where the matrix has a one. */
    public static ByteMatrix of(String text) {
        var first = drawn(text, 0);
        if (first.getWidth() > QrRows.LONGEST) {
            return drawn(text, Map.of());
        }
        var differences = MASKED.computeIfAbsent(first.getWidth(), _ -> differences(text, first));
        var rows = QrRows.of(first);
        var best = 0;
        var least = Integer.MAX_VALUE;
        for (var mask = 0; mask < MASKS; mask++) {
            var penalty = rows.xor(differences[mask]).penalty();
            if (penalty < least) {
                best = mask;
                least = penalty;
            }
        }
        rows.xor(differences[best]).writeTo(first);
        return first;
    }

    private static QrRows[] differences(String text, ByteMatrix first) {
        var from = QrRows.of(first);
        return IntStream.range(0, MASKS)
                .mapToObj(mask -> from.xor(QrRows.of(drawn(text, mask))))
                .toArray(QrRows[]::new);
    }

    private static ByteMatrix drawn(String text, int mask) {
        return drawn(text, Map.of(EncodeHintType.QR_MASK_PATTERN, mask));
    }

    private static ByteMatrix drawn(String text, Map<EncodeHintType, Object> hints) {
        try {
            return Encoder.encode(text, LEVEL, hints).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("a text too long for a QR code", e);
        }
    }
}
