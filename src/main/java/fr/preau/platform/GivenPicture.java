package fr.preau.platform;

import fr.preau.platform.picture.BoundedPicture;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * A picture that somebody of the team gave, made small and drawn anew as PNG: whatever else its file carried
 * (place, camera, comments) reaches nobody.
 */
public sealed interface GivenPicture {

    int MOST_BYTES = 2 << 20;

    /** A PNG file. */
    record Drawn(byte[] png) implements GivenPicture {}

    /** More bytes than {@link #MOST_BYTES}. */
    record TooHeavy() implements GivenPicture {}

    /** More pixels than {@link BoundedPicture} takes apart. */
    record TooWide() implements GivenPicture {}

    /** No PNG or JPEG picture, or a broken one. */
    record Unreadable() implements GivenPicture {}

    /**
     * Why it was not taken, a sentence in French; empty where it was.
     *
     * @param thing what it shows, with its article
     */
    default Optional<String> refusal(String thing) {
        return switch (this) {
            case Drawn _ -> Optional.empty();
            case TooHeavy _ -> Optional.of("Ce fichier dépasse 2 Mo : enregistrez %s en plus petit.".formatted(thing));
            case TooWide _ ->
                Optional.of(
                        "Cette image dépasse 6 000 pixels de côté, ou 16 millions en tout : enregistrez %s en plus petit."
                                .formatted(thing));
            case Unreadable _ -> Optional.of("Cette image n’a pas pu être lue. Donnez une image PNG ou JPEG.");
        };
    }

    /**
     * Reads that file.
     *
     * @param width in pixels, at most; a smaller picture stays as it is
     * @param height in pixels, at most
     */
    static GivenPicture read(byte[] file, int width, int height) {
        return switch (BoundedPicture.read(file, MOST_BYTES, width, height)) {
            case BoundedPicture.Decoded(var picture) -> new Drawn(png(reduced(picture, width, height)));
            case BoundedPicture.Heavy() -> new TooHeavy();
            case BoundedPicture.Wide() -> new TooWide();
            case BoundedPicture.Broken() -> new Unreadable();
        };
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
