package fr.preau.resource.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A WebP picture loses what its camera wrote, and nothing else. */
class WebpPictureTest {

    /** One point, as libwebp writes it. */
    private static final byte[] LOSSY =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");

    private static final byte[] LOSSLESS =
            Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

    private static final int MOST_POINTS = 50_000_000;

    @TempDir
    Path folder;

    private byte[] copied(byte[] file, int outcome) throws IOException {
        var in = Files.write(folder.resolve("in"), file);
        var out = Files.write(folder.resolve("out"), new byte[0]);
        assertThat(WebpPicture.copy(in, out, MOST_POINTS)).isEqualTo(outcome);
        return Files.readAllBytes(out);
    }

    private static byte[] piece(String name, byte[] content) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(name.getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(content.length)
                .array());
        out.writeBytes(content);
        out.writeBytes(new byte[content.length % 2]);
        return out.toByteArray();
    }

    private static byte[] webp(byte[]... pieces) {
        var all = new ByteArrayOutputStream();
        all.writeBytes("WEBP".getBytes(StandardCharsets.ISO_8859_1));
        for (var one : pieces) {
            all.writeBytes(one);
        }
        return piece("RIFF", all.toByteArray());
    }

    private static byte[] drawing() {
        return Arrays.copyOfRange(LOSSY, 12, LOSSY.length);
    }

    private static byte[] head(int flags, int widthLessOne, int heightLessOne) {
        return piece("VP8X", new byte[] {
            (byte) flags,
            0,
            0,
            0,
            (byte) widthLessOne,
            (byte) (widthLessOne >> 8),
            (byte) (widthLessOne >> 16),
            (byte) heightLessOne,
            (byte) (heightLessOne >> 8),
            (byte) (heightLessOne >> 16)
        });
    }

    @Test
    void aPictureAloneStaysAsItIs() throws IOException {
        assertThat(copied(LOSSY, 0)).isEqualTo(LOSSY);
        assertThat(copied(LOSSLESS, 0)).isEqualTo(LOSSLESS);
    }

    @Test
    void whatIsNotThePictureIsLeftBehind() throws IOException {
        var marked = webp(
                head(0x3c, 0, 0),
                piece("ICCP", new byte[3]),
                drawing(),
                piece("EXIF", "GPS 45.76 4.83".getBytes(StandardCharsets.ISO_8859_1)),
                piece("XMP ", "<x/>".getBytes(StandardCharsets.ISO_8859_1)),
                piece("abcd", "PK".getBytes(StandardCharsets.ISO_8859_1)));
        var longer = Arrays.copyOf(marked, marked.length + 100);

        assertThat(copied(longer, 0)).isEqualTo(webp(head(0x10, 0, 0), drawing()));
    }

    @Test
    void whatIsCutShortMovesOrIsNoneIsNotCopied() throws IOException {
        assertThat(copied(Arrays.copyOf(LOSSY, LOSSY.length / 2), ContentReader.UNREADABLE))
                .isEmpty();
        assertThat(copied(Arrays.copyOf(LOSSY, 11), ContentReader.UNREADABLE)).isEmpty();
        assertThat(copied(webp(head(0x02, 0, 0), drawing()), ContentReader.UNREADABLE))
                .isEmpty();
        assertThat(copied(webp(piece("ANMF", drawing())), ContentReader.UNREADABLE))
                .isEmpty();
        assertThat(copied(webp(), ContentReader.UNREADABLE)).isEmpty();
        assertThat(copied(webp(drawing(), drawing()), ContentReader.UNREADABLE)).isEmpty();
        assertThat(copied(webp(piece("VP8 ", new byte[10])), ContentReader.UNREADABLE))
                .isEmpty();
        assertThat(copied(webp(piece("VP8L", new byte[5])), ContentReader.UNREADABLE))
                .isEmpty();
    }

    @Test
    void moreThanFiftyMillionPointsAreTooMany() throws IOException {
        assertThat(copied(webp(head(0, 9_999, 5_000), drawing()), ContentReader.TOO_WIDE))
                .isEmpty();
        assertThat(copied(webp(head(0, 9_999, 4_999), drawing()), 0)).isNotEmpty();
        var wide = LOSSY.clone();
        wide[26] = (byte) 0xff;
        wide[27] = 0x3f;
        wide[28] = (byte) 0xff;
        wide[29] = 0x3f;
        assertThat(copied(wide, ContentReader.TOO_WIDE)).isEmpty();
    }
}
