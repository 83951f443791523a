package fr.preau.platform.picture;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a telephone was held: it writes its points as they came and says in the file how to turn them (Exif 2.32, tag
 * 0x0112). A picture that is drawn anew without what its file said has to be turned first.
 */
enum Orientation {
    UPRIGHT,
    MIRRORED,
    UPSIDE_DOWN,
    FLIPPED,
    TRANSPOSED,
    LEFT_SIDE_DOWN,
    TRANSVERSED,
    RIGHT_SIDE_DOWN;

    private static final int START = 0xFFD8;
    private static final int EXIF = 0xFFE1;
    private static final int SCAN = 0xFFDA;
    private static final long EXIF_NAME = 0x457869660000L;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;

    /** What that file says; upright where it says nothing, or nothing that can be read. */
    static Orientation of(byte[] file) {
        try {
            return values()[said(ByteBuffer.wrap(file)) - 1];
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return UPRIGHT;
        }
    }

    /** From 1 to 8, if it is said. */
    private static int said(ByteBuffer file) {
        if ((file.getShort() & 0xFFFF) != START) {
            return 1;
        }
        for (var marker = file.getShort() & 0xFFFF; marker != SCAN; marker = file.getShort() & 0xFFFF) {
            var end = file.position() + (file.getShort() & 0xFFFF);
            if (marker == EXIF && (file.getLong(file.position()) >>> 16) == EXIF_NAME) {
                return entry(file.slice(file.position() + 6, end - file.position() - 6));
            }
            file.position(end);
        }
        return 1;
    }

    private static int entry(ByteBuffer exif) {
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = exif.getInt(4);
        var entries = exif.getShort(directory) & 0xFFFF;
        for (var rank = 0; rank < entries; rank++) {
            var at = directory + 2 + rank * ENTRY;
            if ((exif.getShort(at) & 0xFFFF) == TAG) {
                return exif.getShort(at + 8);
            }
        }
        return 1;
    }

    /** Whether width and height change places. */
    boolean turned() {
        return ordinal() >= TRANSPOSED.ordinal();
    }

    BufferedImage upright(BufferedImage picture) {
        if (this == UPRIGHT) {
            return picture;
        }
        var width = picture.getWidth();
        var height = picture.getHeight();
        var drawn =
                new BufferedImage(turned() ? height : width, turned() ? width : height, BufferedImage.TYPE_INT_ARGB);
        var graphics = drawn.createGraphics();
        graphics.drawImage(picture, turning(width, height), null);
        graphics.dispose();
        return drawn;
    }

    private AffineTransform turning(int width, int height) {
        return switch (this) {
            case UPRIGHT -> new AffineTransform();
            case MIRRORED -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
            case FLIPPED -> new AffineTransform(1, 0, 0, -1, 0, height);
            case TRANSPOSED -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case LEFT_SIDE_DOWN -> new AffineTransform(0, 1, -1, 0, height, 0);
            case TRANSVERSED -> new AffineTransform(0, -1, -1, 0, height, width);
            case RIGHT_SIDE_DOWN -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
    }
}
