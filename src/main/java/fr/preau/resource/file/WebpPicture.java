package fr.preau.resource.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A still WebP picture, piece by piece (RFC 9649): Java neither reads nor writes the format, but its pieces say what they
 * are. What a camera or an owner wrote into it is a piece of its own, and is left behind with whatever follows the picture.
 */
final class WebpPicture {

    private static final int BEFORE_PIECES = 12;
    private static final int BEFORE_LENGTH = 8;
    private static final int NAME = 4;
    private static final int LENGTH_OF_HEAD = 10;
    private static final int LOSSY_SIGN = 0x2a019d;
    private static final int LOSSLESS_SIGN = 0x2f;
    private static final int THREE_BYTES = 0xffffff;
    private static final int FOURTEEN_BITS = 0x3fff;
    private static final byte ALPHA = 0x10;
    private static final byte MOVES = 0x02;

    private final List<Piece> kept = new ArrayList<>();
    private long points;
    private int drawn;

    private WebpPicture() {}

    private record Piece(String name, ByteBuffer content) {

        /** With the byte that makes its length even. */
        int length() {
            return BEFORE_LENGTH + content.remaining() + content.remaining() % 2;
        }
    }

    /** Whether a file with that head may be one. */
    static boolean starts(String head) {
        return head.startsWith("RIFF") && head.startsWith("WEBP", BEFORE_LENGTH);
    }

    /** What the process ends with; nothing is written of what is too wide, is broken or moves. */
    static int copy(Path in, Path out, long mostPoints) throws IOException {
        try (var from = FileChannel.open(in);
                var to = FileChannel.open(out, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var picture = new WebpPicture();
            if (!picture.takes(little(from.map(FileChannel.MapMode.READ_ONLY, 0, from.size())))) {
                return ContentReader.UNREADABLE;
            }
            if (picture.points > mostPoints) {
                return ContentReader.TOO_WIDE;
            }
            for (var part : picture.parts()) {
                while (part.hasRemaining()) {
                    to.write(part);
                }
            }
            return 0;
        }
    }

    private static ByteBuffer little(ByteBuffer buffer) {
        return buffer.order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether it is a whole picture that stands still. */
    private boolean takes(ByteBuffer file) {
        if (file.remaining() < BEFORE_PIECES) {
            return false;
        }
        var length = Integer.toUnsignedLong(file.getInt(NAME));
        if (length > file.remaining() - BEFORE_LENGTH) {
            return false;
        }
        file.limit((int) length + BEFORE_LENGTH).position(BEFORE_PIECES);
        while (file.remaining() >= BEFORE_LENGTH) {
            var piece = next(file);
            if (piece.isEmpty() || !keeps(piece.get())) {
                return false;
            }
        }
        return drawn == 1;
    }

    /** Empty for one that is longer than the file. */
    private static Optional<Piece> next(ByteBuffer file) {
        var name = new byte[NAME];
        file.get(name);
        var length = Integer.toUnsignedLong(file.getInt());
        if (length > file.remaining()) {
            return Optional.empty();
        }
        var content = little(file.slice(file.position(), (int) length));
        file.position((int) Math.min(file.limit(), file.position() + length + length % 2));
        return Optional.of(new Piece(new String(name, StandardCharsets.ISO_8859_1), content));
    }

    /** Whether the picture may go on with that piece, kept or not. */
    private boolean keeps(Piece piece) {
        var content = piece.content;
        return switch (piece.name) {
            case "VP8X" -> content.remaining() == LENGTH_OF_HEAD && (content.get(0) & MOVES) == 0 && head(content);
            case "VP8 " ->
                content.remaining() >= LENGTH_OF_HEAD
                        && (content.getInt(3) & THREE_BYTES) == LOSSY_SIGN
                        && draws(piece, content.getShort(6) & FOURTEEN_BITS, content.getShort(8) & FOURTEEN_BITS);
            case "VP8L" ->
                content.remaining() > NAME
                        && content.get(0) == LOSSLESS_SIGN
                        && draws(
                                piece,
                                1 + (content.getInt(1) & FOURTEEN_BITS),
                                1 + (content.getInt(1) >>> 14 & FOURTEEN_BITS));
            case "ALPH" -> kept.add(piece);
            case "ANIM", "ANMF" -> false;
            default -> true;
        };
    }

    /** The head with what is kept: of all that it may announce, that points may be seen through. */
    private boolean head(ByteBuffer content) {
        count(1 + (content.getInt(4) & THREE_BYTES), 1 + (content.getInt(6) >>> 8));
        var plain = ByteBuffer.allocate(LENGTH_OF_HEAD).put(content.duplicate()).flip();
        plain.putInt(0, 0).put(0, (byte) (content.get(0) & ALPHA));
        return kept.add(new Piece("VP8X", plain));
    }

    private boolean draws(Piece piece, int width, int height) {
        count(width, height);
        drawn++;
        return kept.add(piece);
    }

    private void count(long width, long height) {
        points = Math.max(points, width * height);
    }

    private List<ByteBuffer> parts() {
        var parts = new ArrayList<ByteBuffer>();
        parts.add(head("RIFF", NAME + kept.stream().mapToInt(Piece::length).sum(), "WEBP"));
        for (var piece : kept) {
            parts.add(head(piece.name, piece.content.remaining(), ""));
            parts.add(piece.content);
            parts.add(ByteBuffer.allocate(piece.content.remaining() % 2));
        }
        return parts;
    }

    private static ByteBuffer head(String name, int length, String more) {
        return little(ByteBuffer.allocate(BEFORE_LENGTH + more.length()))
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .putInt(length)
                .put(more.getBytes(StandardCharsets.ISO_8859_1))
                .flip();
    }
}
