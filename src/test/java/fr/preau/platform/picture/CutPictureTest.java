package fr.preau.platform.picture;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.picture.CutPicture.Cut;
import fr.preau.platform.picture.CutPicture.Frame;
import fr.preau.platform.picture.CutPicture.Kept;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures for pages: one shape, two widths, few bytes, and nothing of what their file carried. */
class CutPictureTest {

    @Test
    void aPictureIsCutToItsPlaceInTwoWidths() throws IOException {
        var cut = cut(jpeg(halves(3_000, 3_000)), Kept.MIDDLE);

        assertThat(size(cut.wide())).isEqualTo("1280 × 720");
        assertThat(size(cut.narrow())).isEqualTo("640 × 360");
        assertThat(cut.width()).isEqualTo(1_280);
    }

    @Test
    void aSmallerOneIsNotBlownUp() throws IOException {
        var cut = cut(jpeg(halves(800, 450)), Kept.MIDDLE);

        assertThat(size(cut.wide())).isEqualTo("800 × 450");
        assertThat(size(cut.narrow())).isEqualTo("640 × 360");
    }

    /** Nothing packs worse than noise. */
    @Test
    void evenNoiseLeavesRoomForThePageUnderTwoHundredKilobytes() throws IOException {
        var cut = cut(jpeg(noise(1_600, 900)), Kept.MIDDLE);

        assertThat(cut.wide().length).isLessThan(140_000);
        assertThat(cut.narrow().length).isLessThan(60_000);
    }

    @ParameterizedTest
    @CsvSource({"START, red", "END, blue"})
    void whatStaysIsWhatWasChosen(Kept kept, String colour) throws IOException {
        var cut = cut(jpeg(halves(1_280, 2_400)), kept);

        assertThat(colour(cut.narrow(), 320, 180)).isEqualTo(colour);
    }

    /** A telephone held upright writes its points lying down, and says so: what it wrote above is here or there. */
    @ParameterizedTest
    @CsvSource({
        "1, 320, 60",
        "2, 320, 60",
        "3, 320, 300",
        "4, 320, 300",
        "5, 40, 180",
        "6, 600, 180",
        "7, 600, 180",
        "8, 40, 180"
    })
    void aPictureStandsAsTheTelephoneWasHeld(int said, int x, int y) throws IOException {
        var cut = cut(held(jpeg(halves(1_280, 720)), said), Kept.MIDDLE);

        assertThat(colour(cut.narrow(), x, y)).isEqualTo("red");
        assertThat(colour(cut.narrow(), 640 - x, 360 - y)).isEqualTo("blue");
    }

    @Test
    void whateverElseTheFileCarriedIsGone() throws IOException {
        var polyglot = joined(
                held(jpeg(halves(1_280, 720)), 1),
                "<script>alert(1)</script>PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1));

        var cut = cut(polyglot, Kept.MIDDLE);

        for (var file : new byte[][] {cut.wide(), cut.narrow()}) {
            assertThat(new String(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif", "<script>", "PK\u0003\u0004");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "<svg xmlns='http://www.w3.org/2000/svg'/>, n’a pas pu être lue",
        "RIFF0000WEBPVP8, n’a pas pu être lue",
        "GIF89a, n’a pas pu être lue",
        "%PDF-1.7, n’a pas pu être lue"
    })
    void whatIsNoPictureIsRefusedInWords(String file, String why) {
        assertThat(refused(file.getBytes(StandardCharsets.ISO_8859_1))).contains(why);
    }

    @Test
    void aPictureThatIsTooLargeTooHeavyOrTooSmallIsRefusedInWords() throws IOException {
        assertThat(refused(png(50_000, 10))).contains("6 000 pixels de côté");
        assertThat(refused(new byte[CutPicture.MOST_BYTES + 1])).contains("dépasse 10 Mo");
        assertThat(refused(png(300, 300))).contains("trop petite", "640 pixels");
    }

    /** Broken anywhere, it is refused or drawn; nothing else comes of it. */
    @Test
    void aBrokenPictureIsRefusedOrDrawn() throws IOException {
        var whole = held(jpeg(halves(1_280, 720)), 6);
        var chance = new Random(18);
        for (var turn = 0; turn < 60; turn++) {
            var broken = whole.clone();
            for (var at = 0; at < 20; at++) {
                broken[chance.nextInt(Math.min(broken.length, 600))] = (byte) chance.nextInt();
            }
            assertThat(CutPicture.of(broken, Frame.COVER, Kept.MIDDLE)).isNotNull();
        }
    }

    private static Cut cut(byte[] file, Kept kept) {
        return (Cut) CutPicture.of(file, Frame.COVER, kept);
    }

    private static String refused(byte[] file) {
        return ((CutPicture.Refused) CutPicture.of(file, Frame.COVER, Kept.MIDDLE)).why();
    }

    /** Red above, blue below. */
    private static BufferedImage halves(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height / 2);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, height / 2, width, height);
        graphics.dispose();
        return picture;
    }

    private static BufferedImage noise(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var chance = new Random(1);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                picture.setRGB(x, y, chance.nextInt());
            }
        }
        return picture;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        return written(picture, "jpeg");
    }

    private static byte[] png(int width, int height) throws IOException {
        return written(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY), "png");
    }

    private static byte[] written(BufferedImage picture, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /** The same with what a telephone says of how it was held. */
    private static byte[] held(byte[] jpeg, int orientation) {
        var exif = ByteBuffer.allocate(36)
                .putShort((short) 0xFFE1)
                .putShort((short) 34)
                .put("Exif\0\0MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0);
        return joined(joined(Arrays.copyOf(jpeg, 2), exif.array()), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static String size(byte[] file) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(file));
        return picture.getWidth() + " × " + picture.getHeight();
    }

    private static String colour(byte[] file, int x, int y) throws IOException {
        var colour = new Color(ImageIO.read(new ByteArrayInputStream(file)).getRGB(x, y));
        return colour.getRed() > 180 ? "red" : colour.getBlue() > 180 ? "blue" : colour.toString();
    }
}
