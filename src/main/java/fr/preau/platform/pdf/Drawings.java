package fr.preau.platform.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import fr.preau.platform.chart.Picture;
import fr.preau.platform.qr.QrSquares;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Map;
import java.util.Optional;
import java.util.Scanner;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * What papers draw as lines rather than as pictures: {@code <object type="preau/qr" data="…">}, a QR code
 * of that text (ISO/IEC 18004), {@code <object type="preau/strokes" data="M… L…">}, pen strokes in a
 * box of 600 by 200, and {@code <object type="preau/chart" data="NAME">}, the paper's chart of that name.
 */
final class Drawings implements FSObjectDrawerFactory {

    private static final String QR = "preau/qr";
    private static final String STROKES = "preau/strokes";
    private static final String CHART = "preau/chart";
    private static final Set<String> TYPES = Set.of(QR, STROKES, CHART);

    /** The unit of strokes, and how thick the pen is in it. */
    private static final double WIDTH = 600;

    private static final double HEIGHT = 200;
    private static final float PEN = 5;

    private final Map<String, Picture> charts;

    Drawings(Map<String, Picture> charts) {
        this.charts = Map.copyOf(charts);
    }

    /** Draws into a box of that size. */
    private interface Drawing {
        void draw(Graphics2D graphics, double width, double height);
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getNodeName().equals("object") && TYPES.contains(element.getAttribute("type"));
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        var data = element.getAttribute("data");
        Drawing drawing = switch (element.getAttribute("type")) {
            case QR -> qr(data);
            case CHART -> chart(data);
            default -> (graphics, width, height) -> strokes(data, graphics, width, height);
        };
        return (_, x, y, width, height, device, context, dotsPerPixel) ->
                paint(drawing, x, y, width, height, device, context, dotsPerPixel);
    }

    private Drawing chart(String name) {
        var chart = Optional.ofNullable(charts.get(name))
                .orElseThrow(() -> new IllegalArgumentException("a paper has no chart " + name));
        return (graphics, width, height) -> PicturePrint.draw(chart, graphics, width, height);
    }

    private static Map<Shape, String> paint(
            Drawing drawing,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        var inWidth = width / dotsPerPixel;
        var inHeight = height / dotsPerPixel;
        device.drawWithGraphics(
                (float) x,
                (float) y,
                (float) inWidth,
                (float) inHeight,
                graphics -> drawing.draw(graphics, inWidth, inHeight));
        return Map.of();
    }

    private static Drawing qr(String text) {
        var squares = QrSquares.of(text);
        return (graphics, width, height) -> {
            var side = Math.min(width, height) / squares.getWidth();
            var path = new Path2D.Double();
            for (var row = 0; row < squares.getHeight(); row++) {
                for (var column = 0; column < squares.getWidth(); column++) {
                    var from = column;
                    while (column < squares.getWidth() && squares.get(column, row) == 1) {
                        column++;
                    }
                    if (column > from) {
                        bar(path, from * side, row * side, (column - from) * side, side);
                    }
                }
            }
            graphics.setColor(Color.BLACK);
            graphics.fill(path);
        };
    }

    private static void bar(Path2D path, double x, double y, double width, double height) {
        path.moveTo(x, y);
        path.lineTo(x + width, y);
        path.lineTo(x + width, y + height);
        path.lineTo(x, y + height);
        path.closePath();
    }

    private static void strokes(String data, Graphics2D graphics, double width, double height) {
        var scale = Math.min(width / WIDTH, height / HEIGHT);
        graphics.scale(scale, scale);
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(PEN, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path(data));
    }

    private static Path2D path(String data) {
        var path = new Path2D.Double();
        try (var words = new Scanner(data)) {
            while (words.hasNext()) {
                if (words.next().equals("M")) {
                    path.moveTo(words.nextInt(), words.nextInt());
                } else {
                    path.lineTo(words.nextInt(), words.nextInt());
                }
            }
        }
        return path;
    }
}
