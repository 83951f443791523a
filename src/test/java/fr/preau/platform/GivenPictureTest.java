package fr.preau.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures that somebody of the team gives: how large they are is read before their pixels are. */
class GivenPictureTest {

    /** Where a PNG's header tells the width and the height, and its check begins. */
    private static final int WIDTH_AT = 16;

    private static final int CHECK_AT = 29;

    @ParameterizedTest
    @CsvSource({"100000, 100000", "2000000000, 2000000000", "6001, 10", "10, 6001", "5900, 5900"})
    void aPictureOfMorePixelsThanItsBytesTellIsNotTakenApart(int width, int height) throws IOException {
        assertThat(GivenPicture.read(claiming(width, height), 700, 200)).isInstanceOf(GivenPicture.TooWide.class);
    }

    @Test
    void aLargePictureIsDrawnSmall() throws IOException {
        var drawn = GivenPicture.read(png(4_000, 3_000), 700, 200);

        var small = ImageIO.read(new ByteArrayInputStream(((GivenPicture.Drawn) drawn).png()));
        assertThat(small.getHeight()).isEqualTo(200);
        assertThat(small.getWidth()).isBetween(266, 267);
    }

    @Test
    void aSmallPictureStaysAsItIs() throws IOException {
        var drawn = GivenPicture.read(png(30, 20), 700, 200);

        var same = ImageIO.read(new ByteArrayInputStream(((GivenPicture.Drawn) drawn).png()));
        assertThat(same.getWidth()).isEqualTo(30);
        assertThat(same.getHeight()).isEqualTo(20);
    }

    private static byte[] png(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        return out.toByteArray();
    }

    /** A picture of a few bytes that says of itself that it is that large. */
    private static byte[] claiming(int width, int height) throws IOException {
        var bytes = ByteBuffer.wrap(png(10, 10)).putInt(WIDTH_AT, width).putInt(WIDTH_AT + Integer.BYTES, height);
        var check = new CRC32();
        check.update(bytes.array(), WIDTH_AT - Integer.BYTES, CHECK_AT - WIDTH_AT + Integer.BYTES);
        return bytes.putInt(CHECK_AT, (int) check.getValue()).array();
    }
}
