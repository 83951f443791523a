package fr.preau.attendance.paper;

import fr.preau.platform.pdf.Fit;
import java.util.List;

/**
 * Badges as they are printed.
 *
 * @param css the style sheet, which knows the size of the paper
 */
public record BadgeView(String title, String css, List<Sheet> sheets) {

    public BadgeView {
        sheets = List.copyOf(sheets);
    }

    /** One sheet of paper. */
    public record Sheet(List<Label> labels) {
        public Sheet {
            labels = List.copyOf(labels);
        }
    }

    /** One label, at its place on the sheet: a style in millimetres. */
    public record Label(String place, Line name, Line organisation, Line when) {}

    /** One of its texts, at its place on the label, and in its size. */
    public record Line(String words, String style) {
        static Line of(Fit fit, String place) {
            return new Line(fit.words(), place + "font-size: " + fit.size() + "pt");
        }
    }
}
