package fr.preau.territory.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an import has to say: lines that are odd and taken all the same, what was counted apart, how many rows. */
final class SourceReport {

    private static final int MOST_REMARKS = 500;

    private final List<Remark> remarks = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private int rows;
    private int untold;

    /** @param line 0 for the whole file */
    record Remark(long line, String words) {}

    void row() {
        rows++;
    }

    int rows() {
        return rows;
    }

    void odd(long line, String words) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add(new Remark(line, words));
        } else {
            untold++;
        }
    }

    /** One more of those that are counted apart. */
    void apart(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    List<Remark> remarks() {
        var all = new ArrayList<Remark>();
        counts.forEach((what, count) -> all.add(new Remark(0, what + " : " + count + ".")));
        if (untold > 0) {
            all.add(new Remark(0, "Autres lignes à vérifier, non citées : " + untold + "."));
        }
        all.addAll(remarks);
        return List.copyOf(all);
    }
}
