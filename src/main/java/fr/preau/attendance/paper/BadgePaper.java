package fr.preau.attendance.paper;

import fr.preau.attendance.paper.BadgeView.Label;
import fr.preau.attendance.paper.BadgeView.Line;
import fr.preau.attendance.paper.BadgeView.Sheet;
import fr.preau.platform.French;
import fr.preau.platform.pdf.Fit;
import fr.preau.platform.pdf.PdfPress;
import fr.preau.platform.pdf.PdfPress.Standard;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Prints badges on sheets of labels, or one alone, as PDF/UA-1. */
@Component
public class BadgePaper {

    private static final double POINTS = 72 / 25.4;

    /** Around the words of a label, in millimetres: printers do not hit the edge. */
    private static final double MARGIN = 4;

    /** How a label's height is shared, in parts of one. */
    private static final double NAME = 0.5;

    private static final double ORGANISATION = 0.25;

    private static final double SMALLEST = 7;

    private final PdfPress press;

    BadgePaper(PdfPress press) {
        this.press = press;
    }

    /**
     * What a badge says.
     *
     * @param when the days, or the day with its workshops; may be empty
     */
    public record Badge(String name, String organisation, String when) {}

    /**
     * On as many sheets as it takes.
     *
     * @param first the label where the first one goes, counted from 1, when a sheet was used before
     */
    public byte[] print(String title, List<Badge> badges, LabelSheet format, int first) {
        var skipped = first - 1;
        var labels = IntStream.range(0, badges.size())
                .mapToObj(i -> label(
                        badges.get(i),
                        format.width(),
                        format.height(),
                        format.left((skipped + i) % format.labels()),
                        format.top((skipped + i) % format.labels())))
                .toList();
        var sheets = IntStream.rangeClosed(0, (skipped + labels.size() - 1) / format.labels())
                .mapToObj(sheet -> new Sheet(labels.subList(
                        Math.max(0, sheet * format.labels() - skipped),
                        Math.min(labels.size(), (sheet + 1) * format.labels() - skipped))))
                .toList();
        return print(new BadgeView(title, "badges.css", sheets));
    }

    /** One alone, on a paper of the size of a card: 85 × 54 mm. */
    public byte[] one(String title, Badge badge) {
        var card = LabelSheet.TWO_BY_FIVE;
        var label = label(badge, card.width(), card.height(), 0, 0);
        return print(new BadgeView(title, "badge.css", List.of(new Sheet(List.of(label)))));
    }

    private byte[] print(BadgeView view) {
        return press.print(Standard.ACCESSIBLE, "attendance/paper/badges", Map.of("view", view), Map.of());
    }

    private static Label label(Badge badge, double width, double height, double left, double top) {
        var inner = height - 2 * MARGIN;
        var wide = width - 2 * MARGIN;
        return new Label(
                "left: %s; top: %s; width: %s; height: %s;".formatted(mm(left), mm(top), mm(width), mm(height)),
                line(badge.name(), wide, MARGIN, inner * NAME, 26),
                line(badge.organisation(), wide, MARGIN + inner * NAME, inner * ORGANISATION, 13),
                line(
                        French.typography(badge.when()),
                        wide,
                        MARGIN + inner * (NAME + ORGANISATION),
                        inner * (1 - NAME - ORGANISATION),
                        11));
    }

    private static Line line(String text, double width, double top, double height, double largest) {
        var box = new Fit.Box(width * POINTS, height * POINTS);
        return Line.of(
                Fit.in(box, text, largest, SMALLEST),
                "left: %s; top: %s; width: %s; height: %s; ".formatted(mm(MARGIN), mm(top), mm(width), mm(height)));
    }

    private static String mm(double length) {
        return String.format(Locale.ROOT, "%.2fmm", length);
    }
}
