package fr.preau.platform;

import com.google.zxing.common.BitMatrix;
import fr.preau.platform.qr.QrSquares;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A text as a QR code (ISO/IEC 18004) that a phone reads from another phone's screen or from paper:
 * black on white whatever the page's colours, with the quiet zone of four modules that the standard asks.
 */
public record QrCode(String text) {

    private static final int QUIET_ZONE = 4;
    /** Pixels of one module, so that it is sharp where it is shown at its own size. */
    private static final int PIXELS = 6;

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /** Depth, colour type, and the only compression, filter and interlacing that are wanted. */
    private static final byte[] GREY_OF_ONE_BIT = {1, 0, 0, 0, 0};

    /** A drawing to stand in a page, called so for those who do not see it. */
    public Html svg(String label) {
        var modules = modules();
        var size = modules.getWidth();
        var path = new StringBuilder();
        for (var y = 0; y < size; y++) {
            for (var x = 0; x < size; x++) {
                var from = x;
                while (x < size && modules.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append("M%d %dh%dv1h-%dz".formatted(from, y, x - from, x - from));
                }
            }
        }
        return new Html("""
                <svg class="qr" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" shape-rendering="crispEdges" \
                role="img" aria-label="%2$s"><path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path fill="#000" d="%3$s"/></svg>""".formatted(size, escaped(label), path));
    }

    /**
     * The same as a PNG file (ISO/IEC 15948), for mail programs, which show no SVG: one bit a pixel, written as it is
     * drawn, since a library of pictures takes longer than all the rest of a message.
     */
    public byte[] png() {
        var modules = modules();
        var size = modules.getWidth() * PIXELS;
        var out = new ByteArrayOutputStream();
        out.writeBytes(PNG_SIGNATURE);
        chunk(
                out,
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(size)
                        .putInt(size)
                        .put(GREY_OF_ONE_BIT)
                        .array());
        chunk(out, "IDAT", deflated(rows(modules, size)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Each row begins with the number of its filter, none; a bit that is set is white. */
    private static byte[] rows(BitMatrix modules, int size) {
        var width = 1 + (size + 7) / 8;
        var rows = new byte[width * size];
        for (var y = 0; y < size; y += PIXELS) {
            for (var x = 0; x < size; x++) {
                if (!modules.get(x / PIXELS, y / PIXELS)) {
                    rows[y * width + 1 + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
            for (var same = 1; same < PIXELS; same++) {
                System.arraycopy(rows, y * width, rows, (y + same) * width, width);
            }
        }
        return rows;
    }

    private static byte[] deflated(byte[] bytes) {
        try (var deflater = new Deflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            // Longer than what is left of two colours can be.
            var packed = new byte[bytes.length + 64];
            return Arrays.copyOf(packed, deflater.deflate(packed));
        }
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        var named = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        var sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private BitMatrix modules() {
        var squares = QrSquares.of(text);
        var modules = new BitMatrix(squares.getWidth() + 2 * QUIET_ZONE);
        for (var y = 0; y < squares.getHeight(); y++) {
            for (var x = 0; x < squares.getWidth(); x++) {
                if (squares.get(x, y) == 1) {
                    modules.set(QUIET_ZONE + x, QUIET_ZONE + y);
                }
            }
        }
        return modules;
    }

    private static String escaped(String label) {
        return label.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
