package fr.preau.management.list;

import fr.preau.management.GestureView.Hidden;
import fr.preau.management.list.FilterView.Option;
import java.util.List;
import java.util.Optional;

/**
 * Which columns somebody wants in their spreadsheets.
 *
 * @param back the list they come from
 */
public record ColumnsView(List<Option> columns, List<Hidden> hidden, String back, Optional<String> fault) {
    public ColumnsView {
        columns = List.copyOf(columns);
        hidden = List.copyOf(hidden);
    }
}
