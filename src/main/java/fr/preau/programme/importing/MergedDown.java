package fr.preau.programme.importing;

import fr.preau.management.importing.RawTables.RawRow;
import fr.preau.management.importing.RawTables.Tab;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Cells of a table that reach over several of its rows, found by the cells that they hide. */
final class MergedDown {

    private static final int MOST = 200_000;

    private record Place(int row, int column) {}

    private final Map<Place, RawRow> firsts = new HashMap<>();
    private final Set<Place> reaching = new HashSet<>();

    private MergedDown() {}

    static MergedDown of(Tab tab, List<RawRow> rows) {
        var down = new MergedDown();
        var byNumber = new HashMap<Integer, RawRow>();
        rows.forEach(row -> byNumber.put(row.number(), row));
        var last = rows.isEmpty() ? 0 : rows.getLast().number();
        for (var merged : tab.marks().merged()) {
            var first = Optional.ofNullable(byNumber.get(merged.top()));
            if (first.isEmpty() || merged.bottom() == merged.top()) {
                continue;
            }
            down.reaching.add(new Place(merged.top(), merged.left()));
            for (var row = merged.top() + 1;
                    row <= Math.min(merged.bottom(), last) && down.firsts.size() < MOST;
                    row++) {
                down.firsts.putIfAbsent(new Place(row, merged.left()), first.get());
            }
        }
        return down;
    }

    /** The row in which the cell stands that hides that one. */
    Optional<RawRow> first(RawRow row, int column) {
        return Optional.ofNullable(firsts.get(new Place(row.number(), column)));
    }

    /** Whether that cell hides some below. */
    boolean reaches(RawRow row, int column) {
        return reaching.contains(new Place(row.number(), column));
    }
}
