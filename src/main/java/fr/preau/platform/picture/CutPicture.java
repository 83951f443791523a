package fr.preau.platform.picture;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;

/**
 * A picture for a page that everybody reads: cut to the shape of its place and drawn anew as JPEG, light enough for
 * a telephone. Whatever else its file carried (place, camera, another file behind it) reaches nobody.
 */
public sealed interface CutPicture {

    /** 10 MB, as people count them: what a telephone makes. */
    int MOST_BYTES = 10_000_000;

    float BEST = 0.82f;
    float WORST = 0.03f;
    float STEP = 0.13f;

    /**
     * Two JPEG files of one picture.
     *
     * @param width in pixels, of the wide one
     */
    record Cut(byte[] wide, byte[] narrow, int width) implements CutPicture {}

    /** A sentence for whoever chose it; nothing is kept. */
    record Refused(String why) implements CutPicture {}

    /** The place that a picture is for: sizes in pixels, weights in bytes. */
    enum Frame {
        COVER(1_280, 720, 110_000, 640, 360, 45_000),
        FACE(192, 192, 5_700, 160, 160, 5_700);

        private final int width;
        private final int height;
        private final int bytes;
        private final int narrowWidth;
        private final int narrowHeight;
        private final int narrowBytes;

        Frame(int width, int height, int bytes, int narrowWidth, int narrowHeight, int narrowBytes) {
            this.width = width;
            this.height = height;
            this.bytes = bytes;
            this.narrowWidth = narrowWidth;
            this.narrowHeight = narrowHeight;
            this.narrowBytes = narrowBytes;
        }

        public int narrowWidth() {
            return narrowWidth;
        }
    }

    /** What stays of a picture of another shape. */
    enum Kept {
        START("debut", "Le haut, ou la gauche"),
        MIDDLE("milieu", "Le milieu"),
        END("fin", "Le bas, ou la droite");

        private final String word;
        private final String label;

        Kept(String word, String label) {
            this.word = word;
            this.label = label;
        }

        /** As forms send it. */
        public String word() {
            return word;
        }

        public String label() {
            return label;
        }

        /** The middle for any other word. */
        public static Kept of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.word.equals(word))
                    .findFirst()
                    .orElse(MIDDLE);
        }

        private int of(int room) {
            return room * ordinal() / 2;
        }
    }

    static CutPicture of(byte[] file, Frame frame, Kept kept) {
        return switch (BoundedPicture.read(file, MOST_BYTES, frame.width, frame.height)) {
            case BoundedPicture.Decoded(var picture) -> cut(picture, frame, kept);
            case BoundedPicture.Heavy() -> new Refused("Cette image dépasse 10 Mo : enregistrez-la en plus petit.");
            case BoundedPicture.Wide() ->
                new Refused(
                        "Cette image dépasse 6 000 pixels de côté, ou 16 millions en tout : enregistrez-la en plus petit.");
            case BoundedPicture.Broken() ->
                new Refused(
                        "Cette image n’a pas pu être lue. Donnez une image JPEG ou PNG : enregistrez d’abord ainsi une photo ou un dessin d’un autre format.");
        };
    }

    private static CutPicture cut(BufferedImage picture, Frame frame, Kept kept) {
        if (picture.getWidth() < frame.narrowWidth || picture.getHeight() < frame.narrowHeight) {
            return new Refused("Cette image est trop petite : il faut au moins %d pixels de large et %d de haut."
                    .formatted(frame.narrowWidth, frame.narrowHeight));
        }
        var width =
                Math.min(frame.width, Math.min(picture.getWidth(), picture.getHeight() * frame.width / frame.height));
        return new Cut(
                light(drawn(picture, width, width * frame.height / frame.width, kept), frame.bytes),
                light(drawn(picture, frame.narrowWidth, frame.narrowHeight, kept), frame.narrowBytes),
                width);
    }

    /** The largest part of that shape, at that size, on white where it is transparent. */
    private static BufferedImage drawn(BufferedImage picture, int width, int height, Kept kept) {
        var scale = Math.max((double) width / picture.getWidth(), (double) height / picture.getHeight());
        var whole = (int) Math.ceil(picture.getWidth() * scale);
        var tall = (int) Math.ceil(picture.getHeight() * scale);
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = drawn.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, kept.of(width - whole), kept.of(height - tall), whole, tall, null);
        graphics.dispose();
        return drawn;
    }

    /** As good as that weight allows. */
    private static byte[] light(BufferedImage picture, int bytes) {
        var quality = BEST;
        var file = jpeg(picture, quality);
        while (file.length > bytes && quality - STEP > WORST) {
            quality -= STEP;
            file = jpeg(picture, quality);
        }
        return file;
    }

    private static byte[] jpeg(BufferedImage picture, float quality) {
        var writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(picture), "jpeg")
                .next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            writer.write(writer.getDefaultStreamMetadata(how), new IIOImage(picture, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
