package fr.preau.testing;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import javax.imageio.ImageIO;

/** Reads a QR code as a phone does. */
public final class QrReader {

    private QrReader() {}

    /** What the code in that picture file holds. */
    public static String read(byte[] png) {
        try {
            return read(ImageIO.read(new ByteArrayInputStream(png)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the code in that picture holds, if need be at a later look from nearer or farther. */
    public static String read(BufferedImage image) {
        return DoubleStream.of(1, 0.8, 1.25, 0.6)
                .mapToObj(distance -> look(image, distance))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no phone reads this code"));
    }

    private static Optional<String> look(BufferedImage image, double distance) {
        var width = (int) (image.getWidth() / distance);
        var height = (int) (image.getHeight() / distance);
        var seen = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = seen.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        var pixels = seen.getRGB(0, 0, width, height, new int[width * height], 0, width);
        try {
            var code = new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))),
                            Map.of(DecodeHintType.TRY_HARDER, true));
            return Optional.of(code.getText());
        } catch (ReaderException _) {
            return Optional.empty();
        }
    }
}
