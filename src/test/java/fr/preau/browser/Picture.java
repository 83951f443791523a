package fr.preau.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * A page as it looks from some steps away: a quarter of its size, each point the mean of sixteen. So it weighs
 * little, and the edges of letters, which every browser draws a little differently, are no difference.
 */
record Picture(BufferedImage image) {

    private static final int STEPS_AWAY = 4;

    /** The side of the squares that are compared, in points of the small picture. */
    private static final int SQUARE = 4;

    /** In levels of 255, on the mean of a square: what another version of the browser may make of a letter. */
    private static final double SAME = 10;

    static Picture of(byte[] screenshot) {
        try {
            return new Picture(smaller(ImageIO.read(new ByteArrayInputStream(screenshot))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<Picture> at(Path file) {
        try {
            return Files.exists(file) ? Optional.of(new Picture(ImageIO.read(file.toFile()))) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(Path file) {
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is not what that one is: the size, or the squares that look otherwise, in pixels of the page. */
    List<String> differences(Picture kept) {
        if (image.getWidth() != kept.image.getWidth() || image.getHeight() != kept.image.getHeight()) {
            return List.of("%s instead of %s".formatted(size(), kept.size()));
        }
        return IntStream.range(0, image.getHeight() / SQUARE)
                .boxed()
                .flatMap(row -> IntStream.range(0, image.getWidth() / SQUARE)
                        .filter(column -> differs(kept, column * SQUARE, row * SQUARE))
                        .mapToObj(column ->
                                "at %d, %d".formatted(column * SQUARE * STEPS_AWAY, row * SQUARE * STEPS_AWAY)))
                .toList();
    }

    private String size() {
        return image.getWidth() * STEPS_AWAY + " × " + image.getHeight() * STEPS_AWAY;
    }

    private boolean differs(Picture kept, int x, int y) {
        for (var shift = 0; shift <= 16; shift += 8) {
            if (Math.abs(mean(image, x, y, SQUARE, shift) - mean(kept.image, x, y, SQUARE, shift)) > SAME) {
                return true;
            }
        }
        return false;
    }

    private static BufferedImage smaller(BufferedImage large) {
        var small = new BufferedImage(
                large.getWidth() / STEPS_AWAY, large.getHeight() / STEPS_AWAY, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < small.getHeight(); y++) {
            for (var x = 0; x < small.getWidth(); x++) {
                var point = 0;
                for (var shift = 0; shift <= 16; shift += 8) {
                    var level = (int) Math.round(mean(large, x * STEPS_AWAY, y * STEPS_AWAY, STEPS_AWAY, shift));
                    point |= level << shift;
                }
                small.setRGB(x, y, point);
            }
        }
        return small;
    }

    /** Of one colour, the one that stands that many bits up. */
    private static double mean(BufferedImage image, int left, int top, int side, int shift) {
        var sum = 0;
        for (var y = top; y < top + side; y++) {
            for (var x = left; x < left + side; x++) {
                sum += image.getRGB(x, y) >> shift & 0xff;
            }
        }
        return sum / (double) (side * side);
    }
}
