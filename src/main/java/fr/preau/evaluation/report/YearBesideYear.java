package fr.preau.evaluation.report;

import fr.preau.evaluation.report.SourcedText.Written;
import fr.preau.platform.Html;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The figures that a published report names, each year's beside that of the year before, as they are written in it. */
public final class YearBesideYear {

    private YearBesideYear() {}

    /** A figure, which leads to its source; empty where the report does not name that year's. */
    public record Row(String label, Html now, Html before) {}

    /**
     * In the order in which they are named.
     *
     * @param labels what each source was called, by its key
     * @param written how a figure leads to its source
     */
    static List<Row> of(
            int year, Collection<String> texts, Map<String, String> labels, Function<Written, Html> written) {
        var rows = new LinkedHashMap<String, Row>();
        var years = Set.of(Integer.toString(year), Integer.toString(year - 1));
        texts.stream()
                .flatMap(text -> SourcedText.written(text).stream())
                .filter(one -> labels.containsKey(one.key()) && years.contains(yearOf(one.key())))
                .forEach(one -> {
                    var of = yearOf(one.key());
                    var what = one.key().substring(0, one.key().length() - of.length());
                    var row = rows.computeIfAbsent(
                            what, _ -> new Row(label(labels.getOrDefault(one.key(), ""), of), Html.EMPTY, Html.EMPTY));
                    if (of.equals(Integer.toString(year)) && row.now.isEmptyContent()) {
                        rows.put(what, new Row(row.label, written.apply(one), row.before));
                    } else if (of.equals(Integer.toString(year - 1)) && row.before.isEmptyContent()) {
                        rows.put(what, new Row(row.label, row.now, written.apply(one)));
                    }
                });
        return List.copyOf(rows.values());
    }

    private static String yearOf(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /** « Actions décidées, 2023. Source » without its year and what follows. */
    private static String label(String label, String year) {
        var at = label.lastIndexOf(", " + year);
        return at < 0 ? label : label.substring(0, at);
    }
}
