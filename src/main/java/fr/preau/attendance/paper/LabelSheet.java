package fr.preau.attendance.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Sheets of labels that shops sell, by their dimensions: A4, the labels in rows and columns, the same margin at the left
 * and the right, at the top and the bottom. All in millimetres.
 */
public enum LabelSheet {
    TWO_BY_FOUR(2, 4, 99.1, 67.7, 2.5),
    TWO_BY_FIVE(2, 5, 85, 54, 10),
    TWO_BY_SEVEN(2, 7, 99.1, 38.1, 2.5),
    THREE_BY_SEVEN(3, 7, 63.5, 38.1, 2.5);

    private static final double SHEET_WIDTH = 210;
    private static final double SHEET_HEIGHT = 297;

    private final int columns;
    private final int rows;
    private final double width;
    private final double height;
    private final double gutter;

    LabelSheet(int columns, int rows, double width, double height, double gutter) {
        this.columns = columns;
        this.rows = rows;
        this.width = width;
        this.height = height;
        this.gutter = gutter;
    }

    public static Optional<LabelSheet> of(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /** How many labels a sheet has. */
    public int labels() {
        return columns * rows;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }

    /** From the sheet's left edge to that label's; labels are counted from 0, row by row. */
    double left(int label) {
        var margin = (SHEET_WIDTH - columns * width - (columns - 1) * gutter) / 2;
        return margin + label % columns * (width + gutter);
    }

    /** From the sheet's upper edge to that label's. */
    double top(int label) {
        return (SHEET_HEIGHT - rows * height) / 2 + label / columns * height;
    }

    /** « 8 étiquettes par feuille, de 99,1 × 67,7 mm (2 colonnes, 4 rangs) ». */
    public String words() {
        return "%d étiquettes par feuille, de %s\u00a0×\u00a0%s\u00a0mm (%d colonnes, %d rangs)"
                .formatted(labels(), millimetres(width), millimetres(height), columns, rows);
    }

    private static String millimetres(double length) {
        return String.format(Locale.FRANCE, length == Math.rint(length) ? "%.0f" : "%.1f", length);
    }
}
