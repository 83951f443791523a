package fr.preau.attendance.paper;

import java.util.List;

/**
 * The sign-in sheet of a day.
 *
 * @param workshop the one whose sheet it is; empty for the whole day
 * @param parts the half-days, a box for each
 * @param blankRows for people who come without being registered
 */
public record SheetView(
        String centre,
        String cycleTitle,
        String workshop,
        String date,
        String hours,
        String place,
        List<Part> parts,
        List<String> speakers,
        List<Row> rows,
        int blankRows) {

    public SheetView {
        parts = List.copyOf(parts);
        speakers = List.copyOf(speakers);
        rows = List.copyOf(rows);
    }

    /** A half-day, such as « Matin » and « 9 h 30 – 12 h ». */
    public record Part(String label, String hours) {}

    /** One person, with a box for each half-day. */
    public record Row(String name, String organisation, List<Box> boxes) {

        public Row {
            boxes = List.copyOf(boxes);
        }
    }

    /**
     * Where a person signs.
     *
     * @param strokes what they drew on their phone, empty for none
     * @param words when they signed there, empty if they did not
     */
    public record Box(String strokes, String words) {
        static final Box BLANK = new Box("", "");
    }
}
