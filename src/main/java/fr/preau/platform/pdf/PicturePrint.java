package fr.preau.platform.pdf;

import fr.preau.platform.chart.Picture;
import fr.preau.platform.chart.Picture.Look;
import fr.preau.platform.chart.Picture.Shape;
import fr.preau.platform.chart.Picture.Words;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;

/** A chart in ink: in colours that stay apart when a printer has only black. */
final class PicturePrint {

    private static final Color PAPER = Color.WHITE;
    private static final Color INK = new Color(0x1d2433);
    private static final Color QUIET = new Color(0x4a5264);
    private static final Color DEEP = new Color(0x0b4f5c);
    private static final Color RULE = new Color(0xb9af9d);
    private static final double SIZE = 14;
    private static final double SMALL = 12.5;
    private static final double HATCH = 5;

    private PicturePrint() {}

    /** As large as the box allows, from its top left corner on. */
    static void draw(Picture picture, Graphics2D graphics, double width, double height) {
        var scale = Math.min(width / picture.width(), height / picture.height());
        graphics.scale(scale, scale);
        for (var mark : picture.marks()) {
            switch (mark) {
                case Shape shape -> draw(shape, graphics);
                case Words words -> draw(words, graphics);
            }
        }
    }

    private static void draw(Shape shape, Graphics2D graphics) {
        var path = path(shape.path());
        switch (shape.look()) {
            case GRID -> stroke(path, RULE, 0.5f, graphics);
            case AXIS -> stroke(path, INK, 1f, graphics);
            case LINE -> stroke(path, DEEP, 2f, graphics);
            case UNDER -> fill(path, new Color(0xe0eded), graphics);
            case BAR -> fill(path, DEEP, graphics);
            case BESIDE -> area(path, PAPER, graphics);
            case SHADE_0 -> area(path, PAPER, graphics);
            case SHADE_1 -> area(path, new Color(0xd5e6e6), graphics);
            case SHADE_2 -> area(path, new Color(0x9cc5c8), graphics);
            case SHADE_3 -> dark(path, new Color(0x2f7884), graphics);
            case SHADE_4 -> dark(path, DEEP, graphics);
            case HATCHED -> hatched(path, graphics);
            case LABEL, QUIET, VALUE, REVERSED -> fill(path, INK, graphics);
        }
    }

    private static void stroke(Path2D path, Color colour, float width, Graphics2D graphics) {
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(path);
    }

    private static void fill(Path2D path, Color colour, Graphics2D graphics) {
        graphics.setColor(colour);
        graphics.fill(path);
    }

    private static void area(Path2D path, Color colour, Graphics2D graphics) {
        fill(path, colour, graphics);
        stroke(path, DEEP, 1f, graphics);
    }

    /** Its edge is light: dark neighbours stay apart. */
    private static void dark(Path2D path, Color colour, Graphics2D graphics) {
        fill(path, colour, graphics);
        stroke(path, PAPER, 1f, graphics);
    }

    private static void hatched(Path2D path, Graphics2D graphics) {
        fill(path, PAPER, graphics);
        var outside = graphics.getClip();
        graphics.clip(path);
        var box = path.getBounds2D();
        graphics.setColor(DEEP);
        graphics.setStroke(new BasicStroke(0.8f));
        for (var x = box.getMinX() - box.getHeight(); x < box.getMaxX(); x += HATCH) {
            graphics.draw(new Line2D.Double(x, box.getMaxY(), x + box.getHeight(), box.getMinY()));
        }
        graphics.setClip(outside);
        stroke(path, DEEP, 1f, graphics);
    }

    private static void draw(Words words, Graphics2D graphics) {
        var bold = words.look() == Look.VALUE || words.look() == Look.REVERSED;
        var lettering = bold ? Lettering.BOLD : Lettering.REGULAR;
        var size = words.look() == Look.QUIET ? SMALL : SIZE;
        var width = lettering.width(words.text(), size);
        var x = switch (words.anchor()) {
            case START -> words.x();
            case MIDDLE -> words.x() - width / 2;
            case END -> words.x() - width;
        };
        graphics.setColor(
                switch (words.look()) {
                    case REVERSED -> PAPER;
                    case QUIET -> QUIET;
                    default -> INK;
                });
        graphics.fill(lettering.outline(words.text(), x, words.y(), size));
    }

    private static Path2D path(String words) {
        var path = new Path2D.Double();
        var parts = words.split(" ");
        for (var i = 0; i < parts.length; i++) {
            switch (parts[i]) {
                case "M" -> path.moveTo(Double.parseDouble(parts[++i]), Double.parseDouble(parts[++i]));
                case "L" -> path.lineTo(Double.parseDouble(parts[++i]), Double.parseDouble(parts[++i]));
                case "Z" -> path.closePath();
                default -> throw new IllegalArgumentException("a path with " + parts[i]);
            }
        }
        return path;
    }
}
