package fr.preau.platform;

import java.awt.Dimension;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * A picture that somebody of the team gave, made small and drawn anew as PNG: whatever else its file carried
 * (place, camera, comments) reaches nobody.
 */
public sealed interface GivenPicture {

    int MOST_BYTES = 2 << 20;
    int MOST_PIXELS_A_SIDE = 6_000;

    /** In all: a picture of few bytes may have as many pixels as fill the memory. */
    int MOST_PIXELS = 16_000_000;

    Set<String> FORMATS = Set.of("png", "jpeg");

    /** A PNG file. */
    record Drawn(byte[] png) implements GivenPicture {}

    /** More bytes than {@link #MOST_BYTES}. */
    record TooHeavy() implements GivenPicture {}

    /** More pixels than {@link #MOST_PIXELS_A_SIDE} or {@link #MOST_PIXELS}: it is not taken apart. */
    record TooWide() implements GivenPicture {}

    /** No PNG or JPEG picture, or a broken one. */
    record Unreadable() implements GivenPicture {}

    /**
     * Reads that file.
     *
     * @param width in pixels, at most; a smaller picture stays as it is
     * @param height in pixels, at most
     */
    static GivenPicture read(byte[] file, int width, int height) {
        if (file.length > MOST_BYTES) {
            return new TooHeavy();
        }
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return new Unreadable();
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if (!FORMATS.contains(reader.getFormatName().toLowerCase())) {
                    return new Unreadable();
                }
                var size = new Dimension(reader.getWidth(0), reader.getHeight(0));
                if (size.width > MOST_PIXELS_A_SIDE
                        || size.height > MOST_PIXELS_A_SIDE
                        || (long) size.width * size.height > MOST_PIXELS) {
                    return new TooWide();
                }
                return new Drawn(png(reduced(decoded(reader, size, width, height), width, height)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // A broken picture is told in as many ways as there are decoders; none of them is our failure.
            return new Unreadable();
        }
    }

    /** Of a large picture one pixel in several, twice as many a side as are drawn: the others are never kept. */
    private static BufferedImage decoded(ImageReader reader, Dimension size, int width, int height) throws IOException {
        var step = Math.max(1, Math.min(size.width / (2 * width), size.height / (2 * height)));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static BufferedImage reduced(BufferedImage picture, int mostWidth, int mostHeight) {
        var scale = Math.min(
                1, Math.min((double) mostWidth / picture.getWidth(), (double) mostHeight / picture.getHeight()));
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
