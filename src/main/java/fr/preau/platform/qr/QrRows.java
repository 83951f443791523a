package fr.preau.platform.qr;

import com.google.zxing.qrcode.encoder.ByteMatrix;

/** A square of dark and light squares, line by line and column by column, a bit each: the first one is the lowest. */
record QrRows(long[] lines, long[] columns) {

    /** The longest side that fits. */
    static final int LONGEST = Long.SIZE - 1;

    // What the standard takes off for what a reader may stumble over (ISO/IEC 18004, 7.8.3).
    private static final int OF_A_RUN = 3;
    private static final int OF_A_BLOCK = 3;
    private static final int OF_A_FALSE_FINDER = 40;
    private static final int OF_FIVE_PER_CENT = 10;
    private static final int TWENTIETHS_TWICE = 10;

    /** Dark, light, three dark, light, dark: what marks a corner; and how much light beside it makes it look like one. */
    private static final int FINDER = 7;

    private static final int LIGHT = 4;

    static QrRows of(ByteMatrix matrix) {
        var size = matrix.getWidth();
        var rows = new QrRows(new long[size], new long[size]);
        for (var y = 0; y < size; y++) {
            for (var x = 0; x < size; x++) {
                rows.lines[y] |= (long) matrix.get(x, y) << x;
                rows.columns[x] |= (long) matrix.get(x, y) << y;
            }
        }
        return rows;
    }

    QrRows xor(QrRows other) {
        return new QrRows(xor(lines, other.lines), xor(columns, other.columns));
    }

    private static long[] xor(long[] some, long[] others) {
        var all = some.clone();
        for (var i = 0; i < all.length; i++) {
            all[i] ^= others[i];
        }
        return all;
    }

    void writeTo(ByteMatrix matrix) {
        for (var y = 0; y < lines.length; y++) {
            for (var x = 0; x < lines.length; x++) {
                matrix.set(x, y, (int) (lines[y] >>> x & 1));
            }
        }
    }

    int penalty() {
        return alongside(lines) + alongside(columns) + blocks() + balance();
    }

    /** Runs of one shade, and what looks like a finder. */
    private static int alongside(long[] bits) {
        var size = bits.length;
        var all = (1L << size) - 1;
        var penalty = 0;
        for (var row : bits) {
            var same = ~(row ^ row >>> 1) & all >>> 1;
            // Where a run of five begins: one more for each square by which it is longer.
            var five = same & same >>> 1 & same >>> 2 & same >>> 3;
            penalty += Long.bitCount(five) + (OF_A_RUN - 1) * Long.bitCount(five & ~(five << 1));
            var light = ~row & all;
            var finder = row & light >>> 1 & row >>> 2 & row >>> 3 & row >>> 4 & light >>> 5 & row >>> 6;
            var four = light & light >>> 1 & light >>> 2 & light >>> 3;
            penalty += OF_A_FALSE_FINDER * Long.bitCount(finder & (four << LIGHT | four >>> FINDER));
        }
        return penalty;
    }

    private int blocks() {
        var inside = (1L << lines.length - 1) - 1;
        var blocks = 0;
        for (var y = 1; y < lines.length; y++) {
            var row = lines[y];
            var above = lines[y - 1];
            blocks += Long.bitCount(~(row ^ row >>> 1) & ~(above ^ above >>> 1) & ~(row ^ above) & inside);
        }
        return OF_A_BLOCK * blocks;
    }

    private int balance() {
        var dark = 0;
        for (var row : lines) {
            dark += Long.bitCount(row);
        }
        var squares = lines.length * lines.length;
        return Math.abs(2 * dark - squares) * TWENTIETHS_TWICE / squares * OF_FIVE_PER_CENT;
    }
}
