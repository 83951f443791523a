package fr.preau.management.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * What a tab shows beside the values of its cells, for whoever has to say what is not taken over.
 *
 * @param hiddenColumns their places from 0
 * @param hiddenRows their numbers, the first is 1
 * @param fills the colour behind each row's first coloured cell, by the row's number
 * @param struck numbers of rows whose first cell is struck out
 */
@NamedInterface("importing")
public record SheetMarks(
        List<Integer> hiddenColumns,
        List<MergedCells> merged,
        List<Integer> hiddenRows,
        List<CellComment> comments,
        Map<Integer, String> fills,
        List<Integer> struck) {

    /** Of a file that knows none, such as a CSV. */
    public static final SheetMarks NONE =
            new SheetMarks(List.of(), List.of(), List.of(), List.of(), Map.of(), List.of());

    public SheetMarks {
        hiddenColumns = List.copyOf(hiddenColumns);
        merged = List.copyOf(merged);
        hiddenRows = List.copyOf(hiddenRows);
        comments = List.copyOf(comments);
        fills = Map.copyOf(fills);
        struck = List.copyOf(struck);
    }

    /** Cells shown as one: rows by their numbers, columns by their places from 0, both ends within. */
    @NamedInterface("importing")
    public record MergedCells(int top, int left, int bottom, int right) {

        boolean holds(int row, int column) {
            return top <= row && row <= bottom && left <= column && column <= right;
        }

        /** Whether that cell is hidden behind the first one of these. */
        public boolean covers(int row, int column) {
            return holds(row, column) && !(row == top && column == left);
        }
    }

    /** @param address such as « F5 » */
    @NamedInterface("importing")
    public record CellComment(String address, String text) {}

    /** The merged cells behind whose first one that cell is hidden. */
    public Optional<MergedCells> covering(int row, int column) {
        return merged.stream().filter(one -> one.covers(row, column)).findFirst();
    }
}
