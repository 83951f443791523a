package fr.preau.platform.centre;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.imageio.ImageIO;

/**
 * A centre's logo as an administrator gives it, made small and drawn anew as PNG: whatever else its file
 * carried reaches nobody. A drawing (SVG) may hold scripts and addresses of other sites: it is refused.
 */
public final class LogoPicture {

    private static final int MOST_BYTES = 2 << 20;
    private static final int MOST_PIXELS_A_SIDE = 6_000;
    private static final int WIDTH = 720;
    private static final int HEIGHT = 180;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private LogoPicture() {}

    /** What became of a file. */
    public sealed interface Reading {
        record Good(byte[] png) implements Reading {}

        /** A sentence for whoever chose it. */
        record Refused(String why) implements Reading {}
    }

    public static Reading read(byte[] file) {
        if (file.length > MOST_BYTES) {
            return new Reading.Refused("Ce fichier dépasse 2 Mo : enregistrez le logo en plus petit.");
        }
        if (new String(file, 0, Math.min(file.length, 1_000), StandardCharsets.ISO_8859_1).contains("<svg")) {
            return new Reading.Refused(
                    "Un logo en SVG n’est pas repris : enregistrez-le en PNG, 700 pixels de large suffisent.");
        }
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return unread();
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if (!FORMATS.contains(reader.getFormatName().toLowerCase())) {
                    return unread();
                }
                if (reader.getWidth(0) > MOST_PIXELS_A_SIDE || reader.getHeight(0) > MOST_PIXELS_A_SIDE) {
                    return new Reading.Refused(
                            "Cette image dépasse 6 000 pixels de côté : enregistrez le logo en plus petit.");
                }
                return new Reading.Good(png(reduced(reader.read(0))));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // A broken picture is told in as many ways as there are decoders; none of them is our failure.
            return unread();
        }
    }

    private static Reading unread() {
        return new Reading.Refused("Cette image n’a pas pu être lue. Donnez une image PNG ou JPEG.");
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
