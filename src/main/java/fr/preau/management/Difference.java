package fr.preau.management;

import java.util.ArrayList;
import java.util.List;

/** What a change makes of one thing, in words. */
public record Difference(String label, String before, String after) {

    /** Those of these that change anything. */
    static List<Difference> among(List<Difference> all) {
        var changed = new ArrayList<>(all);
        changed.removeIf(one -> one.before.equals(one.after));
        return List.copyOf(changed);
    }
}
