package fr.preau.platform.picture;

import java.awt.Dimension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The points of a picture that somebody gave, upright; one that claims too many is never taken apart. */
public sealed interface BoundedPicture {

    int MOST_PIXELS_A_SIDE = 6_000;

    /** In all: a picture of few bytes may have as many pixels as fill the memory. */
    int MOST_PIXELS = 16_000_000;

    Set<String> FORMATS = Set.of("png", "jpeg");

    record Decoded(BufferedImage picture) implements BoundedPicture {}

    /** More bytes than were allowed. */
    record Heavy() implements BoundedPicture {}

    /** More pixels than {@link #MOST_PIXELS_A_SIDE} or {@link #MOST_PIXELS}. */
    record Wide() implements BoundedPicture {}

    /** No PNG or JPEG picture, or a broken one. */
    record Broken() implements BoundedPicture {}

    /**
     * Reads that file.
     *
     * @param width in pixels, of what will be drawn from it
     * @param height in pixels
     */
    static BoundedPicture read(byte[] file, int mostBytes, int width, int height) {
        if (file.length > mostBytes) {
            return new Heavy();
        }
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return new Broken();
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                    return new Broken();
                }
                var size = new Dimension(reader.getWidth(0), reader.getHeight(0));
                if (size.width > MOST_PIXELS_A_SIDE
                        || size.height > MOST_PIXELS_A_SIDE
                        || (long) size.width * size.height > MOST_PIXELS) {
                    return new Wide();
                }
                var held = Orientation.of(file);
                return new Decoded(held.upright(
                        decoded(reader, size, held.turned() ? height : width, held.turned() ? width : height)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // A broken picture is told in as many ways as there are decoders; none of them is our failure.
            return new Broken();
        }
    }

    /** Of a large picture one pixel in several, twice as many a side as are drawn: the others are never kept. */
    private static BufferedImage decoded(ImageReader reader, Dimension size, int width, int height) throws IOException {
        var step = Math.max(1, Math.min(size.width / (2 * width), size.height / (2 * height)));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }
}
