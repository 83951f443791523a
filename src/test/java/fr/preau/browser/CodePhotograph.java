package fr.preau.browser;

import fr.preau.platform.QrCode;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * What a phone's camera sees of a code on paper, as JPEG: a view in perspective with light, a lens that is not quite
 * sharp, and the noise of its sensor, always the same.
 */
enum CodePhotograph {
    FACING(0, 0, 0, 2.6, 0.6, Light.EVEN, 1),
    TURNED(0, 0, 37, 2.8, 0.6, Light.EVEN, 1),
    UPSIDE_DOWN(0, 0, 180, 2.6, 0.6, Light.EVEN, 1),
    LYING_ON_A_TABLE(52, 0, 0, 2.6, 0.6, Light.EVEN, 1),
    ON_ITS_CORNER(40, 0, 45, 2.8, 0.6, Light.EVEN, 1),
    TILTED_FORWARD(-45, 0, 0, 2.6, 0.6, Light.EVEN, 1),
    TILTED_BACK(45, 0, 0, 2.6, 0.6, Light.EVEN, 1),
    TILTED_ASIDE(0, 45, 12, 2.6, 0.6, Light.EVEN, 1),
    TILTED_BOTH_WAYS(30, -32, 25, 2.8, 0.6, Light.EVEN, 1),
    IN_THE_DARK(8, 5, 4, 2.6, 0.14, Light.EVEN, 1),
    DARK_AND_TILTED(30, 20, 10, 2.6, 0.2, Light.EVEN, 1),
    AT_A_DISTANCE(5, 5, 6, 8.5, 0.6, Light.EVEN, 0.5),
    FARTHER_AND_TILTED(20, 25, 15, 7, 0.6, Light.EVEN, 0.5),
    PARTLY_LIT(5, 10, 5, 2.6, 1, Light.HALF, 1),
    BY_A_WINDOW(15, 15, 10, 2.8, 1, Light.SLANTING, 1),
    WITH_A_REFLECTION(10, 10, 5, 2.6, 0.7, Light.REFLECTED, 1),
    BADLY_FOCUSED(5, 5, 5, 2.6, 0.6, Light.EVEN, 2.5);

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    /** The width of a code, with its margin, seen from a distance of one. */
    private static final double FOCAL = 1_150;

    private enum Light {
        EVEN,
        HALF,
        SLANTING,
        REFLECTED
    }

    private final double back;
    private final double aside;
    private final double turn;
    private final double distance;
    private final double brightness;
    private final Light light;
    private final double blur;

    /**
     * @param back degrees, as {@code aside} and {@code turn}
     * @param distance in widths of the code
     * @param brightness of white paper, 0 to 1
     * @param blur pixels from the middle of what one point becomes
     */
    CodePhotograph(
            double back, double aside, double turn, double distance, double brightness, Light light, double blur) {
        this.back = Math.toRadians(back);
        this.aside = Math.toRadians(aside);
        this.turn = Math.toRadians(turn);
        this.distance = distance;
        this.brightness = brightness;
        this.light = light;
        this.blur = blur;
    }

    byte[] of(String content) {
        try {
            return of(ImageIO.read(new ByteArrayInputStream(new QrCode(content).png())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That paper, and a grey table around it. */
    byte[] of(BufferedImage paper) throws IOException {
        var noise = new Random(ordinal());
        var seen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                var value = 255 * lit(x, y, sharp(paper, x, y)) + noise.nextGaussian() * 4;
                var grey = (int) Math.clamp(value, 0, 255);
                seen.setRGB(x, y, grey << 16 | grey << 8 | grey);
            }
        }
        var out = new ByteArrayOutputStream();
        ImageIO.write(seen, "jpeg", out);
        return out.toByteArray();
    }

    /** How white that point is, 0 to 1, from nine looks around it. */
    private double sharp(BufferedImage paper, int x, int y) {
        var sum = 0.0;
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                sum += white(paper, onPaper(x + dx * blur, y + dy * blur));
            }
        }
        return sum / 9;
    }

    private static double white(BufferedImage paper, Point2D.Double at) {
        if (at.x < 0 || at.y < 0 || at.x >= 1 || at.y >= 1) {
            return 0.45;
        }
        var grey = paper.getRGB((int) (at.x * paper.getWidth()), (int) (at.y * paper.getHeight())) & 0xFF;
        return 0.08 + 0.92 * grey / 255;
    }

    /** Where the ray through that point of the picture meets the paper, whose sides are one long. */
    private Point2D.Double onPaper(double x, double y) {
        double rayX = (x - WIDTH / 2.0) / FOCAL;
        double rayY = (y - HEIGHT / 2.0) / FOCAL;
        // The paper's own directions after it was turned, then tilted aside, then back.
        double[] right = tilted(Math.cos(turn), Math.sin(turn));
        double[] down = tilted(-Math.sin(turn), Math.cos(turn));
        double[] normal = {
            right[1] * down[2] - right[2] * down[1],
            right[2] * down[0] - right[0] * down[2],
            right[0] * down[1] - right[1] * down[0]
        };
        double far = distance * normal[2] / (rayX * normal[0] + rayY * normal[1] + normal[2]);
        double[] hit = {rayX * far, rayY * far, far - distance};
        return new Point2D.Double(0.5 + product(hit, right), 0.5 + product(hit, down));
    }

    private double[] tilted(double x, double y) {
        double z = x * Math.sin(aside);
        double acrossX = x * Math.cos(aside);
        return new double[] {acrossX, y * Math.cos(back) - z * Math.sin(back), y * Math.sin(back) + z * Math.cos(back)};
    }

    private static double product(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private double lit(int x, int y, double white) {
        double fromMiddle = (x - WIDTH / 2.0) + 0.4 * (y - HEIGHT / 2.0);
        return switch (light) {
            case EVEN -> white * brightness;
            // A lamp on one side, a shadow with a soft edge on the other.
            case HALF -> white * (0.22 + 0.78 / (1 + Math.exp(fromMiddle / 12)));
            case SLANTING -> white * Math.clamp(0.6 - fromMiddle / 900, 0.15, 1);
            case REFLECTED -> Math.min(1, white * brightness + 0.9 * Math.exp(-Math.hypot(x - 690, y - 400) / 38));
        };
    }
}
