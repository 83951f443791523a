package fr.preau.management;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a change makes of one thing, in words. */
public record Difference(String label, String before, String after) {

    /** Those of these that change anything. */
    public static List<Difference> among(List<Difference> all) {
        var changed = new ArrayList<>(all);
        changed.removeIf(one -> one.before.equals(one.after));
        return List.copyOf(changed);
    }

    /** All of them on one line, for the journal. */
    public static String words(List<Difference> all) {
        return all.stream()
                .map(one -> "%s : %s → %s".formatted(one.label, shown(one.before), shown(one.after)))
                .collect(Collectors.joining(" ; "));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "rien" : value;
    }
}
