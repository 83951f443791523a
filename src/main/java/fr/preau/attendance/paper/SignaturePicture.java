package fr.preau.attendance.paper;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * The picture of a signature as an organiser gives it, made small and drawn anew: whatever else its file
 * carried (place, camera, comments) does not reach the papers.
 */
public final class SignaturePicture {

    private static final int MOST_BYTES = 2 << 20;
    private static final int MOST_PIXELS_A_SIDE = 6_000;
    private static final int WIDTH = 900;
    private static final int HEIGHT = 360;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private SignaturePicture() {}

    /** The picture as PNG; empty if the file is not a PNG or JPEG picture of a sensible size. */
    public static Optional<byte[]> of(byte[] file) {
        if (file.length > MOST_BYTES) {
            return Optional.empty();
        }
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return readable(reader) ? Optional.of(png(reduced(reader.read(0)))) : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // A broken picture is told in as many ways as there are decoders; none of them is our failure.
            return Optional.empty();
        }
    }

    private static boolean readable(ImageReader reader) throws IOException {
        return FORMATS.contains(reader.getFormatName().toLowerCase())
                && reader.getWidth(0) <= MOST_PIXELS_A_SIDE
                && reader.getHeight(0) <= MOST_PIXELS_A_SIDE;
    }

    private static BufferedImage reduced(BufferedImage picture) {
        var scale = Math.min(1, Math.min((double) WIDTH / picture.getWidth(), (double) HEIGHT / picture.getHeight()));
        var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }

    private static byte[] png(BufferedImage picture) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
